// The shape of the tables this folder owns: database schema "intake".
import type { ColumnType } from 'kysely'
import type { Cell } from '../platform/files/sheet.ts'
import type { Mapping } from './sheet-parsing/guess-columns.ts'
import type { RowProblem } from './source-definition.ts'
import type { ActorKind } from './sources/xapi/actor-identity.ts'

type Json<T> = ColumnType<T, string, string>

export interface ImportTable {
  id: string
  source: string
  run: string | null
  file_name: string
  sha256: string | null
  encoding: string | null
  by_person: string | null
  at: Date
  mapping: Json<Mapping | null>
}
export interface MappingTable {
  source: string
  fingerprint: string
  columns: Json<(string | null)[]>
  by_person: string | null
  at: Date
}
export interface ImportProgressTable {
  import: string
  by_person: string | null
  started_at: Date
  total: number
  done: number
  ended_at: Date | null
  failed: string | null
  recorded: ColumnType<number, number | undefined>
  known: ColumnType<number, number | undefined>
  corrected: ColumnType<number, number | undefined>
  rejected: ColumnType<number, number | undefined>
}
export interface UndoingTable {
  import: string
  by_person: string | null
  at: Date
  rows: number
}
export interface DiscardingTable {
  import: string
  by_person: string | null
  at: Date
}
export interface RejectedTable {
  import: string
  row: number
  cells: Json<Cell[]>
  problems: Json<RowProblem[]>
}
export interface HeaderTable {
  import: string
  sheet: string
  texts: Json<string[]>
}

export interface PullTable {
  source: string
  stored: Date
  statement: string
  at: Date
  roster_version: ColumnType<string, string | undefined>
}
export interface ActorTable {
  id: string
  identifier: string
  kind: ActorKind
  called: string | null
  first_at: Date
  last_at: Date
  statements: number
}
export interface MatchingTable {
  id: string
  actor: string
  at: Date
  person: string | null
  how: 'employee-no' | 'email' | 'hand'
  by_person: string | null
}
export interface ActivityTable {
  id: string
  iri: string
  name: string | null
  type: string | null
  first_at: Date
  last_at: Date
  statements: number
}
export interface PlacingTable {
  id: string
  activity: string
  at: Date
  programme: string | null
  run: string | null
  module: number | null
  by_person: string | null
}
export interface ActivityContextTable {
  id: string
  activities: string[]
  run: string | null
}
type Said = ColumnType<boolean, boolean | undefined>
export interface XapiStatementTable {
  statement: string
  actor: string
  spot: string
  unit: string
  at: Date
  lacks_person: Said
  lacks_run: Said
  lacks_seat: Said
  sealed: Said
}
export interface StatementObservationTable {
  unit: string
  key: string
  statement: string
  person: string
  observation: string
  run: string
}
export interface IgnoredVerbTable {
  verb: string
  last_at: Date
  statements: number
}
export interface ErasureTable {
  id: string
  at: Date
  by_person: string | null
  identifiers: number
  statements: number
  observations: number
}
export interface RetentionTable {
  id: string
  months: number | null
  by_person: string | null
  at: Date
}

export interface WatchedTable {
  id: string
  folder: string
  source: string
  run: string | null
  every: string
  by_person: string | null
  at: Date
}
export interface DroppedFileTable {
  watched: string
  name: string
  bytes: number
  changed_at: Date
  seen_at: Date
}
export interface PickedUpTable {
  id: string
  watched: string
  name: string
  sha256: string | null
  import: string | null
  how: string
  code: string | null
  params: ColumnType<Record<string, string | number> | null, string | null, never>
  lies: string
  at: Date
}
export interface UnreadableTable {
  watched: string
  code: string
  since: Date
}

declare module '../platform/db/database.ts' {
  interface Database {
    'intake.import': ImportTable
    'intake.mapping': MappingTable
    'intake.import_progress': ImportProgressTable
    'intake.undoing': UndoingTable
    'intake.discarding': DiscardingTable
    'intake.rejected': RejectedTable
    'intake.header': HeaderTable
    'intake.pull': PullTable
    'intake.actor': ActorTable
    'intake.matching': MatchingTable
    'intake.activity': ActivityTable
    'intake.placing': PlacingTable
    'intake.activity_context': ActivityContextTable
    'intake.xapi_statement': XapiStatementTable
    'intake.statement_observation': StatementObservationTable
    'intake.ignored_verb': IgnoredVerbTable
    'intake.watched': WatchedTable
    'intake.unwatched': { watched: string; by_person: string | null; at: Date }
    'intake.dropped_file': DroppedFileTable
    'intake.picked_up': PickedUpTable
    'intake.unreadable': UnreadableTable
    'intake.erasure': ErasureTable
    'intake.retention': RetentionTable
  }
}
