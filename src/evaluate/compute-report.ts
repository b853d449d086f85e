// A report: the rows as they are now under the frozen plan, what follows from them, and an id anybody can compute again.
import { setImmediate as breath } from 'node:timers/promises'
import { momentOf } from '../calendar/day.ts'
import { organisationZone } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import { runById } from '../programme/public.ts'
import type { EffectResult } from './read/report/contract.ts'
import type { Snapshot } from './rules/report-snapshot.ts'
import { contentHash } from './content-hash.ts'
import { mayPlan } from './permissions.ts'
import { loadReportSnapshot } from './read/load-report-snapshot.ts'
import { effectOfKpi } from './rules/effect-of-kpi.ts'
import { combineResults } from './rules/evaluate-snapshot.ts'
import { extremesOf } from './rules/extreme-cases.ts'
import { planInForce } from './store/plan.ts'
import { saveReport } from './store/report.ts'

type Refused = { refused: string; params?: Record<string, string> }

const under = new Map<string, { done: number; of: number | null }>()
/** How far the computing of a run's report has come in this process, or null when none is under way. */
export const computing = (run: string): { done: number; of: number | null } | null => under.get(run) ?? null

/** Figure by figure, others getting a turn in between; `tell` hears how many are done. */
export async function evaluateYielding(
  snapshot: Snapshot,
  tell: (done: number, of: number) => void = () => {},
): Promise<EffectResult> {
  const { kpis } = snapshot.plan
  const alone = []
  for (const [done, kpi] of kpis.entries()) {
    tell(done, kpis.length)
    await breath()
    alone.push(effectOfKpi(snapshot, kpi))
  }
  return combineResults(snapshot, alone)
}

/** Computes a report from the plan in force. Refused without a plan, before the window after training is over, or without figures. */
export async function computeReport(
  db: OpenDatabase,
  scope: Scope,
  run: string,
  now: Date,
): Promise<{ id: string } | Refused> {
  if (!mayPlan(scope, run)) return { refused: 'not-yours' }
  const product = systemScope(scope.person)
  under.set(run, { done: 0, of: null })
  try {
    return await db.write(product, async (tx) => {
      const [seen, plan] = [await runById(tx, product, run), await planInForce(tx, product, run)]
      if (!seen) return { refused: 'not-found' }
      if (!plan) return { refused: 'no-plan' }
      if (now < momentOf(plan.content.after.to, '24:00', await organisationZone(tx, product)))
        return { refused: 'too-early', params: { day: plan.content.after.to } }
      const snapshot = await loadReportSnapshot(tx, product, {
        run,
        dates: { from: seen.startsOn, to: seen.endsOn },
        ...plan,
      })
      if (snapshot.rows.length === 0 && !snapshot.teamRows?.length) return { refused: 'no-figures' }
      return { id: await keep(tx, product, { run, plan: plan.id, snapshot }, now) }
    })
  } finally {
    under.delete(run)
  }
}

async function keep(
  tx: Writing,
  scope: Scope,
  r: { run: string; plan: string; snapshot: Snapshot },
  now: Date,
): Promise<string> {
  const dataHash = contentHash(r.snapshot)
  const result = await evaluateYielding(r.snapshot, (done, of) => under.set(r.run, { done, of }))
  const id = `MC-${dataHash.slice(0, 4)}-${dataHash.slice(4, 10)}`
  await saveReport(tx, scope, {
    ...r,
    id,
    dataHash,
    result,
    resultHash: contentHash(result),
    extremes: extremesOf(r.snapshot),
    at: now,
    by: scope.person,
  })
  await writeAuditLog(tx, scope, 'evaluate.report-computed', r.run, { report: id, data: dataHash })
  return id
}
