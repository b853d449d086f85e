// Which behaviours a goal is to change.
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** Behaviours by goal of a run. */
export async function behavioursOf(reading: Reading, _scope: Scope, run: string): Promise<Map<string, string[]>> {
  const rows = await reading
    .selectFrom('align.goal_behaviour as b')
    .innerJoin('align.goal as g', 'g.id', 'b.goal')
    .select(['b.goal', 'b.behaviour'])
    .where('g.run', '=', run)
    .orderBy('b.behaviour')
    .execute()
  const named = new Map<string, string[]>()
  for (const r of rows) named.set(r.goal, [...(named.get(r.goal) ?? []), r.behaviour])
  return named
}

/** Behaviours that goals of these runs are to change, each run's once. */
export function behavioursOfRuns(reading: Reading, _scope: Scope, runs: readonly string[]) {
  return reading
    .selectFrom('align.goal_behaviour as b')
    .innerJoin('align.goal as g', 'g.id', 'b.goal')
    .select(['g.run', 'b.behaviour'])
    .distinct()
    .where('g.run', '=', anyOf(runs))
    .execute()
}

/** Writes the behaviours of a goal in place of those before. */
export async function saveBehaviours(tx: Writing, _scope: Scope, goal: string, behaviours: string[]): Promise<void> {
  await tx.deleteFrom('align.goal_behaviour').where('goal', '=', goal).execute()
  if (behaviours.length > 0)
    await tx
      .insertInto('align.goal_behaviour')
      .values(behaviours.map((behaviour) => ({ goal, behaviour })))
      .execute()
}
