// How likely somebody was to be trained, or to pass, given what was known before.

import { leastSquares, type FitRefused } from './least-squares.ts'
import { times, type Matrix } from './matrix.ts'

export type Logit = {
  /** On the log-odds scale, one per column of x. */
  coefficients: Float64Array
  /** The fitted probability of every row. */
  fitted: Float64Array
  /** T with (X′WX)⁻¹ = T·T′, p × p: the covariance of the coefficients. */
  back: Matrix
  deviance: number
  iterations: number
}

/** Some rows are told apart perfectly: their log-odds run to infinity and no finite coefficient exists. */
export type LogitRefused = FitRefused | { refused: 'separated' } | { refused: 'one-outcome-only' }

const mostIterations = 40

/**
 * Logistic regression of y (0 or 1, n) on the columns of x (n × p, intercept included by the caller) by iteratively
 * reweighted least squares (McCullagh & Nelder 1989, 2.5); weights (n, ≥ 0) count rows. Agrees with R's glm.
 */
export function logisticRegression(y: ArrayLike<number>, x: Matrix, weights?: ArrayLike<number>): Logit | LogitRefused {
  const shared = share(y, weights)
  if (!(shared > 0 && shared < 1)) return { refused: 'one-outcome-only' }
  // @NOTE Starts from the data pulled halfway to the middle, as R's glm does; a start at zero overshoots more often.
  let linear: Float64Array = Float64Array.from(y, (v) => Math.log((v + 0.5) / (1.5 - v)))
  for (let step = 1; step <= mostIterations; step++) {
    const next = reweighted({ y, x, weights }, linear)
    if ('refused' in next) return step > 2 && next.refused !== 'bad-weights' ? { refused: 'separated' } : next
    const moved = largestMove(linear, next.linear)
    linear = next.linear
    if (moved < 1e-9)
      return { ...next, fitted: linear.map(probability), deviance: devianceOf(y, linear, weights), iterations: step }
  }
  return { refused: 'separated' }
}

function share(y: ArrayLike<number>, weights?: ArrayLike<number>): number {
  let ones = 0
  let all = 0
  for (let i = 0; i < y.length; i++) {
    if (y[i] !== 0 && y[i] !== 1) throw new Error(`row ${i} is ${y[i]}, neither 0 nor 1`)
    ones += (weights ? weights[i]! : 1) * y[i]!
    all += weights ? weights[i]! : 1
  }
  return ones / all
}

function reweighted(
  { y, x, weights }: { y: ArrayLike<number>; x: Matrix; weights?: ArrayLike<number> },
  linear: Float64Array,
) {
  const working = new Float64Array(y.length)
  const counts = new Float64Array(y.length)
  for (let i = 0; i < y.length; i++) {
    const p = probability(linear[i]!)
    // @NOTE p(1 − p) as a product of two tails, so that rows far out keep a weight above zero.
    const spread = p * probability(-linear[i]!)
    working[i] = linear[i]! + (y[i] === 1 ? probability(-linear[i]!) : -p) / spread
    counts[i] = (weights ? weights[i]! : 1) * spread
  }
  const fit = leastSquares(working, x, counts)
  if ('refused' in fit) return fit
  return { coefficients: fit.coefficients, back: fit.back, linear: times(x, fit.coefficients) }
}

/** The probability belonging to a log-odds. */
export function probability(logOdds: number): number {
  return logOdds >= 0 ? 1 / (1 + Math.exp(-logOdds)) : Math.exp(logOdds) / (1 + Math.exp(logOdds))
}

/** The largest change of a fitted log-odds, relative to its size. */
function largestMove(before: Float64Array, after: Float64Array): number {
  let moved = 0
  for (let i = 0; i < before.length; i++)
    moved = Math.max(moved, Math.abs(after[i]! - before[i]!) / (1 + Math.abs(before[i]!)))
  return moved
}

/** −2 ln likelihood. */
function devianceOf(y: ArrayLike<number>, linear: Float64Array, weights?: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < y.length; i++) {
    const away = y[i] === 1 ? -linear[i]! : linear[i]!
    sum += (weights ? weights[i]! : 1) * (away > 0 ? away + Math.log1p(Math.exp(-away)) : Math.log1p(Math.exp(away)))
  }
  return 2 * sum
}
