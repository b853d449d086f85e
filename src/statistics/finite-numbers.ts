// Which numbers can be counted with at all: sizes whose squares stay inside the range of a double, and nothing that is not a number.

import { column, type Matrix } from './matrix.ts'

export type Unusable = { refused: 'not-finite' } | { refused: 'out-of-range' }

/** Sixth powers of numbers between these, which the error of a variance's variance needs, neither overflow nor vanish. */
const [smallest, largest] = [1e-40, 1e40]

/**
 * Null where the largest of the values lies between 1e-40 and 1e40 or all are 0 (a few small ones beside it do no harm); else why not:
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

/** The first reason why a column of a matrix can not be counted with. */
export function unusableColumns(x: Matrix): Unusable | null {
  for (let j = 0; j < x.columns; j++) {
    const reason = unusable(column(x, j))
    if (reason) return reason
  }
  return null
}
