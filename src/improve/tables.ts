// The shape of the tables this stage owns: database schema "improve".
import type { ColumnType } from 'kysely'
import type { Params } from '../platform/localised-text/contract.ts'
import type { Sign } from './rules/diagnosis.ts'
import type { Measured } from './rules/recheck-verdict.ts'
import type { Verdict } from './rules/finding.ts'

export type Origin = 'signal' | 'common-issue' | 'issue' | 'observation' | 'review'
export type ChangeKind = 'content' | 'form' | 'pace' | 'people'
export type Cause = 'difficulty' | 'method' | 'task-design' | 'workload' | 'other'
type Json<T> = ColumnType<T, string, string>

export interface FindingTable {
  id: string
  run: string
  module: string | null
  theme: string
  title: string
  from_kind: Origin
  from_id: string | null
  indicator: string | null
  datum: ColumnType<Measured | null, string | null, never>
  recurs: string | null
  at: Date
  by_person: string | null
}
export interface DiagnosisTable {
  id: string
  finding: string
  verdict: Cause
  because: string
  seen: Json<Sign[]>
  at: Date
  by_person: string | null
}
export interface ChangeTable {
  id: string
  finding: string
  run: string
  module: string | null
  kind: ChangeKind
  title: string
  because: string
  effective_on: string
  indicator: string
  from_value: number | null
  from_n: number | null
  to_value: number
  baseline_from: string
  baseline_to: string
  recheck_on: string
  plan_version: number
  session: string | null
  at: Date
  by_person: string | null
}
export interface CitationTable {
  change: string
  kind: Origin | 'measure'
  ref: string | null
  text: string
}
export interface RecheckTable {
  id: string
  change: string
  on_day: string
  at: Date
  before: ColumnType<Measured | null, string | null, never>
  after: ColumnType<Measured | null, string | null, never>
  gain: number | null
  low: number | null
  high: number | null
  verdict: Verdict
  code: string
  params: Json<Params>
}
export interface DismissalTable {
  finding: string
  because: string
  at: Date
  by_person: string | null
}
export interface CarryOverTable {
  finding: string
  text: string
  kind: ChangeKind
  at: Date
  by_person: string | null
}
export interface CarryOverAnswerTable {
  finding: string
  run: string
  answer: 'adopted' | 'refused'
  text: string
  module: string | null
  at: Date
  by_person: string | null
}

export interface ProcessedReviewTable {
  review: string
  found: number
  at: Date
}

declare module '../platform/db/database.ts' {
  interface Database {
    'improve.finding': FindingTable
    'improve.diagnosis': DiagnosisTable
    'improve.change': ChangeTable
    'improve.citation': CitationTable
    'improve.recheck': RecheckTable
    'improve.dismissal': DismissalTable
    'improve.carry_over': CarryOverTable
    'improve.carry_over_answer': CarryOverAnswerTable
    'improve.processed_review': ProcessedReviewTable
  }
}
