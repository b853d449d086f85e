// Which unit and position somebody has from which day on.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface Placement {
  person: string
  since: string
  unit: string | null
  position: string | null
}

/** Since before it was written down. */
export const always = '1970-01-01'

/** From a day on these persons are placed so; whatever was planned after that day goes. What they had so far is kept. */
export async function savePlacements(tx: Writing, scope: Scope, placements: readonly Placement[]): Promise<void> {
  if (placements.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(placements)}::jsonb) as g(person uuid, since date, unit uuid, position uuid)`
  await sql`insert into people.placement (person, since, unit, position)
    select p.id, least(coalesce(p.entered_on, ${always}::date), g.since - 1), p.unit, p.position
    from people.person p join ${given} on g.person = p.id
    where (p.unit is not null or p.position is not null) and not exists (select from people.placement o where o.person = p.id)
      and coalesce(p.entered_on, ${always}::date) < g.since`.execute(tx)
  await sql`delete from people.placement o using ${given} where o.person = g.person and o.since >= g.since`.execute(tx)
  await sql`insert into people.placement (person, since, unit, position, by_person)
    select g.person, g.since, g.unit, g.position, ${scope.person}::uuid from ${given}`.execute(tx)
  await bringPlacementsUpToDate(
    tx,
    scope,
    placements.map((p) => p.person),
  )
}

/** Persons stand where their placements say for today; answers how many were moved. */
export async function bringPlacementsUpToDate(
  tx: Writing,
  _scope: Scope,
  persons?: readonly string[],
): Promise<number> {
  const which = persons ? sql`and person = ${anyOf(persons)}` : sql``
  const { numAffectedRows } = await sql`update people.person p set unit = l.unit, position = l.position
    from (select distinct on (person) person, unit, position from people.placement
      where since <= (select people.today()) ${which} order by person, since desc) l
    where l.person = p.id and p.left_on is null and (p.unit, p.position) is distinct from (l.unit, l.position)`.execute(
    tx,
  )
  return Number(numAffectedRows ?? 0)
}

/** Where a person stood from when on, oldest first, with the names units and positions have today. */
export function placementsOf(reading: Reading, _scope: Scope, person: string) {
  return reading
    .selectFrom('people.placement as l')
    .leftJoin('people.unit as u', 'u.id', 'l.unit')
    .leftJoin('people.position as o', 'o.id', 'l.position')
    .leftJoin('people.person as b', 'b.id', 'l.by_person')
    .select(['l.since', 'l.unit as unitId', 'u.name as unit', 'o.name as position', 'b.name as by'])
    .where('l.person', '=', person)
    .orderBy('l.since')
    .execute()
}

/** The placement planned next after today, for these persons. */
export function plannedPlacements(reading: Reading, _scope: Scope, persons: readonly string[]) {
  return reading
    .selectFrom('people.placement as l')
    .leftJoin('people.unit as u', 'u.id', 'l.unit')
    .select(['l.person', 'l.since', 'u.name as unit'])
    .where('l.person', '=', anyOf(persons))
    .where(sql<boolean>`l.since > (select people.today())`)
    .orderBy('l.since')
    .execute()
}
