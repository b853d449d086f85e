// One KPI, month by month, and a training in the middle: did it leave the path it was on?
import type { Careful } from './autoregressive.ts'
import { autoregressive, carefully } from './autoregressive.ts'
import type { Estimate } from './estimate.ts'
import { estimateOf } from './estimate.ts'
import type { FitRefused } from './least-squares.ts'
import { leastSquares } from './least-squares.ts'
import { fromColumns } from './matrix.ts'

/** Values in the order of time, the first `before` of them before the training. */
export type Series = { values: readonly number[]; before: number; level?: number }
export type SeriesRefused =
  | { refused: 'too-few-before' | 'too-few-after'; points: number; least: 8 }
  | { refused: 'no-variation' }
  | FitRefused
export type SeriesEffect = {
  /** The jump at the start, the change of slope a month, and the average distance from the path before, over the months after. */
  jump: Estimate
  bend: Estimate
  average: Estimate
  /** How much a month resembles the one before. */
  phi: number
  months: { before: number; after: number }
  /** Eight to eleven months on a side: a number, but with a visible warning. */
  fewMonths: boolean
}

/** Segmented regression with AR(1) errors (REML) and reduced degrees of freedom. Refused below eight months on a side. */
export function interruptedTimeSeries({ values, before, level = 0.95 }: Series): SeriesEffect | SeriesRefused {
  const tooFew = shortage(values.length, before)
  if (tooFew) return tooFew
  const after = values.length - before
  const x = fromColumns([values.map(() => 1), values.map((_, t) => t - before), ...stepAndBend(values.length, before)])
  const fit = autoregressive(values, x)
  if ('refused' in fit) return fit
  const careful = carefully(values, x, fit)
  const along = (combination: readonly number[]) => combined(fit.coefficients, { ...careful, combination, level })
  return {
    jump: along([0, 0, 1, 0]),
    bend: along([0, 0, 0, 1]),
    average: along([0, 0, 1, (after - 1) / 2]),
    phi: fit.phi,
    months: { before, after },
    fewMonths: Math.min(before, after) < 12,
  }
}

export type ComparedSeries = {
  average: Estimate
  expected: number[]
  phi: number
  months: { before: number; after: number }
  fewMonths: boolean
}

/**
 * The average distance, after the training, from what a comparison series (the same KPI where nobody was trained) lets expect. The
 * relation of the two is learned before the training only; the error counts the memory of months and the uncertainty of that relation.
 */
export function againstComparison(
  { values, before, level = 0.95 }: Series,
  comparison: readonly number[],
): ComparedSeries | SeriesRefused {
  const tooFew = shortage(values.length, before)
  if (tooFew) return tooFew
  if (comparison.length !== values.length) throw new Error('the two series differ in length')
  const x = fromColumns([values.slice(0, before).map(() => 1), comparison.slice(0, before)])
  const fit = leastSquares(values.slice(0, before), x)
  if ('refused' in fit) return fit
  // @NOTE Half a series is too short to know its memory; a jump and a bend keep an effect from passing for memory.
  const whole = fromColumns([values.map(() => 1), comparison, ...stepAndBend(values.length, before)])
  const together = autoregressive(values, whole)
  if ('refused' in together) return together
  const memory = carefully(values, whole, together)
  const after = values.length - before
  const expected = comparison.slice(before).map((other) => fit.coefficients[0]! + fit.coefficients[1]! * other)
  const value = values.slice(before).reduce((sum, own, t) => sum + (own - expected[t]!), 0) / after
  const meanAfter = comparison.slice(before).reduce((sum, other) => sum + other, 0) / after
  const weights = values.map((_, t) =>
    t >= before ? 1 / after : -pull(fit.back.data, [1, meanAfter], [1, comparison[t]!]),
  )
  const se = memory.sigma * Math.sqrt(remembered(weights, memory.phi))
  return {
    average: estimateOf(value, se, { df: memory.df, level }),
    expected,
    phi: together.phi,
    months: { before, after },
    fewMonths: Math.min(before, after) < 12,
  }
}

function stepAndBend(months: number, before: number): number[][] {
  const all = Array.from({ length: months }, (_, t) => t)
  return [all.map((t) => Number(t >= before)), all.map((t) => Math.max(0, t - before))]
}

function shortage(length: number, before: number): SeriesRefused | null {
  if (before < 8) return { refused: 'too-few-before', points: before, least: 8 }
  return length - before < 8 ? { refused: 'too-few-after', points: length - before, least: 8 } : null
}

function combined(
  coefficients: Float64Array,
  { covariance, df, combination, level }: Careful & { combination: readonly number[]; level: number },
): Estimate {
  const p = combination.length
  let value = 0
  let variance = 0
  for (let i = 0; i < p; i++) {
    value += combination[i]! * coefficients[i]!
    for (let j = 0; j < p; j++) variance += combination[i]! * combination[j]! * covariance.data[i + j * p]!
  }
  return estimateOf(value, Math.sqrt(variance), { df, level })
}

/** u′ (X′X)⁻¹ v for two columns: how much one month before moves the mean expected after. `back` is T with T·T′ = (X′X)⁻¹. */
function pull(back: Float64Array, u: readonly [number, number], v: readonly [number, number]): number {
  const along = (w: readonly [number, number]) => [0, 1].map((j) => back[2 * j]! * w[0] + back[1 + 2 * j]! * w[1])
  const [a, b] = [along(u), along(v)]
  return a[0]! * b[0]! + a[1]! * b[1]!
}

/** Variance of a weighted sum of months with memory phi, in variances of one month. */
function remembered(weights: readonly number[], phi: number): number {
  let sum = 0
  for (let s = 0; s < weights.length; s++)
    for (let t = 0; t < weights.length; t++) sum += weights[s]! * weights[t]! * phi ** Math.abs(s - t)
  return sum
}
