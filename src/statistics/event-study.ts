// Before the training nothing should move, after it something may: effects by time since the start.

import { chiSquareUpper, fUpper } from './distributions.ts'
import type { Estimate } from './estimate.ts'
import { dot, zeros } from './matrix.ts'
import { cholesky, solveWithCholesky } from './cholesky-and-eigenvalues.ts'
import type { GroupTime, Staggered } from './staggered-adoption.ts'
import { spreadOf, teamsOf } from './staggered-standard-errors.ts'
import { estimated, plainMean, trainedBy, weightedByGroup } from './staggered-aggregation.ts'

export type EventStudy = {
  /** The mean over all times since the start, each counting alike (did: "dynamic"); null if nobody started yet. */
  overall: Estimate | null
  /** Ascending; `since` is period − start: below 0 a placebo, 0 the first period trained. */
  times: { since: number; effect: Estimate; groups: number }[]
}

/** Effects by time since the start, starting groups weighted by their size. */
export function eventStudy(made: Staggered): EventStudy {
  const bySince = new Map<number, GroupTime[]>()
  for (const cell of made.cells)
    bySince.set(cell.period - cell.start, [...(bySince.get(cell.period - cell.start) ?? []), cell])
  const times = [...bySince]
    .sort(([a], [b]) => a - b)
    .map(([since, cells]) => ({ since, cells, mean: weightedByGroup(made, cells) }))
  const after = times.filter((time) => time.since >= 0)
  return {
    overall: after.length === 0 ? null : estimated(made, plainMean(after.map((time) => time.mean))),
    times: times.map(({ since, cells, mean }) => ({ since, effect: estimated(made, mean), groups: cells.length })),
  }
}

export type TrendBefore = { statistic: number; df: number; p: number }

/**
 * Are all effects before the start zero together? Wald's test over the placebo cells; null where none exists. With
 * teams it is Hotelling's, on as many degrees of freedom as there are teams beyond one for each starting group; null
 * where the cells use these up.
 */
export function trendBefore(made: Staggered): TrendBefore | null {
  const cells = made.cells.filter((cell) => !trainedBy(cell))
  const k = cells.length
  if (k === 0) return null
  const left = made.clusters
    ? teamsOf(made.starts, made.clusters).sizes.reduce((sum, teams) => sum + teams - 1, 0) - k + 1
    : Infinity
  if (left < 1) return null
  const spreads = cells.map((cell) => spreadOf(made, cell.influence))
  const covariance = zeros(k, k)
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) covariance.data[a + b * k] = covariance.data[b + a * k] = dot(spreads[a]!, spreads[b]!)
  const root = cholesky(covariance)
  if ('refused' in root) return null
  const values = cells.map((cell) => cell.effect.value)
  const statistic = solveWithCholesky(root, values).reduce((sum, v, i) => sum + v * values[i]!, 0)
  if (left === Infinity) return { statistic, df: k, p: chiSquareUpper(statistic, k) }
  return { statistic, df: k, p: fUpper((statistic / k) * (left / (left + k - 1)), k, left) }
}

export type Sensitivity = {
  /** The largest step between neighbouring periods before the start, in the unit of the outcome. */
  largestStep: number
  /** By time since the start: the interval if the trend afterwards went astray by `times` the largest step a period. */
  bounds: { since: number; low: number; high: number }[]
  /** How many times the largest step it would take for the interval at the start to reach zero; 0 if it does already. */
  breaksAt: number
}

/**
 * What if the comparison would have drifted as it did before? Widens each interval by times × (since + 1) × the
 * largest placebo step: the relative-magnitude idea of Rambachan & Roth 2023, with the step taken as estimated.
 * Null where there is no period to compare before the start.
 */
export function driftSensitivity(study: EventStudy, times = 1): Sensitivity | null {
  const before = study.times.filter((time) => time.since < 0)
  const after = study.times.filter((time) => time.since >= 0)
  if (before.length === 0 || after.length === 0) return null
  const largestStep = Math.max(...before.map((time) => Math.abs(time.effect.value)))
  const bounds = after.map(({ since, effect }) => {
    const drift = times * (since + 1) * largestStep
    return { since, low: effect.low - drift, high: effect.high + drift }
  })
  const first = after[0]!
  const room = Math.max(0, first.effect.low, -first.effect.high)
  return { largestStep, bounds, breaksAt: room === 0 ? 0 : room / ((first.since + 1) * largestStep) }
}
