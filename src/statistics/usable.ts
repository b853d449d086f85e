// Which numbers can be counted with at all: sizes whose squares stay inside the range of a double, and nothing that is not a number.

export type Unusable = { refused: 'not-finite' } | { refused: 'out-of-range' }

/** Squares, and products of squares with counts, of numbers up to here neither overflow nor vanish. */
const [smallest, largest] = [1e-100, 1e100]

/**
 * Null where the largest of the values lies between 1e-100 and 1e100 or all are 0 (a few small ones beside it do no harm); else why not:
 * a NaN or an infinity among them, or all so large or so small that their squares would be Infinity or 0 and every figure silently wrong.
 */
export function unusable(values: ArrayLike<number>): Unusable | null {
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!)
    if (!(size <= Number.MAX_VALUE)) return { refused: 'not-finite' }
    if (size > most) most = size
  }
  return most === 0 || (most >= smallest && most <= largest) ? null : { refused: 'out-of-range' }
}

/** The first reason why one of several lists can not be counted with; null where all can. */
export function firstUnusable(...lists: readonly ArrayLike<number>[]): Unusable | null {
  for (const list of lists) {
    const reason = unusable(list)
    if (reason) return reason
  }
  return null
}
