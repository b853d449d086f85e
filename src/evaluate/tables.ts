// The shape of the tables this stage owns: database schema "evaluate".
import type { ColumnType } from 'kysely'
import type { PlanContent } from './read/plan/contract.ts'
import type { PersonFigures, RoundFigures } from './read/feedback-360/contract.ts'
import type { EffectResult } from './read/report/contract.ts'
import type { Snapshot } from './rules/report-snapshot.ts'
import type { LotteryEntrant, Wave } from './rules/lottery.ts'
import type { Extreme } from './rules/extreme-cases.ts'

export interface PlanTable {
  id: string
  run: string
  version: number
  content: ColumnType<PlanContent, string, never>
  hash: string
  frozen_at: Date
  by_person: string
  because: ColumnType<string, string | undefined, never>
}
export interface OtherCauseTable {
  id: string
  run: string
  text: string
  happened_on: string | null
  side: 'business' | 'superior' | 'training'
  by_person: string
  at: Date
}
export interface NotMeasuredTable {
  goal: string
  version: number
  run: string
  because: string
  by_person: string
  at: Date
}
export interface NotMeasuredAnswerTable {
  goal: string
  version: number
  run: string
  by_person: string
  agrees: boolean
  because: string
  at: Date
}
export interface ReportTable {
  id: string
  run: string
  plan: string
  snapshot: ColumnType<Snapshot, string, never>
  data_hash: string
  result: ColumnType<EffectResult, string, never>
  result_hash: string
  computed_at: Date
  by_person: string | null
  extremes: ColumnType<Extreme[], string | undefined, never>
}
export interface LotteryDrawTable {
  id: string
  run: string
  number: number
  by_what: 'person' | 'team'
  pool: ColumnType<LotteryEntrant[], string, never>
  seed: string
  waves: ColumnType<Wave[], string, never>
  hash: string
  because: string
  drawn_at: Date
  by_person: string
}
export interface RecomputationTable {
  report: string
  at: Date
  same: boolean
  by_person: string | null
}
export interface RoundTable {
  round: string
  run: string
  name: string
  closed_at: Date
  by_person: string | null
  figures: ColumnType<RoundFigures, string, never>
}
export interface RoundPersonTable {
  round: string
  person: string
  run: string
  name: string
  closed_at: Date
  figures: ColumnType<PersonFigures, string, never>
}

declare module '../platform/db/database.ts' {
  interface Database {
    'evaluate.plan': PlanTable
    'evaluate.other_cause': OtherCauseTable
    'evaluate.not_measured': NotMeasuredTable
    'evaluate.not_measured_answer': NotMeasuredAnswerTable
    'evaluate.report': ReportTable
    'evaluate.lottery_draw': LotteryDrawTable
    'evaluate.round': RoundTable
    'evaluate.round_person': RoundPersonTable
    'evaluate.recomputation': RecomputationTable
  }
}
