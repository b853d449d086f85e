// Signs that are read aloud and typed without a mistake: no letter that looks like a digit.
import { randomInt } from 'node:crypto'

const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** So many of 31 signs, each 4.95 bits. */
export const readableSigns = (n: number): string =>
  Array.from({ length: n }, () => signs[randomInt(signs.length)]).join('')
