// 跟踪计划: what is tracked in a run, in which cycle, against which line; every change is a version with its reason.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { indicatorById } from './catalogue.ts'
import type { PlanLine } from './contract.ts'
import { measureIndicators } from './measure-indicators.ts'
import { mayChangePlan } from './permissions.ts'
import { trackingPlanInForce } from './read/tracking-plan-in-force.ts'
import { savePlanLines } from './store/plan.ts'

type Refused = {
  refused: 'not-yours' | 'unknown-indicator' | 'indicator-twice' | 'plan-changed-meanwhile'
  params?: Record<string, string | number>
}

/** Writes the next version and measures by it. `after` is the version the change was made from: if another came between, it is refused. */
export async function changeTrackingPlan(
  tx: Writing,
  scope: Scope,
  p: { run: string; after: number; lines: PlanLine[]; because: string; now: Date },
): Promise<{ version: number } | Refused> {
  if (!mayChangePlan(scope, p.run)) return { refused: 'not-yours' }
  const unknown = p.lines.find(({ indicator }) => !indicatorById(indicator))
  if (unknown) return { refused: 'unknown-indicator', params: { indicator: unknown.indicator } }
  if (new Set(p.lines.map(({ indicator }) => indicator)).size < p.lines.length) return { refused: 'indicator-twice' }
  const current = await trackingPlanInForce(tx, scope, p.run)
  if (current.version === p.after + 1 && JSON.stringify(current.lines) === JSON.stringify(p.lines))
    return { version: current.version }
  if (current.version !== p.after) return { refused: 'plan-changed-meanwhile' }
  const saved = await savePlanLines(tx, scope, {
    run: p.run,
    version: p.after + 1,
    lines: p.lines,
    because: p.because,
    at: p.now,
  })
  if (!saved) return { refused: 'plan-changed-meanwhile' }
  await measureIndicators(tx, scope, p.run, p.now)
  await writeAuditLog(tx, scope, 'track.plan-changed', p.run, { version: p.after + 1 })
  return { version: p.after + 1 }
}
