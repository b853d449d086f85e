// The shape of the tables this stage owns: database schema "respond".
import type { ColumnType } from 'kysely'
import type { Category, Theme } from './rules/issue.ts'

export type Voice = 'named' | 'hidden' | 'anonymous' | 'signal'
export type StepKind = 'triaged' | 'replied' | 'proposed' | 'confirmed' | 'denied' | 'said' | 'closed-unasked'
export type DeadlineKind = 'answer' | 'solution' | 'plan'
export type RemedyKind = 'session' | 'material' | 'explanation' | 'schedule'

export interface IssueTable {
  id: string
  run: string
  module: string | null
  theme: Theme
  text: string
  voice: Voice
  reporter: string | null
  from_signal: string | null
  receipt: string | null
  at: Date
}
export interface StepTable {
  id: string
  issue: string
  number: number
  what: StepKind
  at: Date
  by_person: string | null
  text: string
  category: Category | null
  owner: string | null
  remedy: string | null
}
export interface DeadlineTable {
  subject: string
  kind: DeadlineKind
  epoch: number
  run: string
  since: Date
  half_at: Date
  late_at: Date
  due_at: Date
  policy: string
  calendar: string
  explained: ColumnType<{ zh: string; en: string }, string, string>
  met_at: Date | null
  next_level_at: Date | null
}
export interface EscalationTable {
  subject: string
  kind: DeadlineKind
  epoch: number
  level: number
  at: Date
  noticed_at: Date
}
export interface CommonIssueTable {
  id: string
  run: string
  module: string | null
  theme: Theme
  at: Date
  suggested: string[]
}
export interface CommonIssueVerdictTable {
  id: string
  common: string
  what: 'confirmed' | 'dismissed'
  at: Date
  by_person: string | null
  text: string
}
export interface CommonIssueMemberTable {
  issue: string
  common: string
  at: Date
  by_person: string | null
}
export interface RemedyTable {
  id: string
  common: string
  kind: RemedyKind
  text: string
  session: string | null
  instructor: string | null
  at: Date
  by_person: string | null
}
export interface AcceptanceTable {
  remedy: string
  person: string
  at: Date
}
export interface InvitedTable {
  remedy: string
  person: string
  why: 'reported' | 'below-line'
}
export interface SimilarityCheckTable {
  issue: string
  at: Date
}
export interface ReporterToldTable {
  step: string
  at: Date
}

declare module '../platform/db/database.ts' {
  interface Database {
    'respond.issue': IssueTable
    'respond.step': StepTable
    'respond.deadline': DeadlineTable
    'respond.escalation': EscalationTable
    'respond.common_issue': CommonIssueTable
    'respond.common_issue_verdict': CommonIssueVerdictTable
    'respond.common_issue_member': CommonIssueMemberTable
    'respond.remedy': RemedyTable
    'respond.acceptance': AcceptanceTable
    'respond.invited': InvitedTable
    'respond.similarity_check': SimilarityCheckTable
    'respond.reporter_told': ReporterToldTable
  }
}
