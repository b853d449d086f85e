// Which file an import came from, where this person may know it.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** The names of the files imports came from, by import; those this person may not know are absent. */
export async function filesOf(
  reading: Reading,
  _scope: Scope,
  batches: readonly string[],
): Promise<Map<string, string>> {
  if (batches.length === 0) return new Map()
  const rows = await reading
    .selectFrom(
      sql<{
        id: string
        name: string
      }>`(select id, file_name as name from intake.import where id = any(${[...batches]}::uuid[]))`.as('f'),
    )
    .selectAll()
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
