// One way to say a number: how large, how uncertain, and how far zero is away.

import { tQuantile, tTwoSided } from './distributions.ts'

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

/** Student's interval and two-sided p of a value; a se of zero with a value other than zero has p 0. */
export function estimateOf(value: number, se: number, { df = Infinity, level = 0.95 }: { df?: number; level?: number } = {}): Estimate {
  const reach = se === 0 ? 0 : se * tQuantile(1 - (1 - level) / 2, df)
  const t = value === 0 && se === 0 ? 0 : value / se
  return { value, se, df, t, p: tTwoSided(t, df), low: value - reach, high: value + reach, level }
}
