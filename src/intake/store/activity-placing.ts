// Which run is meant: activities as statements speak of them, and where somebody said they belong.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'

export interface ActivitySeen {
  id: string
  iri: string
  name: string | null
  type: string | null
  at: Date
  statements: number
}
/** run null: whichever run of the programme the learner is in; programme null: left out. */
export interface Placing {
  programme: string | null
  run: string | null
  module: number | null
}
export interface ActivityContext {
  id: string
  activities: string[]
  run: string | null
}

/** Adds what was just heard of activities, sorted, in one statement. */
export async function addActivities(tx: Writing, _scope: Scope, seen: ActivitySeen[]): Promise<void> {
  if (seen.length === 0) return
  const rows = seen
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ at, ...s }) => ({ ...s, first_at: at, last_at: at }))
  await tx
    .insertInto('intake.activity')
    .values(rows)
    .onConflict((c) =>
      c.column('id').doUpdateSet({
        name: sql`coalesce(excluded.name, intake.activity.name)`,
        type: sql`coalesce(excluded.type, intake.activity.type)`,
        first_at: sql`least(intake.activity.first_at, excluded.first_at)`,
        last_at: sql`greatest(intake.activity.last_at, excluded.last_at)`,
        statements: sql`intake.activity.statements + excluded.statements`,
      }),
    )
    .execute()
}

export async function addSpots(tx: Writing, _scope: Scope, spots: ActivityContext[]): Promise<void> {
  if (spots.length === 0) return
  await tx
    .insertInto('intake.activity_context')
    .values(spots.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    .onConflict((c) => c.doNothing())
    .execute()
}

const inForce = sql<
  Placing & { activity: string }
>`(select distinct on (activity) activity, programme, run, module from intake.placing order by activity, id desc)`

export interface Around {
  activity: string
  name: string | null
  placing: Placing | null
}

/** Spots with what stands around them, the nearest first. */
export async function spotsNamed(
  reading: Reading,
  _scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { run: string | null; around: Around[] }>> {
  if (ids.length === 0) return new Map()
  const rows = await reading
    .selectFrom('intake.activity_context as s')
    .leftJoin(
      sql<{ id: string; n: number }>`lateral unnest(s.activities) with ordinality`.as<'u'>(sql`u(id, n)`),
      (j) => j.onTrue(),
    )
    .leftJoin('intake.activity as a', 'a.id', 'u.id')
    .leftJoin(inForce.as('p'), 'p.activity', 'u.id')
    .select([
      's.id',
      's.run as own',
      'u.id as activity',
      'a.name',
      'p.activity as placed',
      'p.programme',
      'p.run',
      'p.module',
    ])
    .where('s.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('s.id')
    .orderBy('u.n')
    .execute()
  const spots = new Map<string, { run: string | null; around: Around[] }>()
  for (const r of rows) {
    const spot = spots.get(r.id) ?? { run: r.own, around: [] }
    if (r.activity)
      spot.around.push({
        activity: r.activity,
        name: r.name,
        placing: r.placed ? { programme: r.programme, run: r.run, module: r.module } : null,
      })
    spots.set(r.id, spot)
  }
  return spots
}

/** Writes where an activity belongs; the newest word is in force. */
export async function savePlacing(
  tx: Writing,
  scope: Scope,
  p: Placing & { id: string; activity: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('intake.placing')
    .values({ ...p, by_person: scope.person })
    .execute()
}

/** Nobody has said anything of it from now on. */
export async function dropPlacing(tx: Writing, _scope: Scope, activity: string): Promise<void> {
  await tx.deleteFrom('intake.placing').where('activity', '=', activity).execute()
}

export async function activitySeen(
  reading: Reading,
  _scope: Scope,
  id: string,
): Promise<{ id: string; iri: string; name: string | null } | null> {
  return (
    (await reading
      .selectFrom('intake.activity')
      .select(['id', 'iri', 'name'])
      .where('id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/** Activities with where they belong; those with most waiting statements first, then the last heard. `waiting` counts statements near which nothing is placed. */
export async function activitiesSeen(reading: Reading, _scope: Scope, limit: number) {
  const waiting = sql<{
    activity: string
    n: number
  }>`(select u.activity, count(*)::int as n from intake.xapi_statement h join intake.activity_context s on s.id = h.spot cross join lateral unnest(s.activities) as u(activity) where h.lacks_run group by 1)`
  return reading
    .selectFrom('intake.activity as a')
    .leftJoin(waiting.as('w'), 'w.activity', 'a.id')
    .leftJoin(inForce.as('p'), 'p.activity', 'a.id')
    .select([
      'a.id',
      'a.iri',
      'a.name',
      'a.type',
      'a.last_at as lastAt',
      'a.statements',
      sql<number>`coalesce(w.n, 0)`.as('waiting'),
      'p.activity as placed',
      'p.programme',
      'p.run',
      'p.module',
    ])
    .orderBy(sql`coalesce(w.n, 0)`, 'desc')
    .orderBy('a.last_at', 'desc')
    .orderBy('a.id')
    .limit(limit)
    .execute()
}

/** What activities of the same name were placed as, newest first: for guessing. */
export function placedNames(reading: Reading, _scope: Scope): Promise<(Placing & { name: string | null })[]> {
  return reading
    .selectFrom(inForce.as('p'))
    .innerJoin('intake.activity as a', 'a.id', 'p.activity')
    .select(['a.name', 'p.programme', 'p.run', 'p.module'])
    .where('p.programme', 'is not', null)
    .limit(2000)
    .execute()
}
