// The shape of the tables this folder owns: database schema "intake".
import type { ColumnType } from 'kysely'
import type { Cell } from '../platform/files/sheet.ts'
import type { Mapping } from './reading/header.ts'
import type { RowProblem } from './source.ts'

type Json<T> = ColumnType<T, string, string>

export interface ImportTable { id: string; source: string; run: string | null; file_name: string; sha256: string | null; encoding: string | null; by_person: string | null; at: Date; mapping: Json<Mapping | null> }
export interface MappingTable { source: string; fingerprint: string; columns: Json<(string | null)[]>; by_person: string | null; at: Date }
export interface BringingInTable {
  import: string; by_person: string | null; started_at: Date; total: number; done: number; ended_at: Date | null; failed: string | null
  recorded: ColumnType<number, number | undefined>; known: ColumnType<number, number | undefined>; corrected: ColumnType<number, number | undefined>; rejected: ColumnType<number, number | undefined>
}
export interface UndoingTable { import: string; by_person: string | null; at: Date; rows: number }
export interface RejectedTable { import: string; row: number; cells: Json<Cell[]>; problems: Json<RowProblem[]> }
export interface HeaderTable { import: string; sheet: string; texts: Json<string[]> }

declare module '../platform/db/database.ts' {
  interface Database {
    'intake.import': ImportTable
    'intake.mapping': MappingTable
    'intake.bringing_in': BringingInTable
    'intake.undoing': UndoingTable
    'intake.rejected': RejectedTable
    'intake.header': HeaderTable
  }
}
