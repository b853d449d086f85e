// An indicator over its cycles: is the last one unlike the others, or the usual up and down?
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { indicatorById } from '../catalogue.ts'
import type { IndicatorSeen } from '../contract.ts'
import type { RunContext } from '../load-run-context.ts'
import { controlLimits, controlRule } from '../rules/control-limits.ts'
import type { LearnerBrief } from '../store/learner.ts'
import { indicatorStatus } from './indicator-status.ts'

/** The indicator's cycles with control limits where there are enough of them; null when it is not in the plan. */
export async function indicatorChart(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  ask: { indicator: string; own: LearnerBrief[] | null },
): Promise<Omit<IndicatorSeen, 'fresh'> | null> {
  const indicator = indicatorById(ask.indicator)
  const row = (await indicatorStatus(reading, scope, runContext, ask.own)).find(
    (line) => line.indicator === ask.indicator,
  )
  if (!indicator || !row) return null
  const tallies = row.points.map(({ value, n, sd }) =>
    value === null || sd === null || n < 2 ? null : { n, sum: n * value, sumsq: (n - 1) * sd * sd + n * value * value },
  )
  const usable = tallies.filter((tally) => tally !== null).length
  return {
    ...row,
    says: indicator.says,
    numbers: Object.fromEntries(runContext.modules.map(({ id, number }) => [id, number])),
    usable,
    fewest: controlRule.fewest,
    control: controlLimits(tallies),
  }
}
