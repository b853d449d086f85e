// Some left before the outcome was seen: how far could that alone have moved the answer?

import { compareTwoGroups, type TwoGroupsRefused } from './two-groups.ts'
import type { Estimate } from './estimate.ts'

export type AttritionBounds = {
  /** The effect if those kept only by being trained (or by not being) were the best of their side, and the worst. */
  lowest: Estimate
  highest: Estimate
  /** The side that lost fewer, and how many of its persons were left out at one end. */
  trimmed: { side: 'trained' | 'comparison' | 'neither'; persons: number }
}

/**
 * Lee's (2009) bounds on the effect (of outcomes, or of changes): the side that lost fewer persons is cut at one end,
 * then at the other, until both sides lost the same share. Assumes that training moves nobody's staying in opposite
 * directions. Intervals are Welch's for the persons left; the cut is taken as known.
 */
export function attritionBounds(
  trained: readonly (number | null)[],
  comparison: readonly (number | null)[],
  level = 0.95,
): AttritionBounds | TwoGroupsRefused {
  const [a, b] = [seen(trained), seen(comparison)]
  const [keptA, keptB] = [a.length / trained.length, b.length / comparison.length]
  const side = keptA > keptB ? 'trained' : keptB > keptA ? 'comparison' : 'neither'
  const persons = side === 'trained' ? surplus(a.length, keptB / keptA) : surplus(b.length, keptA / keptB)
  const without = (end: 'lowest' | 'highest') => (values: number[]) =>
    end === 'lowest' ? values.slice(persons) : values.slice(0, values.length - persons)
  const [low, high] =
    side === 'trained'
      ? [compareTwoGroups(without('highest')(a), b, level), compareTwoGroups(without('lowest')(a), b, level)]
      : [compareTwoGroups(a, without('lowest')(b), level), compareTwoGroups(a, without('highest')(b), level)]
  if ('refused' in low) return low
  if ('refused' in high) return high
  return { lowest: low.effect, highest: high.effect, trimmed: { side, persons } }
}

/** How many of n go when a share `kept` may stay, rounded up so that the bounds are not too narrow. */
function surplus(n: number, kept: number): number {
  return Math.max(0, Math.ceil(n * (1 - kept) - 1e-9))
}

function seen(values: readonly (number | null)[]): number[] {
  return values.filter((v) => v !== null).toSorted((x, y) => x - y)
}
