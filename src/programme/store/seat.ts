// Who holds a role in a run without learning in it, who mentors whom, and what a person may do by both seats and duties.
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { hasLeft, stoodInForBy } from '../../people/public.ts'
import type { Scope, Standing } from '../../platform/auth/scope.ts'
import type { SeatRole } from '../contract.ts'

/** Seats somebody in a run; a module limits an instructor's seat. */
export async function seat(
  tx: Writing,
  _scope: Scope,
  s: { run: string; person: string; role: SeatRole; module?: string | null; until?: string | null },
): Promise<void> {
  await tx
    .insertInto('programme.seat')
    .values({ run: s.run, person: s.person, role: s.role, module: s.module ?? null, until: s.until ?? null })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Gives a seat, or says until when one lasts that is there already. */
export async function saveSeat(
  tx: Writing,
  _scope: Scope,
  s: { run: string; person: string; role: SeatRole; module: string | null; until: string | null },
): Promise<void> {
  await tx
    .insertInto('programme.seat')
    .values(s)
    .onConflict((c) => c.columns(['run', 'person', 'role', 'module']).doUpdateSet({ until: s.until }))
    .execute()
}

/** Takes a seat away; answers whether there was one. */
export async function removeSeat(
  tx: Writing,
  _scope: Scope,
  s: { run: string; person: string; role: SeatRole; module: string | null },
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('programme.seat')
    .where('run', '=', s.run)
    .where('person', '=', s.person)
    .where('role', '=', s.role)
    .where('module', 'is not distinct from', s.module)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** The seats of whoever has left end with the last day; in the past they are to be read as they were. */
export async function endSeatsOf(
  tx: Writing,
  _scope: Scope,
  { person, lastDay }: { person: string; lastDay: string },
): Promise<void> {
  await tx
    .updateTable('programme.seat')
    .set({ until: lastDay })
    .where('person', '=', person)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', lastDay)]))
    .execute()
}

/** With the closing of a run its instructors and mentors have done their part; whoever answers for its records keeps reading. */
export async function endSeatsAtClosing(
  tx: Writing,
  _scope: Scope,
  { run, lastDay }: { run: string; lastDay: string },
): Promise<void> {
  await tx
    .updateTable('programme.seat')
    .set({ until: lastDay })
    .where('run', '=', run)
    .where('role', 'in', ['instructor', 'mentor'])
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', lastDay)]))
    .execute()
}

/** Of these persons in these runs, who holds a seat today: 'run person'. */
export async function seatedToday(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
  persons: readonly string[],
): Promise<Set<string>> {
  if (runs.length === 0 || persons.length === 0) return new Set()
  const rows = await reading
    .selectFrom('programme.seat')
    .select(['run', 'person'])
    .where('run', '=', anyOf(runs))
    .where('person', '=', anyOf(persons))
    .where(sql<boolean>`coalesce(until >= (select people.today()), true)`)
    .execute()
  return new Set(rows.map(({ run, person }) => `${run} ${person}`))
}

/** One change of a run's seats at a time: two leads who leave together would otherwise leave it without any. */
export async function claimSeats(tx: Writing, _scope: Scope, run: string): Promise<void> {
  await tx.selectFrom('programme.run').select('id').where('id', '=', run).forNoKeyUpdate().execute()
}

/** Who holds a role in a run today, or every seat of today when no role is given. */
export function seatsOf(reading: Reading, _scope: Scope, run: string, role?: SeatRole) {
  const all = reading
    .selectFrom('programme.seat as s')
    .innerJoin('people.person as p', 'p.id', 's.person')
    .select(['s.person', 'p.name', 'p.employee_no as employeeNo', 's.role', 's.module', 'p.left_on as leftOn'])
    .where('s.run', '=', run)
    .where((eb) => eb.or([eb('s.until', 'is', null), eb('s.until', '>=', sql<string>`(select people.today())`)]))
  return (role ? all.where('s.role', '=', role) : all).orderBy('p.name').execute()
}

/** Gives a learner a mentor in a run. */
export async function mentor(
  tx: Writing,
  _scope: Scope,
  m: { run: string; mentor: string; learner: string },
): Promise<void> {
  await tx
    .insertInto('programme.mentorship')
    .values(m)
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The learners a mentor has in a run from now on: these and no others. */
export async function replaceMentorLearners(
  tx: Writing,
  _scope: Scope,
  m: { run: string; mentor: string; learners: readonly string[] },
): Promise<void> {
  await tx.deleteFrom('programme.mentorship').where('run', '=', m.run).where('mentor', '=', m.mentor).execute()
  if (m.learners.length > 0)
    await tx
      .insertInto('programme.mentorship')
      .values([...new Set(m.learners)].toSorted().map((learner) => ({ run: m.run, mentor: m.mentor, learner })))
      .execute()
}

/** The mentors these learners have in a run from now on, instead of all earlier ones; says whose are others than before. */
export async function replaceMentorsOf(
  tx: Writing,
  _scope: Scope,
  run: string,
  pairs: readonly { learner: string; mentor: string }[],
): Promise<Set<string>> {
  const before = await tx
    .deleteFrom('programme.mentorship')
    .where('run', '=', run)
    .where('learner', '=', sql<string>`any(${pairs.map((p) => p.learner)}::uuid[])`)
    .returning(['learner', 'mentor'])
    .execute()
  await tx
    .insertInto('programme.mentorship')
    .values(pairs.map((p) => ({ run, ...p })))
    .onConflict((c) => c.doNothing())
    .execute()
  const mentorsIn = (all: readonly { learner: string; mentor: string }[], learner: string) =>
    [...new Set(all.filter((p) => p.learner === learner).map((p) => p.mentor))].toSorted().join(' ')
  return new Set(pairs.map((p) => p.learner).filter((one) => mentorsIn(before, one) !== mentorsIn(pairs, one)))
}

/**
 * What a person may do by the tables: duties, seats in force where the organisation is, modules taught, runs in which somebody further below learns,
 * and for whom they stand in. Null for who has left, and for people from outside with no part in anything any more.
 */
export async function standingOf(reading: Reading, scope: Scope, person: string): Promise<Standing | null> {
  const known = await reading
    .selectFrom('people.person')
    .select(['id', 'left_on', 'external', hasLeft('person.id').as('left')])
    .where('id', '=', person)
    .executeTakeFirst()
  if (!known || known.left_on !== null || known.left) return null
  const duties = await reading.selectFrom('people.duty').select('duty').where('person', '=', person).execute()
  const seats = await reading
    .selectFrom('programme.seat as s')
    .select(['s.run', 's.role'])
    .distinct()
    .where('s.person', '=', person)
    .where(sql<boolean>`coalesce(s.until >= (select people.today()), true)`)
    .where(sql<boolean>`(s.role not in ('instructor', 'mentor') or not programme.is_closed(s.run))`)
    .execute()
  if (known.external && seats.length === 0 && (await hasTakenPart(reading, person))) return null
  const teaching = seats.some((s) => s.role === 'instructor')
  return {
    person,
    duties: duties.map((d) => d.duty),
    seats: seats.map((s) => ({ place: s.run, role: s.role })),
    modules: teaching ? await idsOf(reading, sql`programme.modules_taught_by(${person}::uuid)`) : [],
    furtherUp: await idsOf(reading, sql`programme.runs_further_down(${person}::uuid)`),
    standsInFor: await stoodInForBy(reading, scope, person),
  }
}

/** Has this person held a seat, with nothing to learn in a run that is not closed? Whoever was just entered has not. */
async function hasTakenPart(reading: Reading, person: string): Promise<boolean> {
  const { over } = await reading
    .selectNoFrom(
      sql<boolean>`exists (select from programme.seat where person = ${person}) and not exists (
        select from programme.enrolment where person = ${person} and coalesce(until >= (select people.today()), true) and not programme.is_closed(run))`.as(
        'over',
      ),
    )
    .executeTakeFirstOrThrow()
  return over
}

/** What a function of the database answers, which its policies ask as well. */
const idsOf = async (reading: Reading, of: RawBuilder<unknown>): Promise<string[]> =>
  (await reading.selectNoFrom(sql<string>`${of}`.as('id')).execute()).map(({ id }) => id)
