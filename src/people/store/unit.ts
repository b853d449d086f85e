// Units of the organisation: a tree, whose units are called by their path from the top.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { idFrom, newId } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** The id of a unit given its path from the top, e.g. ['客服中心', '华东一组']; missing ones are made. */
export async function findOrCreateUnit(tx: Writing, scope: Scope, path: string[]): Promise<string> {
  let parent: string | null = null
  for (let depth = 1; depth <= path.length; depth++) {
    parent =
      (await unitCalled(tx, scope, parent, path[depth - 1]!)) ??
      (await createUnit(tx, scope, path.slice(0, depth), parent))
  }
  return parent!
}

/** The unit of this name directly below another that has not ended, or null. */
export async function unitCalled(
  reading: Reading,
  _scope: Scope,
  parent: string | null,
  name: string,
): Promise<string | null> {
  const found = await reading
    .selectFrom('people.unit')
    .select('id')
    .where('name', '=', name)
    .where(sql<boolean>`parent is not distinct from ${parent}::uuid`)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return found?.id ?? null
}

/** @NOTE The id follows from the path, so that the same sheet twice makes the same units; one that was renamed or ended has kept it. */
async function createUnit(tx: Writing, scope: Scope, path: string[], parent: string | null): Promise<string> {
  const unit = { name: path.at(-1)!, parent }
  const made = await tx
    .insertInto('people.unit')
    .values({ id: idFrom('unit', ...path), ...unit })
    .onConflict((c) => c.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return made.id
  const there = await unitCalled(tx, scope, parent, unit.name)
  if (there) return there
  const id = newId()
  await tx
    .insertInto('people.unit')
    .values({ id, ...unit })
    .execute()
  return id
}

/** Units by the name or path they are called by (客服部/客服1组); a name several units have names none of them. */
export async function unitsNamed(reading: Reading, _scope: Scope, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const known = sql<{ id: string; name: string; path: string }>`(
    with recursive down as (select id, name, name as path from people.unit where parent is null and ended_on is null
      union all select u.id, u.name, d.path || '/' || u.name from people.unit u join down d on u.parent = d.id where u.ended_on is null)
    select id, name, path from down where name = any(${names}::text[]) or path = any(${names}::text[]))`.as<'known'>(
    'known',
  )
  const rows = await reading.selectFrom(known).selectAll().execute()
  const found = new Map(rows.map((r) => [r.path, r.id]))
  for (const [name, own] of Map.groupBy(rows, (r) => r.name)) if (own.length === 1) found.set(name, own[0]!.id)
  return found
}

export interface Unit {
  id: string
  name: string
  parent: string | null
  endedOn: string | null
}

/** Every unit there is or was, by name. */
export function allUnits(reading: Reading, _scope: Scope): Promise<Unit[]> {
  return reading
    .selectFrom('people.unit')
    .select(['id', 'name', 'parent', 'ended_on as endedOn'])
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** How many persons who have not left stand directly in each unit, those from outside not counted. */
export async function peopleByUnit(reading: Reading, _scope: Scope): Promise<Map<string, number>> {
  const rows = await reading
    .selectFrom('people.person')
    .select(['unit', sql<number>`count(*)::int`.as('n')])
    .where('left_on', 'is', null)
    .where('external', '=', false)
    .where('unit', 'is not', null)
    .groupBy('unit')
    .execute()
  return new Map(rows.map((r) => [r.unit!, r.n]))
}

export async function saveUnit(
  tx: Writing,
  _scope: Scope,
  unit: { id: string; name: string; parent: string | null },
): Promise<void> {
  await tx
    .insertInto('people.unit')
    .values(unit)
    .onConflict((c) => c.column('id').doUpdateSet({ name: unit.name, parent: unit.parent }))
    .execute()
}

export async function saveUnitEnd(tx: Writing, _scope: Scope, unit: string, day: string): Promise<void> {
  await tx.updateTable('people.unit').set({ ended_on: day }).where('id', '=', unit).execute()
}

/** How many are still to move into a unit on a day that lies ahead. */
export async function plannedInto(reading: Reading, _scope: Scope, unit: string): Promise<number> {
  const { n } = await reading
    .selectFrom('people.placement')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('unit', '=', unit)
    .where(sql<boolean>`since > (select people.today())`)
    .executeTakeFirstOrThrow()
  return n
}
