// Runs of programmes with their state, and who may see them.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { keepsCompany } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { LeftOpen, Run, RunState } from '../contract.ts'

export interface RunEntry {
  id: string
  programme: string
  name: string
  startsOn: string
  endsOn: string
  follows?: string | null
}

/** Writes a run; the same id again updates its name and dates. */
export async function saveRun(tx: Writing, scope: Scope, r: RunEntry): Promise<void> {
  await tx
    .insertInto('programme.run')
    .values({
      id: r.id,
      programme: r.programme,
      name: r.name,
      starts_on: r.startsOn,
      ends_on: r.endsOn,
      follows: r.follows ?? null,
    })
    .onConflict((c) => c.column('id').doUpdateSet({ name: r.name, starts_on: r.startsOn, ends_on: r.endsOn }))
    .execute()
  await markSetupChanged(tx, scope, [r.id])
}

/** Says that dates, modules or learners of these runs were changed: whoever measures them looks again. */
export async function markSetupChanged(tx: Writing, _scope: Scope, changed: string[]): Promise<void> {
  for (const run of [...new Set(changed)].toSorted())
    await tx
      .updateTable('programme.run')
      .set((eb) => ({ setup_version: eb('setup_version', '+', 1) }))
      .where('id', '=', run)
      .execute()
}

/** How often dates, modules and learners of a run were changed. */
export async function setupVersion(reading: Reading, _scope: Scope, run: string): Promise<number> {
  const row = await reading.selectFrom('programme.run').select('setup_version').where('id', '=', run).executeTakeFirst()
  return row?.setup_version ?? 0
}

/** The run of a programme that is called so already, or null. */
export async function runNamed(
  reading: Reading,
  _scope: Scope,
  called: { programme: string; name: string },
): Promise<string | null> {
  const row = await reading
    .selectFrom('programme.run as r')
    .innerJoin('programme.programme as p', 'p.id', 'r.programme')
    .select('r.id')
    .where('p.name', '=', called.programme)
    .where('r.name', '=', called.name)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Adds a state to the run's history. */
export async function saveRunState(
  tx: Writing,
  scope: Scope,
  s: { run: string; state: RunState; at: Date; leftOpen?: readonly LeftOpen[] | undefined },
): Promise<void> {
  await tx
    .insertInto('programme.run_state')
    .values({
      run: s.run,
      state: s.state,
      at: s.at,
      by_person: scope.person,
      left_open: s.leftOpen ? JSON.stringify(s.leftOpen) : null,
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

const seenBy = (scope: Scope) =>
  keepsCompany(scope) || scope.duties.has('executive')
    ? sql<boolean>`true`
    : sql<boolean>`(r.id in (select run from programme.enrolment where person = ${scope.person})
      or r.id = any (${[...scope.seats.keys(), ...scope.furtherUp]}::uuid[])
      or r.id in (select e.run from programme.enrolment e where e.person = any (array(select programme.visible_persons()))))`

/** Runs this person may see, newest first; one of them when an id is given. */
export async function runs(reading: Reading, scope: Scope, only?: string): Promise<Run[]> {
  const all = reading
    .selectFrom('programme.run as r')
    .innerJoin('programme.programme as p', 'p.id', 'r.programme')
    .select([
      'r.id',
      'p.name as programme',
      'r.name',
      'r.starts_on as startsOn',
      'r.ends_on as endsOn',
      'r.follows',
      sql<RunState>`coalesce((select state from programme.run_state s where s.run = r.id order by at desc limit 1), 'preparing')`.as(
        'state',
      ),
      sql<number>`(select count(*) from programme.enrolment e where e.run = r.id and e.until is null)`.as('learners'),
    ])
    .where(seenBy(scope))
    .orderBy('r.starts_on', 'desc')
    .orderBy('r.name', 'desc')
  return (only ? all.where('r.id', '=', only) : all).execute()
}

/** One run this person may see, or null. */
export async function runById(reading: Reading, scope: Scope, id: string): Promise<Run | null> {
  return (await runs(reading, scope, id))[0] ?? null
}
