// Do the values of one group tend to lie higher, whatever their distribution: for outcomes with a long tail.

import { normalUpper } from './distributions.ts'

export type RankSum = {
  /** Pairs in which the first group's value is higher, ties counting half. */
  u: number
  /** The share of such pairs: .5 means neither tends to be higher. */
  share: number
  /** Two-sided, normal approximation with continuity correction and ties. */
  p: number
}

/** Wilcoxon's rank-sum test (Mann & Whitney 1947), as wilcox.test(exact = FALSE) of R; refuses groups under 10. */
export function rankSum(
  first: readonly number[],
  second: readonly number[],
): RankSum | { refused: 'arm-too-small'; least: 10 } | { refused: 'no-variation' } | { refused: 'not-finite' } {
  const [n, m] = [first.length, second.length]
  if (Math.min(n, m) < 10) return { refused: 'arm-too-small', least: 10 }
  if (![...first, ...second].every(Number.isFinite)) return { refused: 'not-finite' }
  const { ranks, ties } = ranked([...first, ...second])
  const u = ranks.slice(0, n).reduce((sum, r) => sum + r, 0) - (n * (n + 1)) / 2
  const sd = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))))
  if (!(sd > 0)) return { refused: 'no-variation' }
  const away = Math.abs(u - (n * m) / 2)
  return { u, share: u / (n * m), p: Math.min(1, 2 * normalUpper(Math.max(0, away - 0.5) / sd)) }
}

/** Ranks from 1, equal values sharing their mean rank, and Σ(t³ − t) over groups of equal values. */
function ranked(values: readonly number[]): { ranks: number[]; ties: number } {
  const order = values.map((_, i) => i).toSorted((a, b) => values[a]! - values[b]!)
  const ranks = new Array<number>(values.length)
  let ties = 0
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + 1 + to) / 2
    ties += (to - from) ** 3 - (to - from)
  }
  return { ranks, ties }
}
