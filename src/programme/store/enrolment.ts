// Who takes part in a run, and as what.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope, Standing } from '../../platform/auth/scope.ts'
import type { SeatRole } from '../contract.ts'

export interface Enrolment {
  run: string
  person: string
  since: string
  until?: string | null
  outcome?: string | null
  earlierAttempts?: number
  /** 班, where a run is taught in several. */ class?: string | null
}

/** Enrols learners; the same learner again updates the end, and outcome and class where they are said. */
export async function enrol(tx: Writing, _scope: Scope, rows: Enrolment[]): Promise<void> {
  const sorted = [...rows].sort((a, b) => (a.person < b.person ? -1 : 1))
  for (let i = 0; i < sorted.length; i += 5000) {
    await tx
      .insertInto('programme.enrolment')
      .values(
        sorted.slice(i, i + 5000).map((e) => ({
          run: e.run,
          person: e.person,
          since: e.since,
          until: e.until ?? null,
          outcome: e.outcome ?? null,
          earlier_attempts: e.earlierAttempts ?? 0,
          class: e.class ?? null,
        })),
      )
      .onConflict((c) =>
        c.columns(['run', 'person']).doUpdateSet((eb) => ({
          until: eb.ref('excluded.until'),
          outcome: sql`coalesce(excluded.outcome, programme.enrolment.outcome)`,
          class: sql`coalesce(excluded.class, programme.enrolment.class)`,
        })),
      )
      .execute()
  }
}

/** Moves the day on which learners of a run begin, where it was drawn or agreed that they begin later. */
export async function startLater(
  tx: Writing,
  _scope: Scope,
  run: string,
  starts: { person: string; since: string }[],
): Promise<void> {
  for (const [since, own] of Map.groupBy(starts, (s) => s.since)) {
    await tx
      .updateTable('programme.enrolment')
      .set({ since })
      .where('run', '=', run)
      .where('person', '=', sql<string>`any(${own.map((s) => s.person)}::uuid[])`)
      .execute()
  }
}

/** Learners of a run with name, 工号 and unit; those who left carry `until`. */
export function learnersOf(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.person as p', 'p.id', 'e.person')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .select([
      'p.id',
      'p.name',
      'p.employee_no as employeeNo',
      'u.name as unit',
      'e.since',
      'e.until',
      'e.outcome',
      'e.earlier_attempts as earlierAttempts',
      'e.class',
    ])
    .where('e.run', '=', run)
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/** Is this person a learner of the run? */
export async function isLearner(reading: Reading, _scope: Scope, run: string, person: string): Promise<boolean> {
  return (
    (await reading
      .selectFrom('programme.enrolment')
      .select('person')
      .where('run', '=', run)
      .where('person', '=', person)
      .executeTakeFirst()) !== undefined
  )
}

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

/** Line managers of a run's present learners, with how many each has. */
export function managersOf(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.reporting_line as l', (j) =>
      j.onRef('l.person', '=', 'e.person').on('l.kind', '=', 'solid').on('l.until', 'is', null),
    )
    .innerJoin('people.person as m', 'm.id', 'l.superior')
    .select(['m.id', 'm.name', sql<number>`count(*)`.as('learners'), sql<string[]>`array_agg(e.person)`.as('reports')])
    .where('e.run', '=', run)
    .where('e.until', 'is', null)
    .groupBy(['m.id', 'm.name'])
    .orderBy('m.name')
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
