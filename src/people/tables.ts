// The shape of the tables this folder owns: database schema "people".
import type { ColumnType } from 'kysely'

export interface OrganisationTable {
  id: boolean
  name: string
  time_zone: string
  sample: boolean
  settings: ColumnType<Record<string, unknown>, string, string>
}
export interface UnitTable {
  id: string
  name: string
  parent: string | null
  ended_on: ColumnType<string | null, string | null | undefined>
}
export interface PositionTable {
  id: string
  name: string
}
export interface CompetencyTable {
  id: string
  position: string
  name: string
  levels: ColumnType<string[], string, string>
}
export interface PersonTable {
  id: string
  employee_no: string | null
  name: string
  email: string | null
  phone: string | null
  unit: string | null
  position: string | null
  entered_on: string | null
  left_on: string | null
  external: ColumnType<boolean, boolean | undefined>
}
export interface IdentifierTable {
  system: string
  value: string
  person: string
}
export interface ReportingLineTable {
  person: string
  superior: string
  kind: 'solid' | 'dotted'
  since: string
  until: string | null
}
export interface PlacementTable {
  person: string
  since: string
  unit: string | null
  position: string | null
  by_person: string | null
}
export interface DepartureTable {
  person: string
  last_day: string
  by_person: string | null
  at: Date
  returned_on: string | null
}
export interface DeputyTable {
  id: string
  absent: string
  deputy: string
  since: string
  until: string
  by_person: string | null
  at: Date
  told_at: ColumnType<Date | null, Date | null | undefined>
}
export interface DeputyEndedTable {
  deputyship: string
  absent: string
  deputy: string
  since: string
  until: string
  by_person: string | null
  at: Date
  told_at: ColumnType<Date | null, Date | null | undefined>
}
export interface DeputyActTable {
  id: string
  absent: string
  deputy: string
  what: string
  run: string | null
  at: Date
}
export interface DutyTable {
  person: string
  duty: 'administrator' | 'training' | 'executive'
  since: Date
}

declare module '../platform/db/database.ts' {
  interface Database {
    'people.organisation': OrganisationTable
    'people.unit': UnitTable
    'people.position': PositionTable
    'people.competency': CompetencyTable
    'people.person': PersonTable
    'people.identifier': IdentifierTable
    'people.reporting_line': ReportingLineTable
    'people.duty': DutyTable
    'people.placement': PlacementTable
    'people.departure': DepartureTable
    'people.deputy': DeputyTable
    'people.deputy_act': DeputyActTable
    'people.deputy_ended': DeputyEndedTable
  }
}
