// A run takes the shipped tracking plan, or one given, as its first version; one it has already stays.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { PlanLine } from './contract.ts'
import { trackingPlanInForce } from './read/tracking-plan-in-force.ts'
import { planLinesOf, savePlanLines } from './store/plan.ts'

/** Puts the shipped plan (or the lines given) on a run that has none of its own yet; a run that has one keeps it. */
export async function adoptTrackingPlan(
  tx: Writing,
  scope: Scope,
  p: { run: string; now: Date; because: string; lines?: PlanLine[] },
): Promise<{ version: number }> {
  const adopted = await planLinesOf(tx, scope, p.run)
  if (adopted) return { version: adopted.version }
  await savePlanLines(tx, scope, {
    run: p.run,
    version: 1,
    lines: p.lines ?? (await trackingPlanInForce(tx, scope, p.run)).lines,
    because: p.because,
    at: p.now,
  })
  await writeAuditLog(tx, scope, 'track.plan-adopted', p.run, { version: 1 })
  return { version: 1 }
}
