// One way to say a number: how large, how uncertain, and how far zero is away.

import { mustBeLevel, tQuantile, tTwoSided } from './distributions.ts'

/** A value with its standard error, in the unit of the value; df = Infinity where the normal is meant. */
export type Estimate = {
  value: number
  se: number
  df: number
  t: number
  /** Two-sided, against zero. */
  p: number
  /** The interval at `level`, e.g. 0.95. */
  low: number
  high: number
  level: number
}

/**
 * Student's interval and two-sided p of a value. Where the error can not be known — it is 0 because nothing varied, or no number, or there are
 * no degrees of freedom — every value stays possible: p is 1 and the interval has no ends. Estimators refuse before that; this is the net below.
 */
export function estimateOf(
  value: number,
  se: number,
  { df = Infinity, level = 0.95 }: { df?: number; level?: number } = {},
): Estimate {
  mustBeLevel(level)
  if (!(se > 0 && se < Infinity && df > 0)) return { value, se, df, t: 0, p: 1, low: -Infinity, high: Infinity, level }
  const reach = se * tQuantile(1 - (1 - level) / 2, df)
  const t = value / se
  return { value, se, df, t, p: tTwoSided(t, df), low: value - reach, high: value + reach, level }
}
