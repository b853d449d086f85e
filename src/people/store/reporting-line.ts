// Who reports to whom, by solid or dotted line, and since when.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

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
