// Superiors who have not yet said how the learners of theirs do, in the last period that was due.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { managersOf } from '../../programme/public.ts'
import { indicatorById } from '../catalogue.ts'
import type { PlanLine } from '../contract.ts'
import type { RunContext } from '../load-run-context.ts'
import { reportingPeriods } from '../rules/reporting-periods.ts'
import { ratedIn } from '../store/evidence-totals-by-period.ts'

/** For what superiors say: how many have not said it of any of their learners in the last turn that was due. */
export async function unansweredManagers(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
): Promise<Map<string, { turn: string; who: number }>> {
  const found = new Map<string, { turn: string; who: number }>()
  for (const line of runContext.plan.lines.filter(({ indicator }) => asksManagers(indicator))) {
    const last = await lastUnanswered(reading, scope, runContext, line)
    if (last) found.set(line.indicator, { turn: last.turn.key, who: last.managers.length })
  }
  return found
}

/** Is it superiors who hand this in? */
export const asksManagers = (indicator: string) =>
  (indicatorById(indicator)?.minutes.manager ?? 0) > 0 && indicator === 'supervisor-rating'

/** The last turn that was due, and the superiors none of whose learners were rated in it. Null before the first. */
export async function lastUnanswered(reading: Reading, scope: Scope, runContext: RunContext, line: PlanLine) {
  const turn = reportingPeriods(line.cycle, runContext.dates).findLast(
    ({ expected, ask }) => expected && ask <= runContext.today,
  )
  if (!turn) return null
  const managers = await managersOf(reading, scope, runContext.run.id)
  const rated = await ratedIn(reading, scope, {
    run: runContext.run.id,
    kinds: indicatorById(line.indicator)!.kinds,
    first: turn.first,
    last: turn.last,
  })
  return { turn, managers: managers.filter(({ reports }) => !reports.some((id) => rated.has(id))) }
}
