// Making those who were not trained comparable with those who were, and saying how far that had to be forced.

import type { Estimate } from './estimate.ts'
import { leastSquares, leavesNothing, type FitRefused } from './least-squares.ts'
import { column, fromColumns, zeros, type Matrix } from './matrix.ts'
import { cholesky, solveWithCholesky } from './cholesky-and-eigenvalues.ts'
import { coefficient, rowRobust } from './robust-standard-errors.ts'
import { unusableColumns } from './finite-numbers.ts'

// In this file `treated` is 1 for the trained and 0 for the comparison, n numbers; trained rows weigh 1.

/**
 * Weights that make the comparison look like the trained: the odds p / (1 − p) of each score.
 * @internal Reproduces published figures.
 */
export function oddsWeights(scores: ArrayLike<number>, treated: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: treated.length }, (_, i) => (treated[i] === 1 ? 1 : scores[i]! / (1 - scores[i]!)))
}

export type Balanced = { weights: Float64Array; iterations: number; worst: number }

/**
 * The trained's means lie outside what any mixture of the comparison can reach (or a column is constant there). `worst` is Infinity where
 * nothing could be tried: nobody trained, fewer than two to compare with, or a value that is no number.
 */
export type CannotBalance = { refused: 'cannot-balance'; worst: number }

/**
 * Entropy balancing (Hainmueller 2012): the weights of the comparison closest to equal whose means of every column
 * of x (n × k, no intercept) are those of the trained; they sum to the number trained. `worst` is the largest mean
 * difference left, in standard deviations. Damped Newton steps on the dual.
 */
export function entropyBalance(treated: ArrayLike<number>, x: Matrix): Balanced | CannotBalance {
  const rows = indicesOf(treated, 0)
  const total = treated.length - rows.length
  if (rows.length < 2 || total === 0 || unusableColumns(x)) return { refused: 'cannot-balance', worst: Infinity }
  const gaps = gapsOf(treated, x, rows)
  let lambda: Float64Array = new Float64Array(x.columns)
  let now = dual(gaps, lambda)
  for (let step = 1; step <= 200; step++) {
    if (now.worst < 1e-12)
      return { weights: spread(treated, rows, now.weights, total), iterations: step, worst: now.worst }
    const root = cholesky(now.curvature)
    if ('refused' in root) break
    const direction = solveWithCholesky(root, now.gradient)
    const next = damped(gaps, lambda, direction, now)
    if (!next) break
    lambda = next.lambda
    now = next.state
  }
  return now.worst < 1e-9
    ? { weights: spread(treated, rows, now.weights, total), iterations: 200, worst: now.worst }
    : { refused: 'cannot-balance', worst: now.worst }
}

function indicesOf(treated: ArrayLike<number>, arm: number): number[] {
  return Array.from(treated, (_, i) => i).filter((i) => treated[i] === arm)
}

/** Comparison rows minus the trained's mean, in standard deviations of the comparison. */
function gapsOf(treated: ArrayLike<number>, x: Matrix, rows: number[]): Matrix {
  const gaps = zeros(rows.length, x.columns)
  for (let j = 0; j < x.columns; j++) {
    const values = column(x, j)
    const target = moments(indicesOf(treated, 1).map((i) => values[i]!)).mean
    const { sd } = moments(rows.map((i) => values[i]!))
    column(gaps, j).set(rows.map((i) => (values[i]! - target) / (sd || 1)))
  }
  return gaps
}

function moments(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length
  return { mean, sd: Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1)) }
}

type Dual = { value: number; weights: Float64Array; gradient: Float64Array; curvature: Matrix; worst: number }

function dual(gaps: Matrix, lambda: Float64Array): Dual {
  const { rows: n, columns: k } = gaps
  const weights = new Float64Array(n)
  for (let j = 0; j < k; j++) for (let i = 0; i < n; i++) weights[i]! += lambda[j]! * gaps.data[i + j * n]!
  let top = -Infinity
  for (const w of weights) top = Math.max(top, w)
  let sum = 0
  for (let i = 0; i < n; i++) sum += weights[i] = Math.exp(weights[i]! - top)
  for (let i = 0; i < n; i++) weights[i]! /= sum
  const gradient = new Float64Array(k)
  for (let j = 0; j < k; j++) for (let i = 0; i < n; i++) gradient[j]! += weights[i]! * gaps.data[i + j * n]!
  const curvature = zeros(k, k)
  for (let a = 0; a < k; a++)
    for (let b = 0; b <= a; b++) {
      let s = 0
      for (let i = 0; i < n; i++)
        s += weights[i]! * (gaps.data[i + a * n]! - gradient[a]!) * (gaps.data[i + b * n]! - gradient[b]!)
      curvature.data[a + b * k] = curvature.data[b + a * k] = s
    }
  return { value: top + Math.log(sum), weights, gradient, curvature, worst: Math.max(0, ...gradient.map(Math.abs)) }
}

function damped(gaps: Matrix, lambda: Float64Array, direction: Float64Array, now: Dual) {
  for (let by = 1; by > 1e-8; by /= 2) {
    const next = lambda.map((l, j) => l - by * direction[j]!)
    const state = dual(gaps, next)
    if (state.value < now.value || state.worst < now.worst) return { lambda: next, state }
  }
  return null
}

function spread(treated: ArrayLike<number>, rows: number[], weights: Float64Array, total: number): Float64Array {
  const made = Float64Array.from(treated)
  rows.forEach((i, at) => (made[i] = weights[at]! * total))
  return made
}

/** Kish's effective number of persons: (Σw)² / Σw²; 0 where nobody has weight. */
export function effectiveSize(weights: ArrayLike<number>): number {
  let sum = 0
  let squares = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!
    squares += weights[i]! ** 2
  }
  return squares > 0 ? (sum * sum) / squares : 0
}

/** The largest weight as a share of all: above .1, one person speaks too loudly. 1 where nobody has weight. */
export function largestShare(weights: ArrayLike<number>): number {
  let sum = 0
  let most = 0
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!
    most = Math.max(most, weights[i]!)
  }
  return sum > 0 ? most / sum : 1
}

/** The weights of one arm only. */
export function weightsOf(weights: ArrayLike<number>, treated: ArrayLike<number>, arm: 0 | 1): Float64Array {
  return Float64Array.from(indicesOf(treated, arm), (i) => weights[i]!)
}

/** Mean of the trained minus weighted mean of the comparison, per column of x, in standard deviations of the trained. */
export function standardisedDifferences(
  treated: ArrayLike<number>,
  x: Matrix,
  weights?: ArrayLike<number>,
): Float64Array {
  const [trained, comparison] = [indicesOf(treated, 1), indicesOf(treated, 0)]
  return Float64Array.from({ length: x.columns }, (_, j) => {
    const values = column(x, j)
    const own = moments(trained.map((i) => values[i]!))
    let sum = 0
    let all = 0
    for (const i of comparison) {
      sum += (weights ? weights[i]! : 1) * values[i]!
      all += weights ? weights[i]! : 1
    }
    const apart = own.mean - sum / all
    // @NOTE Where the spread is nothing or unknown, any difference is beyond every limit.
    return apart === 0 ? 0 : own.sd > 0 && Number.isFinite(apart) ? apart / own.sd : apart < 0 ? -Infinity : Infinity
  })
}

export type Overlap = {
  /** The share of the trained whose score no comparison person reaches. */
  trainedOutside: number
  /** The share of the comparison less likely to be trained than anyone who was. */
  comparisonBelow: number
}

/** How far the two groups' scores share a range; not at all where one is empty. */
export function overlap(scores: ArrayLike<number>, treated: ArrayLike<number>): Overlap {
  const trained = indicesOf(treated, 1).map((i) => scores[i]!)
  const comparison = indicesOf(treated, 0).map((i) => scores[i]!)
  if (trained.length === 0 || comparison.length === 0) return { trainedOutside: 1, comparisonBelow: 1 }
  const lowest = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const [low, high] = [lowest(comparison), -lowest(comparison.map((s) => -s))]
  const least = lowest(trained)
  return {
    trainedOutside: trained.filter((s) => s < low || s > high).length / trained.length,
    comparisonBelow: comparison.filter((s) => s < least).length / comparison.length,
  }
}

/**
 * Weighted difference in means of y, HC1, the weights taken as given (too narrow where they were estimated).
 * @internal Reproduces published figures.
 */
export function weightedDifference(
  y: ArrayLike<number>,
  treated: ArrayLike<number>,
  weights: ArrayLike<number>,
): Estimate | FitRefused | { refused: 'no-variation' } {
  const fit = leastSquares(y, fromColumns([Float64Array.from(treated, () => 1), treated]), weights)
  if ('refused' in fit) return fit
  return leavesNothing(fit, y)
    ? { refused: 'no-variation' }
    : coefficient(fit, 1, { covariance: rowRobust(fit, 'HC1'), df: fit.df })
}
