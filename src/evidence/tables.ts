// The shape of the tables this folder owns: database schema "evidence".
export interface ObservationTable {
  person: string
  id: string
  run: string
  kind: string
  module: string | null
  activity: string | null
  day: string
  at: Date
  value: number
  out_of: number | null
  source: string
  source_key: string
  batch: string | null
  line: number | null
  supersedes: string | null
  note: string | null
  /** Line, activity and amount of each row, in whole numbers of four bytes. */
  parts: Buffer | null
}
export interface DailyTable {
  run: string
  person: string
  kind: string
  module: string
  day: string
  n: number
  total: number
  squares: number
  out_of: number
  last_at: Date
}
export interface RatingBlockTable {
  id: string
  run: string
  kind: string
  module: string
  number: number
  day: string
  at: Date
  taken_back_at: Date | null
}
export interface CountedRatingTable {
  block: string
  rating: string
  rater: string
  value: number
}
export interface VersionTable {
  run: string
  version: number
  at: Date
}
export interface ChangedCellTable {
  run: string
  version: number
  kind: string
  module: string
  day: string
}
export interface KpiTable {
  person: string
  kpi: string
  period_from: string
  period_to: string
  value: number
  denominator: number | null
  source: string
  batch: string | null
  line: number | null
}
export interface TeamKpiTable {
  unit: string
  kpi: string
  period_from: string
  period_to: string
  value: number
  denominator: number | null
  source: string
  batch: string | null
  line: number | null
}
export interface BehaviourRatingTable {
  person: string
  run: string
  behaviour: string
  occasion: 'baseline' | 'day-30' | 'day-60' | 'day-90'
  side: 'superior' | 'self'
  rater: string
  score: number
  because: string | null
  day: string
  source: string
  batch: string | null
  line: number | null
}
export interface RoundRatingTable {
  round: string
  person: string
  side: 'self' | 'superior' | 'peer' | 'report' | 'customer'
  rater: string
  item: string
  score: number
  batch: string | null
}

declare module '../platform/db/database.ts' {
  interface Database {
    'evidence.observation': ObservationTable
    'evidence.observation_withdrawn': ObservationTable & { withdrawn_at: Date }
    'evidence.daily': DailyTable
    'evidence.rating_block': RatingBlockTable
    'evidence.counted_rating': CountedRatingTable
    'evidence.version': VersionTable
    'evidence.changed_cell': ChangedCellTable
    'evidence.kpi': KpiTable
    'evidence.behaviour_rating': BehaviourRatingTable
    'evidence.behaviour_rating_withdrawn': BehaviourRatingTable & { withdrawn_at: Date }
    'evidence.round': { id: string; run: string; name: string; opened_at: Date }
    'evidence.round_closing': { round: string; at: Date; by_person: string | null }
    'evidence.round_key': { round: string; key: Buffer }
    'evidence.round_rating': RoundRatingTable
    'evidence.kpi_withdrawn': KpiTable & { withdrawn_at: Date }
    'evidence.team_kpi': TeamKpiTable
    'evidence.team_kpi_withdrawn': TeamKpiTable & { withdrawn_at: Date }
  }
}
