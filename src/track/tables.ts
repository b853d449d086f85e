// The shape of the tables this stage owns: database schema "track".
import type { ColumnType } from 'kysely'
import type { Cycle } from '../calendar/cycles.ts'
import type { Params } from '../platform/localised-text/contract.ts'
import type { Deed, Dismissal, EndedHow, SignalKind } from './read/signals/contract.ts'
import type { Endings } from './rules/threshold-tuning.ts'
import type { RuleName } from './rules/rule-lines.ts'

export interface PlanTable {
  run: string
  version: number
  because: string
  by_person: string | null
  at: Date
}
export interface PlanLineTable {
  run: string
  version: number
  place: number
  indicator: string
  cycle: Cycle
  line: number | null
}
export interface MeasureVersionTable {
  run: string
  evidence_version: number
  fingerprint: string
  setup_version: number
  at: Date
}
export interface MeasureTable {
  run: string
  indicator: string
  turn: string
  value: number | null
  n: number
  sd: number | null
  rows: number
  last_day: string
}
export interface SignalTable {
  id: string
  run: string
  kind: SignalKind
  rule: string
  person: string | null
  module: string | null
  indicator: string | null
  turn: string
  code: string
  params: ColumnType<Params, string>
  n: number
  raised_at: Date
}
export interface SignalEndingTable {
  signal: string
  how: EndedHow
  because: string
  taken_by: string | null
  by_person: string | null
  at: Date
  did: Deed | null
  reason: Dismissal | null
}
export interface InterimLookTable {
  run: string
  module: string
  week: string
  p: number
}
export interface RuleThresholdTable {
  run: string
  rule: RuleName
  version: number
  step: number
  because: string
  endings: ColumnType<Endings | null, string | null>
  by_person: string | null
  at: Date
}
export interface CalibrationTable {
  run: string
  on_day: string
  share: number
  intercept: number | null
  slope: number | null
  n: number
  events: number
  runs: number
  error: number | null
  refused: string | null
  at: Date
}
export interface ReminderTable {
  id: string
  run: string
  indicator: string
  turn: string
  persons: string[]
  by_person: string | null
  at: Date
}

declare module '../platform/db/database.ts' {
  interface Database {
    'track.plan': PlanTable
    'track.plan_line': PlanLineTable
    'track.measure_version': MeasureVersionTable
    'track.measure': MeasureTable
    'track.signal': SignalTable
    'track.signal_ending': SignalEndingTable
    'track.reminder': ReminderTable
    'track.interim_look': InterimLookTable
    'track.rule_threshold': RuleThresholdTable
    'track.calibration': CalibrationTable
  }
}
