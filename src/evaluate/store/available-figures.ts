// What figures there are before anything is planned: by person and by team, how they spread, and who could be compared.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

export interface FigureTally {
  kpi: string
  people: number
  first: string
  last: string
  periods: number
  days: number
}

const length = sql<number>`coalesce(percentile_disc(0.5) within group (order by period_to - period_from + 1), 0)::int`

/** Which figures persons have, for how many, from when to when, and how long a period is. */
export function personFigures(reading: Reading, _scope: Scope): Promise<FigureTally[]> {
  return reading
    .selectFrom('evidence.kpi')
    .select([
      'kpi',
      sql<number>`count(distinct person)`.as('people'),
      sql<string>`min(period_from)`.as('first'),
      sql<string>`max(period_to)`.as('last'),
      sql<number>`count(distinct period_from)`.as('periods'),
      length.as('days'),
    ])
    .groupBy('kpi')
    .orderBy('kpi')
    .execute()
}

/** Which figures teams have; `people` are teams here. */
export function teamFigures(reading: Reading, _scope: Scope): Promise<FigureTally[]> {
  return reading
    .selectFrom('evidence.team_kpi')
    .select([
      'kpi',
      sql<number>`count(distinct unit)`.as('people'),
      sql<string>`min(period_from)`.as('first'),
      sql<string>`max(period_to)`.as('last'),
      sql<number>`count(distinct period_from)`.as('periods'),
      length.as('days'),
    ])
    .groupBy('kpi')
    .orderBy('kpi')
    .execute()
}

/** Each person's figures in a window as n, sum and sum of squares, with their team. */
export function personTallies(reading: Reading, _scope: Scope, w: { from: string; to: string }) {
  return reading
    .selectFrom('evidence.kpi as k')
    .innerJoin('people.person as p', 'p.id', 'k.person')
    .leftJoin('people.unit as u', 'u.id', 'p.unit')
    .select([
      'k.kpi',
      'u.name as team',
      sql<number>`count(*)::int`.as('n'),
      sql<number>`sum(k.value)`.as('sum'),
      sql<number>`sum(k.value * k.value)`.as('squares'),
    ])
    .where('k.period_from', '>=', w.from)
    .where('k.period_to', '<=', w.to)
    .groupBy(['k.kpi', 'k.person', 'u.name'])
    .execute()
}

/** Teams with figures in a window: their people, and how many of them are learners of the run. */
export async function teamsCompared(
  reading: Reading,
  _scope: Scope,
  ask: { run: string; kpis: string[]; from: string; to: string },
) {
  if (ask.kpis.length === 0) return []
  const rows = await reading
    .selectFrom('evidence.team_kpi as k')
    .innerJoin('people.person as p', 'p.unit', 'k.unit')
    .leftJoin('programme.enrolment as e', (j) => j.onRef('e.person', '=', 'p.id').on('e.run', '=', ask.run))
    .select([
      'k.unit',
      sql<number>`count(distinct p.id)::int`.as('people'),
      sql<number>`count(distinct e.person)::int`.as('learners'),
    ])
    .where('k.kpi', 'in', ask.kpis)
    .where('k.period_from', '>=', ask.from)
    .where('k.period_to', '<=', ask.to)
    .where('p.left_on', 'is', null)
    .groupBy('k.unit')
    .orderBy('k.unit')
    .execute()
  // @NOTE A team of which a few were trained is neither trained nor untrained, and is left out.
  return rows
    .filter((r) => r.learners === 0 || 2 * r.learners >= r.people)
    .map((r) => ({ unit: r.unit, people: r.people, trained: r.learners > 0 }))
}

/** Figures of these teams inside the plan's windows, in a fixed order. */
export function teamFiguresOf(
  reading: Reading,
  _scope: Scope,
  ask: { units: string[]; kpis: string[]; from: string; to: string },
) {
  return reading
    .selectFrom('evidence.team_kpi')
    .select(['unit', 'kpi', 'period_from as from', 'period_to as to', 'value', 'denominator'])
    .where('unit', '=', sql<string>`any(${ask.units}::uuid[])`)
    .where('kpi', 'in', ask.kpis)
    .where('period_from', '>=', ask.from)
    .where('period_to', '<=', ask.to)
    .orderBy('unit')
    .orderBy('kpi')
    .orderBy('period_from')
    .execute()
}

/** Behaviour as it was scored at work in this run's newest task: items by the superior, and the mean of each side. */
export function scoresAtWork(reading: Reading, _scope: Scope, run: string) {
  return reading
    .selectFrom('practise.scoring as s')
    .innerJoin('practise.task as t', 't.id', 's.task')
    .select(['s.person', 's.side', 's.scores', 't.title', 't.id as task'])
    .where('s.run', '=', run)
    .orderBy('t.due_on', 'desc')
    .orderBy('s.person')
    .orderBy('s.side')
    .execute()
}

/** The newest practice report of each of these learners in the run. */
export function reportsAtWork(reading: Reading, _scope: Scope, run: string, persons: string[]) {
  return reading
    .selectFrom('practise.report as r')
    .distinctOn('r.person')
    .innerJoin('practise.task as t', 't.id', 'r.task')
    .innerJoin('people.person as p', 'p.id', 'r.person')
    .select(['r.person', 'p.name', 'p.employee_no as employeeNo', 't.id as task', 't.title', 'r.did', 'r.result'])
    .where('r.run', '=', run)
    .where('r.person', '=', sql<string>`any(${persons}::uuid[])`)
    .orderBy('r.person')
    .orderBy('r.at', 'desc')
    .execute()
}
