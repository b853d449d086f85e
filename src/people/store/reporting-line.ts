// Who reports to whom, by solid or dotted line, since when and until when.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Does the line of this alias hold today, where the organisation is? */
export const lineHolds = (line: string) =>
  sql<boolean>`(${sql.ref(`${line}.since`)} <= (select people.today()) and coalesce(${sql.ref(`${line}.until`)} >= (select people.today()), true))`

interface SolidLine {
  person: string
  /** Null: from this day on the person reports to nobody. */
  superior: string | null
  since: string
}

/** Whom these persons report to from a day on. What was planned for later goes, and what held until then ends the day before. */
export async function saveSolidLines(tx: Writing, _scope: Scope, lines: readonly SolidLine[]): Promise<void> {
  if (lines.length === 0) return
  const given = sql`jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as g(person uuid, superior uuid, since date)`
  await sql`delete from people.reporting_line l using ${given} where l.person = g.person and l.kind = 'solid' and l.since >= g.since`.execute(
    tx,
  )
  await sql`update people.reporting_line l set until = g.since - 1 from ${given}
    where l.person = g.person and l.kind = 'solid' and (l.until is null or l.until >= g.since)`.execute(tx)
  await sql`insert into people.reporting_line (person, superior, kind, since) select g.person, g.superior, 'solid', g.since
    from ${given} where g.superior is not null
    on conflict (person, superior, since) do update set until = null, kind = 'solid'`.execute(tx)
}

/** A dotted line to one superior, beside the solid one. */
export async function saveDottedLine(
  tx: Writing,
  _scope: Scope,
  line: { person: string; superior: string; since: string; until: string | null },
): Promise<void> {
  await tx
    .insertInto('people.reporting_line')
    .values({ ...line, kind: 'dotted' })
    .onConflict((c) => c.columns(['person', 'superior', 'since']).doUpdateSet({ until: line.until }))
    .execute()
}

/** What has begun ends with a day; what has not is taken away. */
export async function endDottedLine(
  tx: Writing,
  _scope: Scope,
  line: { person: string; superior: string; since: string },
  lastDay: string,
): Promise<void> {
  const of = sql<boolean>`person = ${line.person} and superior = ${line.superior} and since = ${line.since} and kind = 'dotted'`
  if (line.since > lastDay) await tx.deleteFrom('people.reporting_line').where(of).execute()
  else await tx.updateTable('people.reporting_line').set({ until: lastDay }).where(of).execute()
}

/** A leaver reports to nobody any more, and nobody by dotted line to the leaver. */
export async function endLinesOf(tx: Writing, _scope: Scope, person: string, lastDay: string): Promise<void> {
  const of = sql<boolean>`(person = ${person} or (superior = ${person} and kind = 'dotted'))`
  await tx.deleteFrom('people.reporting_line').where(of).where('since', '>', lastDay).execute()
  await tx
    .updateTable('people.reporting_line')
    .set({ until: lastDay })
    .where(of)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', lastDay)]))
    .execute()
}

/** The solid-line superior of each person who has one today. */
export async function superiorsOf(reading: Reading, _scope: Scope, persons: string[]): Promise<Map<string, string>> {
  if (persons.length === 0) return new Map()
  const rows = await reading
    .selectFrom('people.reporting_line as l')
    .select(['l.person', 'l.superior'])
    .where('l.kind', '=', 'solid')
    .where(lineHolds('l'))
    .where('l.person', '=', anyOf(persons))
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
          .where('person', '=', anyOf(persons))
          .execute()
  const superiors = new Map<string, Set<string>>()
  for (const r of rows) superiors.set(r.person, (superiors.get(r.person) ?? new Set()).add(r.superior))
  return superiors
}

export interface StandingLine {
  person: string
  superior: string
  kind: 'solid' | 'dotted'
  since: string
  until: string | null
}

/** Every line that holds today or later. */
export function linesFromToday(reading: Reading, _scope: Scope): Promise<StandingLine[]> {
  return reading
    .selectFrom('people.reporting_line')
    .select(['person', 'superior', 'kind', 'since', 'until'])
    .where(sql<boolean>`coalesce(until >= (select people.today()), true)`)
    .execute()
}

/** The day of entry; null where it is not known, and for who came back, of whom it may be the day of return. */
const entryOf = (person: 'p' | 's') =>
  sql<
    string | null
  >`case when exists (select from people.departure x where x.person = ${sql.ref(`${person}.id`)} and x.last_day < ${sql.ref(`${person}.entered_on`)})
    then null else ${sql.ref(`${person}.entered_on`)} end`

/** Every line of a person, up and down, with the names, oldest first. */
export function linesAround(reading: Reading, _scope: Scope, person: string) {
  return reading
    .selectFrom('people.reporting_line as l')
    .innerJoin('people.person as p', 'p.id', 'l.person')
    .innerJoin('people.person as s', 's.id', 'l.superior')
    .leftJoin('people.unit as u', 'u.id', 's.unit')
    .select([
      'l.person',
      'l.superior',
      'l.kind',
      'l.since',
      'l.until',
      'p.name as personName',
      's.name as superiorName',
      's.employee_no as superiorNo',
      'u.name as superiorUnit',
      entryOf('p').as('personEntered'),
      entryOf('s').as('superiorEntered'),
    ])
    .where((eb) => eb.or([eb('l.person', '=', person), eb('l.superior', '=', person)]))
    .orderBy('l.since')
    .orderBy('p.name')
    .execute()
}

/** Those who report to a person by solid line on a day or later. */
export function reportsFrom(reading: Reading, _scope: Scope, superior: string, day: string) {
  return reading
    .selectFrom('people.reporting_line as l')
    .innerJoin('people.person as p', 'p.id', 'l.person')
    .select(['l.person', 'p.name'])
    .distinct()
    .where('l.superior', '=', superior)
    .where('l.kind', '=', 'solid')
    .where('p.left_on', 'is', null)
    .where((eb) => eb.or([eb('l.until', 'is', null), eb('l.until', '>=', day)]))
    .orderBy('p.name')
    .execute()
}

/** Whom a person reports to by solid line on a day, where nothing else is planned after it; null where nobody. */
export async function superiorOn(
  reading: Reading,
  _scope: Scope,
  person: string,
  day: string,
): Promise<string | null | undefined> {
  const rows = await reading
    .selectFrom('people.reporting_line')
    .select(['superior', 'since', 'until'])
    .where('person', '=', person)
    .where('kind', '=', 'solid')
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', day)]))
    .execute()
  if (rows.length === 0) return null
  const [only] = rows
  // @NOTE Undefined: more is planned, so that whatever is asked for is written anew.
  return rows.length === 1 && only!.since <= day && only!.until === null ? only!.superior : undefined
}

/** Lines that were to pass on after a superior's last day stay with the superior. */
export async function restoreReports(tx: Writing, _scope: Scope, superior: string, lastDay: string): Promise<void> {
  const theirs = sql`(select person from people.reporting_line where superior = ${superior} and kind = 'solid' and until = ${lastDay})`
  await sql`delete from people.reporting_line where kind = 'solid' and since = ${lastDay}::date + 1 and person in ${theirs}`.execute(
    tx,
  )
  await tx
    .updateTable('people.reporting_line')
    .set({ until: null })
    .where('superior', '=', superior)
    .where('kind', '=', 'solid')
    .where('until', '=', lastDay)
    .execute()
}

/** The next superiors of a person today, by solid and dotted line, and who stands in for one of them; their names. */
export async function nextSuperiors(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ superiors: string[]; deputies: string[] }> {
  const rows = await reading
    .selectFrom(
      sql<{ name: string; how: 'superior' | 'deputy' }>`(
    with above as (select l.superior as id from people.reporting_line l where l.person = ${person} and ${lineHolds('l')})
    select p.name, 'superior' as how from above a join people.person p on p.id = a.id where p.left_on is null
    union select p.name, 'deputy' from people.deputy d join above a on a.id = d.absent join people.person p on p.id = d.deputy
      join people.person q on q.id = d.absent
      where p.left_on is null and q.left_on is null and (select people.today()) between d.since and d.until)`.as('n'),
    )
    .select(['n.name', 'n.how'])
    .orderBy('n.name')
    .execute()
  const named = (how: string) => rows.filter((r) => r.how === how).map(({ name }) => name)
  return { superiors: named('superior'), deputies: named('deputy') }
}
