// The same people before and after: how much they changed. By itself it shows a change, never its cause.
import type { Estimate } from './estimate.ts'
import { estimateOf } from './estimate.ts'
import { groupOf, smallSampleFactor } from './two-groups.ts'

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
  /** Ten to nineteen pairs: a number, but with a visible warning. */
  fewPairs: boolean
}
export type PairedRefused = { refused: 'cell-too-small' | 'too-few-pairs'; pairs: number; least: number } | { refused: 'no-variation' } | { refused: 'not-finite' }

/** Compares pairs; `after[i]` and `before[i]` belong to one person. Fewer than 5 pairs give no number at all, fewer than 10 no test. */
export function comparePairs(after: readonly number[], before: readonly number[], level = 0.95): Paired | PairedRefused {
  if (after.length !== before.length) throw new Error('after and before differ in length')
  const pairs = after.length
  if (pairs < 5) return { refused: 'cell-too-small', pairs, least: 5 }
  if (pairs < 10) return { refused: 'too-few-pairs', pairs, least: 10 }
  const change = groupOf(after.map((value, i) => value - before[i]!))
  if (!Number.isFinite(change.sd)) return { refused: 'not-finite' }
  if (change.sd === 0) return { refused: 'no-variation' }
  const [late, early] = [groupOf(after), groupOf(before)]
  const dz = change.mean / change.sd
  return {
    pairs, before: { mean: early.mean, sd: early.sd }, after: { mean: late.mean, sd: late.sd },
    change: estimateOf(change.mean, change.sd / Math.sqrt(pairs), { df: pairs - 1, level }),
    dz, gz: dz * smallSampleFactor(pairs - 1), dAverage: change.mean / Math.sqrt((late.sd ** 2 + early.sd ** 2) / 2), fewPairs: pairs < 20,
  }
}
