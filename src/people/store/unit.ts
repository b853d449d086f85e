// Units of the organisation, by their path from the top.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** The id of a unit given its path from the top, e.g. ['客服中心', '华东一组']; missing ones are made. */
export async function findOrCreateUnit(tx: Writing, _scope: Scope, path: string[]): Promise<string> {
  let parent: string | null = null
  for (let depth = 1; depth <= path.length; depth++) {
    const id: string = idFrom('unit', ...path.slice(0, depth))
    await tx
      .insertInto('people.unit')
      .values({ id, name: path[depth - 1]!, parent })
      .onConflict((c) => c.doNothing())
      .execute()
    parent = id
  }
  return parent!
}

/** Units by the name or path they are called by (客服部/客服1组); a name several units have names none of them. */
export async function unitsNamed(reading: Reading, _scope: Scope, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const known = sql<{ id: string; name: string; path: string }>`(
    with recursive down as (select id, name, name as path from people.unit where parent is null union all select u.id, u.name, d.path || '/' || u.name from people.unit u join down d on u.parent = d.id)
    select id, name, path from down where name = any(${names}::text[]) or path = any(${names}::text[]))`.as<'known'>(
    'known',
  )
  const rows = await reading.selectFrom(known).selectAll().execute()
  const found = new Map(rows.map((r) => [r.path, r.id]))
  for (const [name, own] of Map.groupBy(rows, (r) => r.name)) if (own.length === 1) found.set(name, own[0]!.id)
  return found
}
