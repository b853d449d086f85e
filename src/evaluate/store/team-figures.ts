// Teams that can be compared, and their figures inside the windows of a plan.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

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
