// What learners showed in which module and when they were last active, and what the run's sources tell at all.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface ModuleTally {
  person: string
  module: string
  kind: string
  n: number
  total: number
  lastDay: string
}

/** What each learner showed in each module, by kind: hand-ins, scores, attendance. */
export function moduleTallies(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; kinds: readonly string[]; persons: readonly string[] | null },
): Promise<ModuleTally[]> {
  return reading
    .selectFrom('evidence.daily as d')
    .select([
      'd.person',
      'd.module',
      'd.kind',
      sql<number>`sum(d.n)::int`.as('n'),
      sql<number>`sum(d.total)`.as('total'),
      sql<string>`max(d.day)`.as('lastDay'),
    ])
    .where('d.run', '=', ask.run)
    .where('d.kind', 'in', [...ask.kinds])
    .where('d.module', '!=', '00000000-0000-0000-0000-000000000000')
    .where(ask.persons ? sql<boolean>`d.person = any(${[...ask.persons]}::uuid[])` : sql<boolean>`true`)
    .groupBy(['d.person', 'd.module', 'd.kind'])
    .having(sql<number>`sum(d.n)`, '>', 0)
    .execute()
}

/** Which of these kinds the run's sources told anything of. */
export async function deliveredKinds(
  reading: Reading,
  _scope: Scope,
  run: string,
  kinds: readonly string[],
): Promise<Set<string>> {
  const rows = await reading
    .selectFrom(
      sql<{ kind: string }>`(select kind from track.delivered_kinds(${run}::uuid, ${[...kinds]}::text[]) as kind)`.as(
        'k',
      ),
    )
    .selectAll()
    .execute()
  return new Set(rows.map(({ kind }) => kind))
}

/** The same for several runs at once. */
export async function deliveredKindsOfRuns(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
  kinds: readonly string[],
): Promise<Map<string, Set<string>>> {
  const rows = await reading
    .selectFrom(
      sql<{
        run: string
        kind: string
      }>`(select r.run, k.kind from unnest(${[...runs]}::uuid[]) as r(run), track.delivered_kinds(r.run, ${[...kinds]}::text[]) as k(kind))`.as(
        'k',
      ),
    )
    .selectAll()
    .execute()
  return new Map(runs.map((run) => [run, new Set(rows.flatMap((row) => (row.run === run ? [row.kind] : [])))]))
}

/** The kind by which a run's source tells activity: minutes where there are any, else clicks, else none. */
export async function activityKind(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<'study.minutes' | 'lms.clicks' | null> {
  const kinds = await deliveredKinds(reading, scope, run, ['study.minutes', 'lms.clicks'])
  return kinds.has('study.minutes') ? 'study.minutes' : kinds.has('lms.clicks') ? 'lms.clicks' : null
}

/** Which kinds were seen of anybody in which module, as `module kind`. */
export async function kindsObservedIn(
  reading: Reading,
  _scope: Scope,
  run: string,
  kinds: readonly string[],
): Promise<Set<string>> {
  const rows = await reading
    .selectFrom(
      sql<{
        module: string
        kind: string
      }>`(select module, kind from track.asked_in_modules(${run}::uuid, ${[...kinds]}::text[]))`.as('a'),
    )
    .selectAll()
    .execute()
  return new Set(rows.map(({ module, kind }) => `${module} ${kind}`))
}

/** The last day each learner was active in any way, up to a day. */
export async function lastDays(
  reading: Reading,
  _scope: Scope,
  run: string,
  activity: string,
): Promise<Map<string, string>> {
  const rows = await reading
    .selectFrom('evidence.daily')
    .select(['person', sql<string>`max(day)`.as('day')])
    .where('run', '=', run)
    .where('kind', '=', activity)
    .groupBy('person')
    .execute()
  return new Map(rows.map((r) => [r.person, r.day]))
}
