// Positions, and the competencies each of them asks for.
import type { Reading, Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** The id of a position by its name; made when new. */
export async function findOrCreatePosition(tx: Writing, _scope: Scope, name: string): Promise<string> {
  const id = idFrom('position', name)
  await tx
    .insertInto('people.position')
    .values({ id, name })
    .onConflict((c) => c.doNothing())
    .execute()
  return id
}

/** Writes a position's competency with the behaviour each level shows, from level 1 up. */
export async function saveCompetency(
  tx: Writing,
  _scope: Scope,
  c: { position: string; name: string; levels: string[] },
): Promise<string> {
  const id = idFrom('competency', c.position, c.name)
  await tx
    .insertInto('people.competency')
    .values({ id, position: c.position, name: c.name, levels: JSON.stringify(c.levels) })
    .onConflict((k) => k.columns(['position', 'name']).doUpdateSet({ levels: JSON.stringify(c.levels) }))
    .execute()
  return id
}

/** Every competency of a position (all positions when none is given). */
export function competencies(reading: Reading, _scope: Scope, position?: string) {
  const all = reading
    .selectFrom('people.competency as c')
    .innerJoin('people.position as o', 'o.id', 'c.position')
    .select(['c.id', 'c.name', 'c.levels', 'c.position', 'o.name as positionName'])
    .orderBy('o.name')
    .orderBy('c.name')
  return (position ? all.where('c.position', '=', position) : all).execute()
}
