// Why a goal was not measured, signed, so that its run can be closed.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { goalsOf } from '../align/public.ts'
import { mayPlan } from './permissions.ts'
import { saveNotMeasured } from './store/not-measured-goal.ts'

/** Signs why a goal was not measured, so that its run can be closed. */
export async function signNotMeasured(
  tx: Writing,
  scope: Scope,
  g: { run: string; goal: string; because: string },
  now: Date,
): Promise<Record<string, never> | { refused: string }> {
  if (!mayPlan(scope, g.run)) return { refused: 'not-yours' }
  if (!(await goalsOf(tx, scope, g.run)).some((x) => x.id === g.goal)) return { refused: 'not-found' }
  await saveNotMeasured(tx, scope, { ...g, by: scope.person!, at: now })
  await writeAuditLog(tx, scope, 'evaluate.not-measured', g.goal)
  return {}
}
