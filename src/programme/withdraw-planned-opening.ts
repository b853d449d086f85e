// The plan that a run opens by itself is withdrawn; it stays in preparation.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { mayMoveRun } from './permissions.ts'
import { runById } from './store/run.ts'
import { claimRun, removePlannedOpening } from './store/run-state.ts'

/** Withdrawn twice is withdrawn; once the run has opened there is nothing to withdraw. */
export async function withdrawPlannedOpening(
  tx: Writing,
  scope: Scope,
  run: string,
): Promise<Record<string, never> | { refused: string }> {
  if (!(await runById(tx, scope, run))) return { refused: 'not-found' }
  if (!mayMoveRun(scope, run)) return { refused: 'not-yours' }
  await actAsProduct(tx)
  await claimRun(tx, scope, run)
  if ((await runById(tx, scope, run))?.state !== 'preparing') return { refused: 'not-preparing' }
  if (await removePlannedOpening(tx, scope, run))
    await writeAuditLog(tx, scope, 'programme.opening-plan-withdrawn', run)
  return {}
}
