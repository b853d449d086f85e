// What the page that sets a run up shows, and whom it offers: every seat, every learner with mentors, units with their people.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Every seat of a run, those that ended too. */
export function everySeat(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.seat as s')
    .innerJoin('people.person as p', 'p.id', 's.person')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .select([
      's.person',
      'p.name',
      'p.employee_no as employeeNo',
      'u.name as unit',
      'p.external',
      'p.left_on as leftOn',
      's.role',
      's.module',
      's.until',
      sql<string | null>`case when p.external then coalesce(p.email, p.phone) end`.as('contact'),
    ])
    .where('s.run', '=', run)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/** Which mentors each learner of a run has. */
export async function mentorsByLearner(reading: Reading, _scope: Scope, run: string): Promise<Map<string, string[]>> {
  const rows = await reading
    .selectFrom('programme.mentorship')
    .select(['learner', 'mentor'])
    .where('run', '=', run)
    .orderBy('mentor')
    .execute()
  return new Map([...Map.groupBy(rows, (r) => r.learner)].map(([learner, own]) => [learner, own.map((r) => r.mentor)]))
}

export interface PersonForRun {
  id: string
  name: string
  employeeNo: string | null
  external: boolean
  leftOn: string | null
}

/** What a place in a run depends on: whether these persons are there, and whether they are of the company. */
export function personsForRun(reading: Reading, _scope: Scope, ids: readonly string[]): Promise<PersonForRun[]> {
  return reading
    .selectFrom('people.person')
    .select(['id', 'name', 'employee_no as employeeNo', 'external', 'left_on as leftOn'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** Who has this e-mail or mobile already, or null. */
export async function personWithContact(
  reading: Reading,
  _scope: Scope,
  contact: { email: string | null; phone: string | null },
): Promise<{ id: string; name: string; leftOn: string | null } | null> {
  const row = await reading
    .selectFrom('people.person')
    .select(['id', 'name', 'left_on as leftOn'])
    .where(
      sql<boolean>`(lower(email) = lower(${contact.email}::text) or regexp_replace(phone, '[^0-9+]', '', 'g') = regexp_replace(${contact.phone}::text, '[^0-9+]', '', 'g'))`,
    )
    .orderBy(sql`left_on is not null`)
    .orderBy('id')
    .executeTakeFirst()
  return row ?? null
}

/** Which of these persons learn in a run. */
export async function learnersAmong(
  reading: Reading,
  _scope: Scope,
  run: string,
  persons: readonly string[],
): Promise<Set<string>> {
  const rows = await reading
    .selectFrom('programme.enrolment')
    .select('person')
    .where('run', '=', run)
    .where('until', 'is', null)
    .where('person', '=', anyOf(persons))
    .execute()
  return new Set(rows.map((r) => r.person))
}

/** Everybody of a unit who is still there, with those below where asked; without those who have a seat in the run. */
export async function peopleOfUnit(
  reading: Reading,
  _scope: Scope,
  { run, unit, below }: { run: string; unit: string; below: boolean },
): Promise<string[]> {
  const rows = await reading
    .withRecursive('down', (db) =>
      db
        .selectFrom('people.unit')
        .select('id')
        .where('id', '=', unit)
        .union(
          db
            .selectFrom('people.unit as u')
            .innerJoin('down as d', 'd.id', 'u.parent')
            .select('u.id')
            .where(sql<boolean>`${below}`),
        ),
    )
    .selectFrom('people.person as p')
    .innerJoin('down as d', 'd.id', 'p.unit')
    .select('p.id')
    .where('p.left_on', 'is', null)
    .where('p.external', '=', false)
    .where(sql<boolean>`not exists (select from programme.seat s where s.run = ${run} and s.person = p.id)`)
    .execute()
  return rows.map((r) => r.id)
}

/** Is there such a unit? */
export async function unitKnown(reading: Reading, _scope: Scope, unit: string): Promise<boolean> {
  return (await reading.selectFrom('people.unit').select('id').where('id', '=', unit).executeTakeFirst()) !== undefined
}

export interface UnitCount {
  id: string
  name: string
  parent: string | null
  adds: number
  already: number
  seated: number
}

/** Every unit with how many of its own people would be enrolled in a run, are already, or have a seat in it. */
export function unitsWithCounts(reading: Reading, _scope: Scope, run: string): Promise<UnitCount[]> {
  const seated = sql`exists (select from programme.seat s where s.run = ${run} and s.person = p.id)`
  const learning = sql`exists (select from programme.enrolment e where e.run = ${run} and e.person = p.id and e.until is null)`
  return reading
    .selectFrom('people.unit as u')
    .leftJoin('people.person as p', (j) =>
      j.onRef('p.unit', '=', 'u.id').on('p.left_on', 'is', null).on('p.external', '=', false),
    )
    .select([
      'u.id',
      'u.name',
      'u.parent',
      sql<number>`count(*) filter (where p.id is not null and not ${seated} and not ${learning})::int`.as('adds'),
      sql<number>`count(*) filter (where p.id is not null and not ${seated} and ${learning})::int`.as('already'),
      sql<number>`count(*) filter (where p.id is not null and ${seated})::int`.as('seated'),
    ])
    .groupBy(['u.id', 'u.name', 'u.parent'])
    .orderBy('u.name')
    .execute()
}
