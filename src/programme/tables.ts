// The shape of the tables this folder owns: database schema "programme".
import type { ColumnType } from 'kysely'
import type { LeftOpen, RunState, SeatRole } from './contract.ts'

export interface ProgrammeTable {
  id: string
  name: string
  position: string | null
}
export interface RunTable {
  id: string
  programme: string
  name: string
  starts_on: string
  ends_on: string
  follows: string | null
  setup_version: ColumnType<number, number | undefined>
}
export interface RunStateTable {
  run: string
  state: RunState
  at: Date
  by_person: string | null
  /** Of a closing: what was still open. */
  left_open: ColumnType<LeftOpen[] | null, string | null | undefined, never>
}
export interface ModuleTable {
  id: string
  run: string
  number: number
  name: string
  starts_on: string
  ends_on: string
}
export interface ActivityTable {
  id: string
  run: string
  module: string | null
  kind: string
  name: string
  due_on: string | null
  weight: number | null
  out_of: number | null
  external: string | null
  part_of: ColumnType<string | null, string | null | undefined>
  point: ColumnType<string | null, string | null | undefined>
}
export interface SessionTable {
  id: string
  run: string
  module: string | null
  title: string
  starts_at: Date
  ends_at: Date
  place: string | null
  instructor: string | null
  because: string | null
  created_at: Date
}
export interface EnrolmentTable {
  run: string
  person: string
  since: string
  until: string | null
  outcome: string | null
  earlier_attempts: ColumnType<number, number | undefined>
  class: ColumnType<string | null, string | null | undefined>
}
export interface SeatTable {
  run: string
  person: string
  role: SeatRole
  module: string | null
  until: string | null
}
export interface MentorshipTable {
  run: string
  mentor: string
  learner: string
}
export interface PlanVersionTable {
  run: string
  version: number
  plan: ColumnType<unknown, string>
  because: string
  by_person: string | null
  at: Date
}
export interface PlannedOpeningTable {
  run: string
  by_person: string
  at: Date
  blocked_at: Date | null
}
export interface AnnouncementTable {
  run: string
  at: Date
  told_at: Date | null
}
export interface AnnouncementRecipientTable {
  run: string
  at: Date
  person: string
}

declare module '../platform/db/database.ts' {
  interface Database {
    'programme.programme': ProgrammeTable
    'programme.run': RunTable
    'programme.run_state': RunStateTable
    'programme.module': ModuleTable
    'programme.activity': ActivityTable
    'programme.session': SessionTable
    'programme.enrolment': EnrolmentTable
    'programme.seat': SeatTable
    'programme.mentorship': MentorshipTable
    'programme.plan_version': PlanVersionTable
    'programme.planned_opening': PlannedOpeningTable
    'programme.announcement': AnnouncementTable
    'programme.announcement_recipient': AnnouncementRecipientTable
  }
}
