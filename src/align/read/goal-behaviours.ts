// The library of behaviours at work, and what each goal of a run is to change of it.
import { ratableItems } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { runById } from '../../programme/public.ts'
import type { Behaviours } from '../contract.ts'
import { maySetGoals } from '../permissions.ts'
import { behavioursOf } from '../store/goal-behaviour.ts'
import { goalsOf } from '../store/goal.ts'

/** Null when the run is not this person's to see. */
export async function viewGoalBehaviours(reading: Reading, scope: Scope, run: string): Promise<Behaviours | null> {
  const found = await runById(reading, scope, run)
  if (!found) return null
  const [goals, named] = [await goalsOf(reading, scope, run), await behavioursOf(reading, scope, run)]
  return {
    library: await ratableItems(reading, scope),
    goals: goals.map((g) => ({
      goal: g.id,
      name: g.name,
      competency: g.competency,
      behaviours: named.get(g.id) ?? [],
    })),
    mayEdit: maySetGoals(scope, run) && found.state !== 'closed',
  }
}
