// Runs with their modules, activities and state.
import { sql } from 'kysely'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Module, Run, RunState } from '../contract.ts'

export interface RunEntry {
  id: string
  programme: string
  name: string
  startsOn: string
  endsOn: string
  follows?: string | null
}

/** The id of a programme by name; made when new. */
export async function findOrCreateProgramme(
  tx: Writing,
  _scope: Scope,
  name: string,
  position: string | null = null,
): Promise<string> {
  const id = idFrom('programme', name)
  await tx
    .insertInto('programme.programme')
    .values({ id, name, position })
    .onConflict((c) => c.doNothing())
    .execute()
  return id
}

/** Writes a run; the same id again updates its name and dates. */
export async function saveRun(tx: Writing, _scope: Scope, r: RunEntry): Promise<void> {
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
}

/** Adds a state to the run's history. */
export async function saveRunState(
  tx: Writing,
  scope: Scope,
  s: { run: string; state: RunState; at: Date },
): Promise<void> {
  await tx
    .insertInto('programme.run_state')
    .values({ ...s, by_person: scope.person })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Writes modules; the same id again moves or renames. */
export async function saveModules(tx: Writing, _scope: Scope, modules: Module[]): Promise<void> {
  if (modules.length === 0) return
  await tx
    .insertInto('programme.module')
    .values(
      modules.map((m) => ({
        id: m.id,
        run: m.run,
        number: m.number,
        name: m.name,
        starts_on: m.startsOn,
        ends_on: m.endsOn,
      })),
    )
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        starts_on: eb.ref('excluded.starts_on'),
        ends_on: eb.ref('excluded.ends_on'),
      })),
    )
    .execute()
}

export interface Activity {
  id: string
  run: string
  module: string | null
  kind: string
  name: string
  dueOn: string | null
  weight: number | null
  outOf: number | null
  external: string | null
  /** Of a question: the test or homework it belongs to, and the knowledge point it asks for. */ partOf?: string | null
  point?: string | null
}

/** Writes activities; the same id again updates. What a question asks for stays known where it is not said again. */
export async function saveActivities(tx: Writing, _scope: Scope, activities: Activity[]): Promise<void> {
  for (let i = 0; i < activities.length; i += 2000) {
    await tx
      .insertInto('programme.activity')
      .values(
        activities.slice(i, i + 2000).map((a) => ({
          id: a.id,
          run: a.run,
          module: a.module,
          kind: a.kind,
          name: a.name,
          due_on: a.dueOn,
          weight: a.weight,
          out_of: a.outOf,
          external: a.external,
          part_of: a.partOf ?? null,
          point: a.point ?? null,
        })),
      )
      .onConflict((c) =>
        c.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          due_on: eb.ref('excluded.due_on'),
          weight: eb.ref('excluded.weight'),
          out_of: eb.ref('excluded.out_of'),
          point: sql`coalesce(excluded.point, programme.activity.point)`,
        })),
      )
      .execute()
  }
}

/** Activities of a run in order of their due day. */
export async function activitiesOf(reading: Reading, _scope: Scope, run: string): Promise<Activity[]> {
  const rows = await reading
    .selectFrom('programme.activity')
    .selectAll()
    .where('run', '=', run)
    .orderBy('due_on')
    .orderBy('name')
    .execute()
  return rows.map((a) => ({
    id: a.id,
    run: a.run,
    module: a.module,
    kind: a.kind,
    name: a.name,
    dueOn: a.due_on,
    weight: a.weight,
    outOf: a.out_of,
    external: a.external,
    partOf: a.part_of,
    point: a.point,
  }))
}

const seenBy = (scope: Scope) =>
  scope.reach === 'all' || scope.duties.has('executive')
    ? sql<boolean>`true`
    : sql<boolean>`(r.id in (select run from programme.enrolment where person = ${scope.person})
      or r.id in (select run from programme.seat where person = ${scope.person} and (until is null or until >= current_date))
      or r.id in (select run from programme.mentorship where mentor = ${scope.person})
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

/** Modules of a run in their order. */
export function modulesOf(reading: Reading, _scope: Scope, run: string): Promise<Module[]> {
  return reading
    .selectFrom('programme.module')
    .select(['id', 'run', 'number', 'name', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('run', '=', run)
    .orderBy('number')
    .execute()
}

/** Keeps how the plan stood, why it changes and who says so; answers the version number. */
export async function savePlanVersion(
  tx: Writing,
  scope: Scope,
  v: { run: string; plan: unknown; because: string; at: Date },
): Promise<number> {
  const last = await tx
    .selectFrom('programme.plan_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .where('run', '=', v.run)
    .executeTakeFirst()
  const version = (last?.version ?? 0) + 1
  await tx
    .insertInto('programme.plan_version')
    .values({
      run: v.run,
      version,
      plan: JSON.stringify(v.plan),
      because: v.because,
      by_person: scope.person,
      at: v.at,
    })
    .execute()
  return version
}

/** Every version of a run's plan, newest first. */
export function planVersions(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('programme.plan_version')
    .selectAll()
    .where('run', '=', run)
    .orderBy('version', 'desc')
    .execute()
}
