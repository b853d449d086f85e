// A goal says what will be different: type, measure, baseline, target, due day, owner, source.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { modulesOf } from '../programme/public.ts'
import type { GoalEntry } from './contract.ts'
import { maySetGoals } from './permissions.ts'
import { saveGoal } from './store/goal.ts'

const missing = (g: GoalEntry): string | null => {
  if (g.kind === 'competency') {
    if (g.competency === null) return 'goal-needs-competency'
    return g.fromLevel === null || g.toLevel === null || g.toLevel <= g.fromLevel ? 'goal-needs-levels' : null
  }
  return g.kpi === null || g.direction === null ? 'goal-needs-kpi' : null
}

/** Sets a goal or revises it. Without a baseline it is kept, and flagged wherever it is shown. */
export async function setGoal(
  tx: Writing,
  scope: Scope,
  run: string,
  g: GoalEntry,
  now: Date,
): Promise<{ id: string } | { refused: string }> {
  if (!maySetGoals(scope, run)) return { refused: 'not-yours' }
  const lacks = missing(g)
  if (lacks) return { refused: lacks }
  const known = new Set((await modulesOf(tx, scope, run)).map((m) => m.id))
  if (g.modules.some((m) => !known.has(m))) return { refused: 'module-of-another-run' }
  if (!(await saveGoal(tx, scope, run, g, now))) return { refused: 'id-used-for-something-else' }
  await writeAuditLog(tx, scope, 'align.goal-set', g.id)
  return { id: g.id }
}
