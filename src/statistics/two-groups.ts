// A lottery decided who was trained: the difference between the two groups is the effect.

import { logGamma } from './distributions.ts'
import { estimateOf, type Estimate } from './estimate.ts'
import { leastSquares, leavesNothing, type FitRefused } from './least-squares.ts'
import { column, zeros, type Matrix } from './matrix.ts'
import { noncentralityFor } from './noncentral-t.ts'
import { coefficient, rowRobust } from './robust-standard-errors.ts'
import { firstUnusable, type Unusable } from './finite-numbers.ts'

export type Group = { n: number; mean: number; sd: number }

export type TwoGroups = {
  trained: Group
  comparison: Group
  /** Trained minus comparison, unequal variances (Welch): the one to show. */
  effect: Estimate
  /** The same under equal variances. */
  pooled: Estimate
  /** The difference in pooled standard deviations, and corrected for small groups, with its noncentral interval. */
  cohenD: number
  hedgesG: { value: number; low: number; high: number }
}

export type TwoGroupsRefused =
  | { refused: 'cell-too-small' | 'arm-too-small'; trained: number; comparison: number; least: number }
  | { refused: 'no-variation' }
  | Unusable

/** Compares two independent groups of values in one unit; refuses fewer than 5 (no number at all) or 10 on a side. */
export function compareTwoGroups(
  trained: ArrayLike<number>,
  comparison: ArrayLike<number>,
  level = 0.95,
): TwoGroups | TwoGroupsRefused {
  const counts = { trained: trained.length, comparison: comparison.length }
  const smaller = Math.min(trained.length, comparison.length)
  if (smaller < 5) return { refused: 'cell-too-small', ...counts, least: 5 }
  if (smaller < 10) return { refused: 'arm-too-small', ...counts, least: 10 }
  const wrong = firstUnusable(trained, comparison)
  if (wrong) return wrong
  const [a, b] = [groupOf(trained), groupOf(comparison)]
  if (Math.max(a.sd, b.sd) <= 1e-12 * Math.max(Math.abs(a.mean), Math.abs(b.mean))) return { refused: 'no-variation' }
  const difference = a.mean - b.mean
  const parts = [a.sd ** 2 / a.n, b.sd ** 2 / b.n] as const
  const welchDf = (parts[0] + parts[1]) ** 2 / (parts[0] ** 2 / (a.n - 1) + parts[1] ** 2 / (b.n - 1))
  const df = a.n + b.n - 2
  const sd = Math.sqrt(((a.n - 1) * a.sd ** 2 + (b.n - 1) * b.sd ** 2) / df)
  const reach = Math.sqrt(1 / a.n + 1 / b.n)
  const pooled = estimateOf(difference, sd * reach, { df, level })
  return {
    trained: a,
    comparison: b,
    pooled,
    cohenD: difference / sd,
    effect: estimateOf(difference, Math.sqrt(parts[0] + parts[1]), { df: welchDf, level }),
    hedgesG: hedges(pooled, reach),
  }
}

/** Mean and standard deviation (n − 1) of a group. */
export function groupOf(values: ArrayLike<number>): Group {
  const n = values.length
  let sum = 0
  for (let i = 0; i < n; i++) sum += values[i]!
  const mean = sum / n
  let squares = 0
  for (let i = 0; i < n; i++) squares += (values[i]! - mean) ** 2
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) }
}

/** J, by which a standardised difference in small groups is too large (Hedges 1981, exact). */
export function smallSampleFactor(df: number): number {
  return Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2) - 0.5 * Math.log(df / 2))
}

function hedges({ t, df, level }: Estimate, reach: number): TwoGroups['hedgesG'] {
  const factor = smallSampleFactor(df) * reach
  const tail = (1 - level) / 2
  return {
    value: t * factor,
    low: noncentralityFor(t, df, 1 - tail) * factor,
    high: noncentralityFor(t, df, tail) * factor,
  }
}

/**
 * The effect of a lottery with covariates held equal, each group with its own slopes (Lin 2013), errors HC2:
 * y (n), treated (0 or 1, n), x (n × k, no intercept). Refuses fewer than 10 on a side, and outcomes the columns explain whole.
 */
export function adjustedComparison(
  { y, treated, x }: { y: ArrayLike<number>; treated: ArrayLike<number>; x: Matrix },
  level = 0.95,
): Estimate | FitRefused | TwoGroupsRefused {
  const arms = { trained: countOf(treated, 1), comparison: countOf(treated, 0) }
  if (Math.min(arms.trained, arms.comparison) < 10) return { refused: 'arm-too-small', ...arms, least: 10 }
  const design = zeros(x.rows, 2 + 2 * x.columns)
  column(design, 0).fill(1)
  column(design, 1).set(treated)
  for (let j = 0; j < x.columns; j++) {
    const { mean } = groupOf(column(x, j))
    column(design, 2 + j).set(column(x, j).map((v) => v - mean))
    column(design, 2 + x.columns + j).set(column(x, j).map((v, i) => (v - mean) * treated[i]!))
  }
  const fit = leastSquares(y, design)
  if ('refused' in fit) return fit
  return leavesNothing(fit, y)
    ? { refused: 'no-variation' }
    : coefficient(fit, 1, { covariance: rowRobust(fit, 'HC2'), df: fit.df, level })
}

function countOf(treated: ArrayLike<number>, arm: number): number {
  return Array.from(treated).filter((d) => d === arm).length
}
