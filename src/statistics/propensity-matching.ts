// For each of the trained the one untrained person most like them: easy to explain, weaker than weights, and shown only beside them.

import { standardisedDifferences } from './balancing-weights.ts'
import type { Matrix } from './matrix.ts'

export type Matched = {
  /** Row numbers: each trained person and the one chosen for them. */
  pairs: { trained: number; comparison: number }[]
  /** 1 for every row in a pair, 0 for all others. */
  weights: Float64Array
}

export type MatchRefused =
  | { refused: 'too-few-to-match'; trained: number; comparison: number }
  | { refused: 'not-finite' }

/**
 * Nearest neighbour on a score, one to one, nobody twice: the trained with the highest score choose first (as matchit of the R package
 * MatchIt, m.order = "largest"); of equally near the first in the list is taken, so ties depend on the order of rows.
 * `treated` is 1 or 0 and `scores` the fitted chance of having been trained, n each. Refuses fewer untrained than trained.
 */
export function nearestNeighbours(scores: ArrayLike<number>, treated: ArrayLike<number>): Matched | MatchRefused {
  const rows = Array.from(treated, (_, i) => i)
  if (rows.some((i) => !Number.isFinite(scores[i]!))) return { refused: 'not-finite' }
  const trained = rows.filter((i) => treated[i] === 1).toSorted((a, b) => scores[b]! - scores[a]!)
  const free = new Set(rows.filter((i) => treated[i] === 0))
  if (trained.length === 0 || free.size < trained.length)
    return { refused: 'too-few-to-match', trained: trained.length, comparison: free.size }
  const weights = new Float64Array(rows.length)
  const pairs = trained.map((own) => {
    let [best, least] = [-1, Infinity]
    for (const other of free) {
      const away = Math.abs(scores[other]! - scores[own]!)
      if (away < least) [best, least] = [other, away]
    }
    free.delete(best)
    weights[own] = weights[best] = 1
    return { trained: own, comparison: best }
  })
  return { pairs, weights }
}

/** The mean difference of y inside the pairs. */
export function matchedDifference(y: ArrayLike<number>, { pairs }: Matched): number {
  return pairs.reduce((sum, { trained, comparison }) => sum + (y[trained]! - y[comparison]!), 0) / pairs.length
}

/** How far apart the pairs still are in each column of x, in standard deviations of the trained. */
export function matchedBalance(treated: ArrayLike<number>, x: Matrix, { weights }: Matched): Float64Array {
  return standardisedDifferences(treated, x, weights)
}
