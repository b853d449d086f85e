// What SQL hands over about a group of numbers — how many, their sum, their sum of squares — and what can be said from it.
import { tQuantile } from './distributions.ts'

/** n values, their sum and their sum of squares. Tallies of disjoint groups add up. */
export type Tally = { n: number; sum: number; sumsq: number }

/** A value with the interval it can be trusted to; `level` is the coverage, .95 unless asked otherwise. */
export type Ranged = { value: number; n: number; low: number; high: number; level: number }

/** Tally of a list of numbers. */
export function tallyOf(values: readonly number[]): Tally {
  let sum = 0
  let sumsq = 0
  for (const value of values) {
    sum += value
    sumsq += value * value
  }
  return { n: values.length, sum, sumsq }
}

/** Sample variance (n − 1), or null below two values and where a sum is no number. Rounding can not make it negative. */
export function varianceOf(tally: Tally): number | null {
  if (tally.n < 2 || !Number.isFinite(tally.sumsq)) return null
  const squares = tally.sumsq - (tally.sum * tally.sum) / tally.n
  // @NOTE Equal values leave a residue of rounding about 1e-16 of the sum of squares; that is no spread.
  return squares <= tally.sumsq * 1e-14 ? 0 : squares / (tally.n - 1)
}

/** Sample standard deviation (n − 1), or null below two values. */
export function sdOf(tally: Tally): number | null {
  const variance = varianceOf(tally)
  return variance === null ? null : Math.sqrt(variance)
}

/** Mean with its t interval; null below two values, because one value says nothing about its own uncertainty. */
export function meanInterval(tally: Tally, level = 0.95): Ranged | null {
  const variance = varianceOf(tally)
  if (variance === null) return null
  const value = tally.sum / tally.n
  const half = tQuantile((1 + level) / 2, tally.n - 1) * Math.sqrt(variance / tally.n)
  return { value, n: tally.n, low: value - half, high: value + half, level }
}
