// The learners of a run as this person may see them, and what of them is known by a day.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { LearnerAtCutoff } from '../rules/learner-at-cutoff.ts'

export interface LearnerBrief {
  id: string
  name: string
  number: string | null
  unit: string | null
  since: string
  until: string | null
}

/** Learners of a run this person may see by name: all for staff, else oneself, one's reports and mentees. */
export function learnersSeen(reading: Reading, _scope: Scope, run: string): Promise<LearnerBrief[]> {
  return reading
    .selectFrom('programme.enrolment as e')
    .innerJoin('people.person as p', 'p.id', 'e.person')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .select(['p.id', 'p.name', 'p.employee_no as number', 'u.name as unit', 'e.since', 'e.until'])
    .where('e.run', '=', run)
    .where(
      sql<boolean>`((select programme.sees_all()) or e.run = any(array(select programme.visible_runs())) or e.person = any(array(select programme.visible_persons())))`,
    )
    .orderBy('p.name')
    .orderBy('p.id')
    .execute()
}

/** From when to when learners took part, with how many share the same span. */
export async function spansOf(
  reading: Reading,
  _scope: Scope,
  run: string,
): Promise<{ since: string; until: string | null; count: number }[]> {
  return reading
    .selectFrom('programme.enrolment')
    .select(['since', 'until', sql<number>`count(*)::int`.as('count')])
    .where('run', '=', run)
    .groupBy(['since', 'until'])
    .execute()
}

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
export async function askedIn(
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

interface SoFarRow {
  person: string
  days: number
  active: number
  recent: number
  effort: number | null
  last: string | null
  scores: number | null
  due: number | null
  intime: number | null
  graded: number | null
  tested: number | null
  earlier: number
}

/**
 * Every learner still in the run on `on`, as known at the end of that day; nothing dated later is read. Null says it could not be
 * seen. A hand-in counts as come when it was in time or has been scored (as a test, where homework is not scored apart).
 */
export async function learnersAtCutoff(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; on: string; activity: string | null },
): Promise<LearnerAtCutoff[]> {
  const { run, on, activity } = ask
  const rows = await reading
    .selectFrom(
      sql<SoFarRow>`(
    with active as (
      select d.person, d.day, sum(d.total) as effort from evidence.daily d
      where d.run = ${run}::uuid and d.kind = ${activity ?? ''} and d.day <= ${on}::date group by 1, 2),
    busy as (
      select a.person, count(*) filter (where a.day >= e.since)::int as active, count(*) filter (where a.day > ${on}::date - 14)::int as recent,
        sum(a.effort) filter (where a.day >= e.since) as effort, max(a.day) as last
      from active a join programme.enrolment e on e.run = ${run}::uuid and e.person = a.person group by 1),
    shown as (
      select d.person, sum(d.total) filter (where d.kind like '%.score') / nullif(100 * sum(d.n) filter (where d.kind like '%.score'), 0) as scores,
        sum(d.n) filter (where d.kind like '%.handed-in') as due, sum(d.total) filter (where d.kind like '%.handed-in') / 100 as intime,
        sum(d.n) filter (where d.kind in ('homework.score', 'task.score')) as graded, sum(d.n) filter (where d.kind = 'test.score') as tested
      from evidence.daily d where d.run = ${run}::uuid and d.kind in ('test.score', 'homework.score', 'task.score', 'homework.handed-in', 'task.handed-in') and d.day <= ${on}::date group by 1)
    select e.person, (${on}::date - e.since + 1)::int as days, coalesce(b.active, 0) as active, coalesce(b.recent, 0) as recent, b.effort, b.last, s.scores, s.due, s.intime, s.graded, s.tested, e.earlier_attempts as earlier
    from programme.enrolment e left join busy b on b.person = e.person left join shown s on s.person = e.person
    where e.run = ${run}::uuid and e.since <= ${on}::date and (e.until is null or e.until > ${on}::date))`.as('s'),
    )
    .selectAll()
    .execute()
  const graded = rows.some((row) => row.graded !== null)
  return rows.map((row) => soFarOf(row, on, { recorded: activity !== null, graded }))
}

function soFarOf(
  row: SoFarRow,
  on: string,
  { recorded, graded }: { recorded: boolean; graded: boolean },
): LearnerAtCutoff {
  const weeks = Math.max(1, row.days / 7)
  const since = row.last === null ? row.days : Math.round((Date.parse(on) - Date.parse(row.last)) / 86_400_000)
  const due = row.due
    ? {
        onTime: row.intime! / row.due,
        handedIn: Math.min(1, Math.max(row.intime!, (graded ? row.graded : row.tested) ?? 0) / row.due),
      }
    : { onTime: null, handedIn: null }
  return {
    learner: row.person,
    activeDays: recorded ? row.active / weeks : null,
    recentDays: recorded ? row.recent / 2 : null,
    effort: recorded ? (row.effort ?? 0) / weeks : null,
    daysSinceSeen: recorded ? since : null,
    meanScore: row.scores,
    ...due,
    earlierAttempts: row.earlier,
  }
}
