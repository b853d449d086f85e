// The shape of the tables this stage owns: database schema "practise".
import type { ColumnType } from 'kysely'
import type { Side } from './contract.ts'

interface OfLearner {
  task: string
  person: string
  run: string
}
export interface TaskTable {
  id: string
  run: string
  module: string | null
  title: string
  scene: string
  action: string
  unit: string
  target: number
  due_on: string
  rubric: ColumnType<string[], string, string>
  by_person: string | null
  at: Date
}
export interface AssignmentTable extends OfLearner {
  due_on: string
  at: Date
}
export interface RelevanceTable extends OfLearner {
  by_person: string
  /** The absent superior in whose place it was done. */
  in_place_of: string | null
  at: Date
}
export interface ContactTable extends OfLearner {
  id: string
  on_day: string
  subject: string
  technique: string
  reaction: string
  next_step: string
  at: Date
}
export interface ReportTable extends OfLearner {
  version: number
  background: string
  did: string
  result: string
  reflection: string
  at: Date
}
export interface ScoringTable extends OfLearner {
  side: Side
  by_person: string
  in_place_of: string | null
  scores: number[]
  comment: string
  at: Date
}
export interface AgreementTable extends OfLearner {
  scores: number[]
  line: string
  by_person: string
  at: Date
}
export interface SignatureTable extends OfLearner {
  side: Side
  by_person: string
  in_place_of: string | null
  at: Date
}
export interface DirectionTable extends OfLearner {
  id: string
  text: string
  by_person: string
  at: Date
}
export interface DirectionSeenTable extends OfLearner {
  direction: string
  by_person: string
  at: Date
}

declare module '../platform/db/database.ts' {
  interface Database {
    'practise.task': TaskTable
    'practise.assignment': AssignmentTable
    'practise.relevance': RelevanceTable
    'practise.contact': ContactTable
    'practise.report': ReportTable
    'practise.scoring': ScoringTable
    'practise.agreement': AgreementTable
    'practise.signature': SignatureTable
    'practise.direction': DirectionTable
    'practise.direction_seen': DirectionSeenTable
  }
}
