// Who holds a role in a run without learning in it, who mentors whom, and what a person may do by both seats and duties.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
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

/** Who holds a role in a run, or every seat when no role is given. */
export function seatsOf(reading: Reading, _scope: Scope, run: string, role?: SeatRole) {
  const all = reading
    .selectFrom('programme.seat as s')
    .innerJoin('people.person as p', 'p.id', 's.person')
    .select(['s.person', 'p.name', 's.role', 's.module'])
    .where('s.run', '=', run)
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

/** What a person may do by the tables: duties, seats in runs; the ground a scope is proven on. */
export async function standingOf(reading: Reading, _scope: Scope, person: string): Promise<Standing | null> {
  const known = await reading
    .selectFrom('people.person')
    .select(['id', 'left_on'])
    .where('id', '=', person)
    .executeTakeFirst()
  if (!known || known.left_on !== null) return null
  const duties = await reading.selectFrom('people.duty').select('duty').where('person', '=', person).execute()
  const seats = await reading
    .selectFrom('programme.seat')
    .select(['run', 'role'])
    .where('person', '=', person)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', sql<string>`current_date`)]))
    .execute()
  return { person, duties: duties.map((d) => d.duty), seats: seats.map((s) => ({ place: s.run, role: s.role })) }
}
