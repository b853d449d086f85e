// Persons' figures inside the windows of a plan, and the rows behind one KPI.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Figures of these people inside the plan's windows, in a fixed order. */
export async function figuresOf(
  reading: Reading,
  _scope: Scope,
  ask: { persons: string[]; kpis: string[]; from: string; to: string },
) {
  if (ask.kpis.length === 0) return []
  return reading
    .selectFrom('evidence.kpi')
    .select(['person', 'kpi', 'period_from as from', 'period_to as to', 'value', 'denominator'])
    .where('person', '=', sql<string>`any(${ask.persons}::uuid[])`)
    .where('kpi', 'in', ask.kpis)
    .where('period_from', '>=', ask.from)
    .where('period_to', '<=', ask.to)
    .orderBy('person')
    .orderBy('kpi')
    .orderBy('period_from')
    .execute()
}

/** The rows behind one KPI of a plan, with name, file and line. */
export async function rowsBehind(
  reading: Reading,
  _scope: Scope,
  ask: { persons: string[]; kpi: string; from: string; to: string; offset: number; limit: number },
) {
  const all = reading
    .selectFrom('evidence.kpi as k')
    .where('k.person', '=', sql<string>`any(${ask.persons}::uuid[])`)
    .where('k.kpi', '=', ask.kpi)
    .where('k.period_from', '>=', ask.from)
    .where('k.period_to', '<=', ask.to)
  const { total } = await all.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const rows = await all
    .innerJoin('people.person as p', 'p.id', 'k.person')
    .select([
      'k.person',
      'p.name',
      'k.period_from as from',
      'k.period_to as to',
      'k.value',
      'k.denominator',
      'k.source',
      'k.batch',
      'k.line',
    ])
    .orderBy('k.period_from', 'desc')
    .orderBy('p.name')
    .offset(ask.offset)
    .limit(ask.limit)
    .execute()
  return { total, rows }
}
