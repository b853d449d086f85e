// Did the change help? 有效, 无效, or 看不出 — and 看不出 is the answer whenever the numbers can not carry another.
import { estimateOf } from '../../statistics/estimate.ts'

/** A mean over learners, how many, and how far they lie apart. */
export interface Measured {
  value: number
  n: number
  sd: number | null
}
export interface Judged {
  verdict: 'effective' | 'ineffective' | 'cannot-tell'
  code:
    | 'reached'
    | 'better'
    | 'worse'
    | 'far-below'
    | 'not-sure'
    | 'too-few'
    | 'nothing-before'
    | 'nothing-after'
    | 'no-spread'
  /** In the direction that was wished for: positive is better. Null where nothing can be said. */
  gain: number | null
  low: number | null
  high: number | null
}

/** Below this many learners on either side nothing is judged. */
export const leastLearners = 12

/**
 * Before against after, by Welch's interval at 95 %: wholly above zero is 有效; wholly below half of what was expected, or
 * below zero, is 无效; everything else 看不出.
 * @NOTE Learners measured twice are treated as two groups: the interval is then wider than it need be, never too narrow.
 */
export function judge(ask: {
  before: Measured | null
  after: Measured | null
  expectedFrom: number | null
  expectedTo: number
  better: 'up' | 'down'
}): Judged {
  const { before, after } = ask
  if (!before) return unsaid('nothing-before')
  if (!after) return unsaid('nothing-after')
  const sign = ask.better === 'up' ? 1 : -1
  const gain = sign * (after.value - before.value)
  if (before.n < leastLearners || after.n < leastLearners) return { ...unsaid('too-few'), gain }
  const spread = welch(before, after)
  if (!spread) return { ...unsaid('no-spread'), gain }
  const { low, high } = estimateOf(gain, spread.se, { df: spread.df })
  const expected = Math.max(0, sign * (ask.expectedTo - (ask.expectedFrom ?? before.value)))
  const reached = sign * (after.value - ask.expectedTo) >= 0
  if (low > 0) return { verdict: 'effective', code: reached ? 'reached' : 'better', gain, low, high }
  if (high < 0) return { verdict: 'ineffective', code: 'worse', gain, low, high }
  if (high < expected / 2) return { verdict: 'ineffective', code: 'far-below', gain, low, high }
  return { verdict: 'cannot-tell', code: 'not-sure', gain, low, high }
}

const unsaid = (code: Judged['code']): Judged => ({ verdict: 'cannot-tell', code, gain: null, low: null, high: null })

function welch(a: Measured, b: Measured): { se: number; df: number } | null {
  if (a.sd === null || b.sd === null) return null
  const [u, v] = [a.sd ** 2 / a.n, b.sd ** 2 / b.n]
  if (u + v === 0) return null
  return { se: Math.sqrt(u + v), df: (u + v) ** 2 / (u ** 2 / (a.n - 1) + v ** 2 / (b.n - 1)) }
}
