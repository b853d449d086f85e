// The steps a run has made, the opening that is planned for its first day, and who is told of a step.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { LeftOpen, RunState } from '../contract.ts'
import { saveRunState } from './run.ts'

export interface RunStep {
  state: RunState
  at: Date
  by: string | null
  byName: string | null
  /** Of a closing: what was still open; null where it was not kept. */
  leftOpen: LeftOpen[] | null
}

/** One step of a run at a time: two people who open it at once would otherwise both have done so. */
export async function claimRun(tx: Writing, _scope: Scope, run: string): Promise<void> {
  await tx.selectFrom('programme.run').select('id').where('id', '=', run).forNoKeyUpdate().execute()
}

/** Every step, oldest first, with who made it. */
export async function stepsOf(reading: Reading, _scope: Scope, run: string): Promise<RunStep[]> {
  return reading
    .selectFrom('programme.run_state as s')
    .leftJoin('people.person as p', 'p.id', 's.by_person')
    .select(['s.state', 's.at', 's.by_person as by', 'p.name as byName', 's.left_open as leftOpen'])
    .where('s.run', '=', run)
    .orderBy('s.at')
    .execute()
}

/** When those of these runs that are closed were. */
export async function closingTimes(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<Map<string, Date>> {
  if (runs.length === 0) return new Map()
  const rows = await reading
    .selectFrom('programme.run_state as s')
    .select(['s.run', 's.at'])
    .where('s.run', '=', anyOf(runs))
    .where('s.state', '=', 'closed')
    .orderBy('s.at', 'desc')
    .execute()
  return new Map(rows.map(({ run, at }) => [run, at]))
}

/** Which of these runs are closed. */
export async function closedRuns(reading: Reading, _scope: Scope, runs: readonly string[]): Promise<Set<string>> {
  if (runs.length === 0) return new Set()
  const rows = await reading
    .selectFrom('programme.run_state as s')
    .select('s.run')
    .where('s.run', '=', anyOf(runs))
    .where('s.state', '=', 'closed')
    .execute()
  return new Set(rows.map(({ run }) => run))
}

/** Adds a step after all earlier ones, and says whether it is to be told. */
export async function addStep(
  tx: Writing,
  scope: Scope,
  step: { run: string; state: RunState; at: Date; told: boolean; leftOpen?: readonly LeftOpen[] | undefined },
): Promise<void> {
  const last = (await stepsOf(tx, scope, step.run)).at(-1)
  const at = new Date(Math.max(step.at.getTime(), (last?.at.getTime() ?? 0) + 1))
  await saveRunState(tx, scope, { run: step.run, state: step.state, at, leftOpen: step.leftOpen })
  if (step.told) await tx.insertInto('programme.announcement').values({ run: step.run, at, told_at: null }).execute()
}

/** The plan that the run opens by itself on its first day, with who made it. */
export async function plannedOpening(reading: Reading, _scope: Scope, run: string) {
  return (
    (await reading
      .selectFrom('programme.planned_opening as o')
      .innerJoin('people.person as p', 'p.id', 'o.by_person')
      .select(['o.run', 'o.by_person as by', 'p.name as byName', 'o.at', 'o.blocked_at as blockedAt'])
      .where('o.run', '=', run)
      .executeTakeFirst()) ?? null
  )
}

export async function savePlannedOpening(
  tx: Writing,
  _scope: Scope,
  plan: { run: string; by: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('programme.planned_opening')
    .values({ run: plan.run, by_person: plan.by, at: plan.at, blocked_at: null })
    .onConflict((c) => c.column('run').doNothing())
    .execute()
}

/** Takes the plan away; answers whether there was one. */
export async function removePlannedOpening(tx: Writing, _scope: Scope, run: string): Promise<boolean> {
  const gone = await tx.deleteFrom('programme.planned_opening').where('run', '=', run).executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** The first day is there and the run could not open; answers true the first time. */
export async function markOpeningBlocked(tx: Writing, _scope: Scope, run: string, at: Date): Promise<boolean> {
  const marked = await tx
    .updateTable('programme.planned_opening')
    .set({ blocked_at: at })
    .where('run', '=', run)
    .where('blocked_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows > 0n
}

/** Planned openings whose first day is there. */
export function openingsDue(reading: Reading, _scope: Scope, today: string) {
  return reading
    .selectFrom('programme.planned_opening as o')
    .innerJoin('programme.run as r', 'r.id', 'o.run')
    .select(['o.run', 'o.by_person as by'])
    .where('r.starts_on', '<=', today)
    .orderBy('o.at')
    .execute()
}

/** The planned openings of these runs that were kept from happening on the day. */
export function openingsBlocked(reading: Reading, _scope: Scope, runs: readonly string[]) {
  return reading
    .selectFrom('programme.planned_opening')
    .select('run')
    .where('run', '=', anyOf(runs))
    .where('blocked_at', 'is not', null)
    .execute()
}

/** Steps that are still to be told, each taken by one worker alone. */
export async function claimAnnouncements(
  tx: Writing,
  _scope: Scope,
): Promise<{ run: string; at: Date; state: RunState; by: string | null }[]> {
  return tx
    .selectFrom('programme.announcement as a')
    .innerJoin('programme.run_state as s', (j) => j.onRef('s.run', '=', 'a.run').onRef('s.at', '=', 'a.at'))
    .select(['a.run', 'a.at', 's.state', 's.by_person as by'])
    .where('a.told_at', 'is', null)
    .orderBy('a.at')
    .limit(20)
    .forUpdate('a')
    .skipLocked()
    .execute()
}

/** Writes down that a step was told, and whom. */
export async function saveTold(
  tx: Writing,
  _scope: Scope,
  told: { run: string; step: Date; at: Date; persons: readonly string[] },
): Promise<void> {
  await tx
    .updateTable('programme.announcement')
    .set({ told_at: told.at })
    .where('run', '=', told.run)
    .where('at', '=', told.step)
    .execute()
  if (told.persons.length > 0)
    await tx
      .insertInto('programme.announcement_recipient')
      .values(told.persons.map((person) => ({ run: told.run, at: told.step, person })))
      .onConflict((c) => c.doNothing())
      .execute()
}

/** Whether a step is still to be told. */
export async function waitsToBeTold(reading: Reading, _scope: Scope, run: string, step: Date): Promise<boolean> {
  const row = await reading
    .selectFrom('programme.announcement')
    .select('run')
    .where('run', '=', run)
    .where('at', '=', step)
    .where('told_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Who was told of a step. */
export async function toldOf(reading: Reading, _scope: Scope, run: string, step: Date): Promise<string[]> {
  const rows = await reading
    .selectFrom('programme.announcement_recipient')
    .select('person')
    .where('run', '=', run)
    .where('at', '=', step)
    .execute()
  return rows.map((r) => r.person)
}

interface Recipient {
  person: string
  email: string | null
  /** May open the run's overview: staff, business, superiors; the others have their own pages. */
  overview: boolean
}

/** Whom an opening concerns today: learners, those directly above them, and everybody with a seat. */
export function peopleOfRun(reading: Reading, _scope: Scope, run: string): Promise<Recipient[]> {
  const today = sql<string>`(select people.today())`
  const concerned = sql<{ person: string; overview: boolean }>`(
    select e.person, false as overview from programme.enrolment e
      where e.run = ${run} and (e.until is null or e.until >= ${today})
    union all
    select l.superior, true from programme.enrolment e
      join people.reporting_line l on l.person = e.person and l.kind = 'solid' and (l.until is null or l.until >= ${today})
      where e.run = ${run} and (e.until is null or e.until >= ${today})
    union all
    select s.person, s.role <> 'mentor' from programme.seat s
      where s.run = ${run} and (s.until is null or s.until >= ${today}))`
  return reading
    .selectFrom(concerned.as('c'))
    .innerJoin('people.person as p', 'p.id', 'c.person')
    .select(['p.id as person', 'p.email', sql<boolean>`bool_or(c.overview)`.as('overview')])
    .where('p.left_on', 'is', null)
    .groupBy(['p.id', 'p.email'])
    .orderBy('p.id')
    .execute()
}
