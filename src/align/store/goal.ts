// Goals of a run with the modules and indicators that serve them.
import { sql } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Goal, GoalEntry } from '../contract.ts'

/** Goals of a run with owner, modules and indicators, in the order they were set. */
export async function goalsOf(reading: Reading, _scope: Scope, run: string): Promise<Goal[]> {
  const rows = await reading
    .selectFrom('align.goal as g')
    .innerJoin('people.person as o', 'o.id', 'g.owner')
    .leftJoin('people.person as c', 'c.id', 'g.co_owner')
    .leftJoin('people.competency as k', 'k.id', 'g.competency')
    .select([
      'g.id',
      'g.kind',
      'g.name',
      'g.serves',
      'g.competency',
      'g.from_level as fromLevel',
      'g.to_level as toLevel',
      'g.kpi',
      'g.unit',
      'g.direction',
      'g.baseline',
      'g.target',
      'g.due_on as dueOn',
      'g.owner',
      'g.co_owner as coOwner',
      'g.source',
      'g.at',
      'o.name as ownerName',
      'c.name as coOwnerName',
      'k.name as competencyName',
      sql<string[]>`array(select module from align.goal_module m where m.goal = g.id)`.as('modules'),
      sql<string[]>`array(select indicator from align.goal_indicator i where i.goal = g.id order by 1)`.as(
        'indicators',
      ),
    ])
    .where('g.run', '=', run)
    .orderBy('g.at')
    .orderBy('g.id')
    .execute()
  return rows.map((r) => ({ ...r, at: r.at.toISOString() }))
}

/** How many goals each of these runs has. */
export async function goalsCounted(
  reading: Reading,
  _scope: Scope,
  runs: readonly string[],
): Promise<Map<string, number>> {
  const rows = await reading
    .selectFrom('align.goal')
    .select(['run', sql<number>`count(*)`.as('n')])
    .where('run', '=', anyOf(runs))
    .groupBy('run')
    .execute()
  return new Map(rows.map(({ run, n }) => [run, n]))
}

/** Writes a goal and what serves it; the same id again revises it. Answers false when the id belongs to another run. */
export async function saveGoal(tx: Writing, scope: Scope, run: string, g: GoalEntry, at: Date): Promise<boolean> {
  const values = {
    kind: g.kind,
    name: g.name,
    serves: g.serves,
    competency: g.competency,
    from_level: g.fromLevel,
    to_level: g.toLevel,
    kpi: g.kpi,
    unit: g.unit,
    direction: g.direction,
    baseline: g.baseline,
    target: g.target,
    due_on: g.dueOn,
    owner: g.owner,
    co_owner: g.coOwner,
    source: g.source,
    by_person: scope.person,
    at,
  }
  const written = await tx
    .insertInto('align.goal')
    .values({ id: g.id, run, ...values })
    .onConflict((c) =>
      c
        .column('id')
        .doUpdateSet({ ...values, at: sql<Date>`align.goal.at` })
        .where('align.goal.run', '=', run),
    )
    .returning('id')
    .executeTakeFirst()
  if (!written) return false
  await tx.deleteFrom('align.goal_module').where('goal', '=', g.id).execute()
  await tx.deleteFrom('align.goal_indicator').where('goal', '=', g.id).execute()
  if (g.modules.length > 0)
    await tx
      .insertInto('align.goal_module')
      .values(g.modules.map((module) => ({ goal: g.id, module })))
      .execute()
  if (g.indicators.length > 0)
    await tx
      .insertInto('align.goal_indicator')
      .values(g.indicators.map((indicator) => ({ goal: g.id, indicator })))
      .execute()
  return true
}
