// The organisation itself: units, positions, competencies, reporting lines, duties.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Duty } from '../contract.ts'

export interface Organisation {
  name: string
  timeZone: string
  sample: boolean
  settings: Record<string, unknown>
}

/** The one organisation of this installation, or null before it was founded. */
export async function organisation(reading: Reading, _scope: Scope): Promise<Organisation | null> {
  const row = await reading.selectFrom('people.organisation').selectAll().executeTakeFirst()
  return row ? { name: row.name, timeZone: row.time_zone, sample: row.sample, settings: row.settings } : null
}

/** Founds the organisation, or renames it. */
export async function saveOrganisation(
  tx: Writing,
  _scope: Scope,
  o: { name: string; sample?: boolean; timeZone?: string; settings?: Record<string, unknown> },
): Promise<void> {
  const settings = JSON.stringify(o.settings ?? {})
  await tx
    .insertInto('people.organisation')
    .values({ id: true, name: o.name, time_zone: o.timeZone ?? 'Asia/Shanghai', sample: o.sample ?? false, settings })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet({ name: o.name, settings: sql<string>`people.organisation.settings || ${settings}::jsonb` }),
    )
    .execute()
}

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

/** Who reports to whom from a day on; an earlier solid line of the same person ends the day before. */
export async function saveReportingLine(
  tx: Writing,
  _scope: Scope,
  line: { person: string; superior: string; kind?: 'solid' | 'dotted'; since: string },
): Promise<void> {
  const kind = line.kind ?? 'solid'
  if (kind === 'solid') {
    await tx
      .updateTable('people.reporting_line')
      .set({ until: sql<string>`${line.since}::date - 1` })
      .where('person', '=', line.person)
      .where('kind', '=', 'solid')
      .where('until', 'is', null)
      .where('superior', '!=', line.superior)
      .execute()
  }
  await tx
    .insertInto('people.reporting_line')
    .values({ ...line, kind, until: null })
    .onConflict((c) => c.columns(['person', 'superior', 'since']).doUpdateSet({ until: null }))
    .execute()
}

/** The solid-line superior of each person who has one. */
export async function superiorsOf(reading: Reading, _scope: Scope, persons: string[]): Promise<Map<string, string>> {
  if (persons.length === 0) return new Map()
  const rows = await reading
    .selectFrom('people.reporting_line')
    .select(['person', 'superior'])
    .where('kind', '=', 'solid')
    .where('until', 'is', null)
    .where('person', '=', sql<string>`any(${persons}::uuid[])`)
    .execute()
  return new Map(rows.map((r) => [r.person, r.superior]))
}

/** Everybody each person reports to or ever reported to, by solid or dotted line. */
export async function allSuperiorsOf(
  reading: Reading,
  _scope: Scope,
  persons: string[],
): Promise<Map<string, Set<string>>> {
  const rows =
    persons.length === 0
      ? []
      : await reading
          .selectFrom('people.reporting_line')
          .select(['person', 'superior'])
          .where('person', '=', sql<string>`any(${persons}::uuid[])`)
          .execute()
  const superiors = new Map<string, Set<string>>()
  for (const r of rows) superiors.set(r.person, (superiors.get(r.person) ?? new Set()).add(r.superior))
  return superiors
}

/** Gives a person a duty in the organisation. */
export async function giveDuty(
  tx: Writing,
  _scope: Scope,
  d: { person: string; duty: Duty; since: Date },
): Promise<void> {
  await tx
    .insertInto('people.duty')
    .values(d)
    .onConflict((c) => c.doNothing())
    .execute()
}
