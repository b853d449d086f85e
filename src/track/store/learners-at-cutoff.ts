// Every learner as known at the end of a day, for asking who is at risk; nothing dated later is read.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { LearnerAtCutoff } from '../rules/learner-at-cutoff.ts'

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
