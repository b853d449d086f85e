// An indicator over its cycles: is the last one unlike the others, or the usual up and down?
import { indicatorById } from '../catalogue.ts'
import type { IndicatorSeen } from '../contract.ts'
import { controlLimits } from '../rules/control-limits.ts'
import { controlRule } from '../rules/control-says.ts'
import { indicatorStatus } from './indicator-status.ts'
import { ownLearners } from './read-context.ts'
import type { ReadContext } from './read-context.ts'

/** The indicator's cycles with control limits where there are enough of them; null when it is not in the plan. */
export async function indicatorChart(context: ReadContext, id: string): Promise<IndicatorSeen | null> {
  const { reading, scope, runContext, fresh } = context
  const indicator = indicatorById(id)
  const rows = await indicatorStatus(reading, scope, runContext, ownLearners(context))
  const row = rows.find((line) => line.indicator === id)
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
    // @NOTE When it was measured last, and from which version, would tell that one rating came in.
    fresh: indicator.least === null ? fresh : { ...fresh, at: null, version: 0 },
  }
}
