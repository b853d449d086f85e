// A report as a page shows it, to whoever may read it.
import type { Scope } from '../../../platform/auth/scope.ts'
import { systemScope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../../platform/db/database.ts'
import type { Report } from '../../contract.ts'
import { mayPlan } from '../../permissions.ts'
import { causesOf } from '../../store/other-cause.ts'
import { recomputationsOf, reportShown, reportsListed } from '../../store/report.ts'
import { extremeCases } from '../extreme-case-quotes.ts'
import { runIfReadable } from '../readable-run.ts'

/** A report as a page shows it; `single`: also with cases of single people. */
export async function reportView(
  reading: Reading,
  scope: Scope,
  { id, single }: { id: string; single: boolean },
): Promise<Report | null> {
  const r = await reportShown(reading, scope, id)
  if (!r) return null
  const { others: _rule, dates: _dates, draw: _draw, ...plan } = r.content
  return {
    id: r.id,
    run: r.run,
    computedAt: r.computedAt.toISOString(),
    dataHash: r.dataHash,
    planHash: r.planHash,
    frozenAt: r.frozenAt.toISOString(),
    plan,
    result: r.result,
    causes: await causesOf(reading, scope, r.run),
    recomputed: (await recomputationsOf(reading, scope, id)).map((x) => ({ at: x.at.toISOString(), same: x.same })),
    cases: single ? await extremeCases(reading, scope, { run: r.run, plan: r.plan, extremes: r.extremes }) : null,
  }
}

/**
 * A report this person may read, or null. Earlier ones are for who plans the evaluation and sees single people anyway: two reports whose
 * groups differ by one person would tell a reader of means that person's figure.
 */
export async function viewReport(db: OpenDatabase, scope: Scope, id: string): Promise<Report | null> {
  const product = systemScope(scope.person)
  const run = await db.read(product, async (reading) => (await reportShown(reading, product, id))?.run ?? null)
  if (run === null || !(await runIfReadable(db, scope, run))) return null
  if (!mayPlan(scope, run) && (await db.read(product, (reading) => reportsListed(reading, product, run)))[0]?.id !== id)
    return null
  return db.read(product, (reading) => reportView(reading, product, { id, single: mayPlan(scope, run) }))
}
