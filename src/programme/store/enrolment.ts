// Who learns in a run, since when and until when, and the managers of those who do.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { lineHolds } from '../../people/public.ts'
import { actingAs } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { markSetupChanged } from './run.ts'

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
export async function enrol(tx: Writing, scope: Scope, rows: Enrolment[]): Promise<void> {
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
  await markSetupChanged(
    tx,
    scope,
    rows.map((e) => e.run),
  )
}

/** Takes a learner out of a run as if never in it. */
export async function removeEnrolment(tx: Writing, scope: Scope, of: { run: string; person: string }): Promise<void> {
  await tx.deleteFrom('programme.mentorship').where('run', '=', of.run).where('learner', '=', of.person).execute()
  await tx.deleteFrom('programme.enrolment').where('run', '=', of.run).where('person', '=', of.person).execute()
  await markSetupChanged(tx, scope, [of.run])
}

/** Moves the day on which learners of a run begin, where it was drawn or agreed that they begin later. */
export async function startLater(
  tx: Writing,
  scope: Scope,
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
  await markSetupChanged(tx, scope, [run])
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

/** Learners who are still in the run today, with whether they have a superior and a mentor in it. */
export function presentLearners(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.enrolment as e')
    .select([
      'e.person',
      sql<boolean>`exists (select from people.reporting_line l where l.person = e.person and l.kind = 'solid' and l.until is null)`.as(
        'superior',
      ),
      sql<boolean>`exists (select from programme.mentorship m where m.run = e.run and m.learner = e.person)`.as(
        'mentor',
      ),
    ])
    .where('e.run', '=', run)
    .where((eb) => eb.or([eb('e.until', 'is', null), eb('e.until', '>=', sql<string>`(select people.today())`)]))
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

/** In which of these runs the person asking learns or learnt. */
export async function runsLearnt(reading: Reading, scope: Scope, runs: readonly string[]): Promise<Set<string>> {
  if (scope.person === null || runs.length === 0) return new Set()
  const rows = await reading
    .selectFrom('programme.enrolment')
    .select('run')
    .where('person', '=', scope.person)
    .where('run', '=', anyOf(runs))
    .execute()
  return new Set(rows.map(({ run }) => run))
}

/** In which of these runs the person asking is the line manager of a present learner, or stands in for one. */
export async function runsManaged(reading: Reading, scope: Scope, runs: readonly string[]): Promise<Set<string>> {
  if (scope.person === null || runs.length === 0) return new Set()
  const rows = await reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.reporting_line as l', (j) =>
      j.onRef('l.person', '=', 'e.person').on('l.kind', '=', 'solid').on(lineHolds('l')),
    )
    .select('e.run')
    .distinct()
    .where('l.superior', '=', anyOf(actingAs(scope)))
    .where('e.person', '<>', scope.person)
    .where('e.run', '=', anyOf(runs))
    .where('e.until', 'is', null)
    .execute()
  return new Set(rows.map(({ run }) => run))
}

/** As which line managers of present learners the person asking acts in these runs: themselves first, then those they stand in for. */
export async function managersActedAs(reading: Reading, scope: Scope, runs: readonly string[]) {
  if (scope.person === null || runs.length === 0) return []
  const rows = await reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.reporting_line as l', (j) =>
      j.onRef('l.person', '=', 'e.person').on('l.kind', '=', 'solid').on(lineHolds('l')),
    )
    .innerJoin('people.person as m', 'm.id', 'l.superior')
    .select(['e.run', 'm.id', 'm.name'])
    .distinct()
    .where('m.id', '=', anyOf(actingAs(scope)))
    .where('e.person', '<>', scope.person)
    .where('e.run', '=', anyOf(runs))
    .where('e.until', 'is', null)
    .orderBy('m.name')
    .execute()
  const [own, others] = [rows.filter((r) => r.id === scope.person), rows.filter((r) => r.id !== scope.person)]
  return [...own, ...others]
}

/** Line managers of a run's present learners, with how many each has. */
export function managersOf(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.reporting_line as l', (j) =>
      j.onRef('l.person', '=', 'e.person').on('l.kind', '=', 'solid').on(lineHolds('l')),
    )
    .innerJoin('people.person as m', 'm.id', 'l.superior')
    .select(['m.id', 'm.name', 'm.employee_no as employeeNo'])
    .select([sql<number>`count(*)`.as('learners'), sql<string[]>`array_agg(e.person)`.as('reports')])
    .where('e.run', '=', run)
    .where('e.until', 'is', null)
    .groupBy(['m.id', 'm.name', 'm.employee_no'])
    .orderBy('m.name')
    .execute()
}

/** Whether this person may see anybody who takes part, themselves included. */
export async function seesLearnersOf(reading: Reading, _scope: Scope, run: string): Promise<boolean> {
  const row = await reading
    .selectFrom('programme.enrolment as e')
    .select('e.person')
    .where('e.run', '=', run)
    .where(sql<boolean>`e.person in (select programme.learners_named_in(${run}::uuid))`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
