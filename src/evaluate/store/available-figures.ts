// What figures there are before anything is planned: by person and by team, and how they spread.
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

const tally = (of: 'person' | 'unit') =>
  [
    sql<number>`count(distinct ${sql.ref(of)})`.as('people'),
    sql<string>`min(period_from)`.as('first'),
    sql<string>`max(period_to)`.as('last'),
    sql<number>`count(distinct period_from)`.as('periods'),
    sql<number>`coalesce(percentile_disc(0.5) within group (order by period_to - period_from + 1), 0)::int`.as('days'),
  ] as const

/** Which figures persons have, for how many, from when to when, and how long a period is. */
export function personFigures(reading: Reading, _scope: Scope): Promise<FigureTally[]> {
  return reading
    .selectFrom('evidence.kpi')
    .select(['kpi', ...tally('person')])
    .groupBy('kpi')
    .orderBy('kpi')
    .execute()
}

/** Which figures teams have; `people` are teams here. */
export function teamFigures(reading: Reading, _scope: Scope): Promise<FigureTally[]> {
  return reading
    .selectFrom('evidence.team_kpi')
    .select(['kpi', ...tally('unit')])
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
