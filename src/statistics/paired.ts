// The same people before and after: how much they changed. By itself it shows a change, never its cause.
import type { Estimate } from './estimate.ts'
import { estimateOf } from './estimate.ts'
import { noncentralityFor } from './noncentral-t.ts'
import { groupOf, smallSampleFactor } from './two-groups.ts'
import { firstUnusable, type Unusable } from './finite-numbers.ts'

export type Paired = {
  pairs: number
  before: { mean: number; sd: number }
  after: { mean: number; sd: number }
  /** After minus before, Student's interval. */
  change: Estimate
  /** The change in standard deviations of the change (d_z), and corrected for few pairs (g_z). */
  dz: number
  gz: number
  /** The change in the root mean variance of before and after (d_av): comparable with other studies. */
  dAverage: number
  /**
   * Their intervals at the level asked for: exact for d_z and g_z from the noncentral t (Steiger & Fouladi 1997), approximate for d_av
   * (Algina & Keselman 2003).
   */
  intervals: { dz: Interval; gz: Interval; dAverage: Interval }
  /** Ten to nineteen pairs: a number, but with a visible warning. */
  fewPairs: boolean
}
export type Interval = { low: number; high: number }
export type PairedRefused =
  | { refused: 'cell-too-small' | 'too-few-pairs'; pairs: number; least: number }
  | { refused: 'no-variation' }
  | Unusable

/** Compares pairs; `after[i]` and `before[i]` belong to one person. Fewer than 5 pairs give no number at all, fewer than 10 no test. */
export function comparePairs(
  after: readonly number[],
  before: readonly number[],
  level = 0.95,
): Paired | PairedRefused {
  if (after.length !== before.length) throw new Error('after and before differ in length')
  const pairs = after.length
  if (pairs < 5) return { refused: 'cell-too-small', pairs, least: 5 }
  if (pairs < 10) return { refused: 'too-few-pairs', pairs, least: 10 }
  const wrong = firstUnusable(after, before)
  if (wrong) return wrong
  const change = groupOf(after.map((value, i) => value - before[i]!))
  const [late, early] = [groupOf(after), groupOf(before)]
  // @NOTE Equal changes of values like 0.1 differ in the last bit; a spread of rounding is no spread.
  if (change.sd <= 1e-12 * Math.max(Math.abs(late.mean) + late.sd, Math.abs(early.mean) + early.sd))
    return { refused: 'no-variation' }
  const dz = change.mean / change.sd
  const estimate = estimateOf(change.mean, change.sd / Math.sqrt(pairs), { df: pairs - 1, level })
  const average = Math.sqrt((late.sd ** 2 + early.sd ** 2) / 2)
  const factor = smallSampleFactor(pairs - 1)
  return {
    pairs,
    before: { mean: early.mean, sd: early.sd },
    after: { mean: late.mean, sd: late.sd },
    change: estimate,
    dz,
    gz: dz * factor,
    dAverage: change.mean / average,
    intervals: intervalsOf(estimate, { pairs, factor, ratio: change.sd / average }),
    fewPairs: pairs < 20,
  }
}

/** The noncentralities under which the t seen is just still believed, as standardised changes. */
function intervalsOf(
  { t, df, level }: Estimate,
  { pairs, factor, ratio }: { pairs: number; factor: number; ratio: number },
): Paired['intervals'] {
  const tail = (1 - level) / 2
  const [low, high] = [1 - tail, tail].map((p) => noncentralityFor(t, df, p) / Math.sqrt(pairs)) as [number, number]
  const times = (by: number) => ({ low: low * by, high: high * by })
  return { dz: times(1), gz: times(factor), dAverage: times(ratio) }
}
