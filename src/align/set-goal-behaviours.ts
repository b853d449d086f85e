// A goal says which behaviours at work it is to change: from the library, or a competency of the position.
import { ratableItems } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { maySetGoals } from './permissions.ts'
import { saveBehaviours } from './store/goal-behaviour.ts'
import { goalsOf } from './store/goal.ts'

/** Names the behaviours of a goal, all of them at once. */
export async function setGoalBehaviours(
  tx: Writing,
  scope: Scope,
  ask: { run: string; goal: string; behaviours: string[] },
): Promise<{ behaviours: number } | { refused: string }> {
  if (!maySetGoals(scope, ask.run)) return { refused: 'not-yours' }
  if (!(await goalsOf(tx, scope, ask.run)).some((g) => g.id === ask.goal)) return { refused: 'not-found' }
  const known = new Set((await ratableItems(tx, scope)).map((b) => b.id))
  const chosen = [...new Set(ask.behaviours)]
  if (chosen.some((b) => !known.has(b))) return { refused: 'unknown-behaviour' }
  await saveBehaviours(tx, scope, ask.goal, chosen)
  await writeAuditLog(tx, scope, 'align.behaviours-named', ask.goal, { behaviours: chosen.length })
  return { behaviours: chosen.length }
}
