// The shape of the tables this stage owns: database schema "align".
import type { ColumnType } from 'kysely'
import type { Party } from './contract.ts'

export interface OrganisationGoalTable {
  id: string
  name: string
  owner: string | null
  at: Date
}
export interface NeedTable {
  id: string
  run: string
  name: string
  party: 'learner' | 'manager'
  importance: number
  level: number
  voices: number
}
export interface GoalTable {
  id: string
  run: string
  kind: 'competency' | 'kpi'
  name: string
  serves: string | null
  competency: string | null
  from_level: number | null
  to_level: number | null
  kpi: string | null
  unit: string | null
  direction: 'up' | 'down' | 'band' | null
  baseline: number | null
  target: number
  due_on: string
  owner: string
  co_owner: string | null
  source: string
  by_person: string | null
  at: Date
}
export interface ReviewTable {
  id: string
  run: string
  due_on: string
  opened_at: Date
  by_person: string | null
}
export interface ReviewAnswerTable {
  review: string
  person: string
  party: Party
  question: 'fit' | 'progress'
  module: ColumnType<string, string | undefined>
  value: number
  note: string | null
  at: Date
  by_deputy: string | null
}
export interface ReviewConfirmationTable {
  review: string
  person: string
  party: Party
  at: Date
  by_deputy: string | null
}

declare module '../platform/db/database.ts' {
  interface Database {
    'align.organisation_goal': OrganisationGoalTable
    'align.need': NeedTable
    'align.goal': GoalTable
    'align.goal_behaviour': { goal: string; behaviour: string }
    'align.goal_module': { goal: string; module: string }
    'align.goal_indicator': { goal: string; indicator: string }
    'align.need_module': { need: string; module: string }
    'align.review': ReviewTable
    'align.review_answer': ReviewAnswerTable
    'align.review_confirmation': ReviewConfirmationTable
  }
}
