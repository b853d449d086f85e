// How often each folder's tables have changed: what was read before and not changed since still holds.
import { sql } from 'kysely'
import type { Generated } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Reading } from './database.ts'

interface ChangeCountTable {
  id: Generated<number>
  folder: string
  changes: number
}
declare module './database.ts' {
  interface Database {
    'platform.change_count': ChangeCountTable
  }
}

/** The counts by folder, and the day by which the database judges until when somebody holds a seat. Asked before what is to be remembered is read. */
export async function changeCounts(
  reading: Reading,
  _scope: Scope,
): Promise<{ day: string; of(folders: readonly string[]): string }> {
  const rows = await reading
    .selectFrom('platform.change_count')
    .select(['folder', sql<number>`sum(changes)`.as('changes'), sql<string>`people.today()::text`.as('day')])
    .groupBy('folder')
    .execute()
  const counts = new Map(rows.map(({ folder, changes }) => [folder, changes]))
  return { day: rows[0]?.day ?? '', of: (folders) => folders.map((folder) => counts.get(folder) ?? 0).join(' ') }
}
