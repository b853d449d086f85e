// A share of people never stands without the number it rests on, nor without its interval.
import { betaQuantile, mustBeLevel, normalQuantile } from './distributions.ts'
import type { Ranged } from './mean-and-variance-from-sums.ts'

/** `successes` of `n` as an estimate with Wilson's score interval; null when n is 0. Wilson 1927, no continuity correction. */
export function wilson(successes: number, n: number, level = 0.95): Ranged | null {
  mustBeLevel(level)
  if (!countable(successes, n)) return null
  const z = normalQuantile((1 + level) / 2)
  const value = successes / n
  const scale = 1 + (z * z) / n
  const centre = (value + (z * z) / (2 * n)) / scale
  const half = (z / scale) * Math.sqrt((value * (1 - value)) / n + (z * z) / (4 * n * n))
  return {
    value,
    n,
    level,
    low: successes === 0 ? 0 : Math.max(0, centre - half),
    high: successes === n ? 1 : Math.min(1, centre + half),
  }
}

/** `successes` of `n` with the exact interval of Clopper and Pearson (1934): never covers less than `level`. */
export function clopperPearson(successes: number, n: number, level = 0.95): Ranged | null {
  mustBeLevel(level)
  if (!countable(successes, n)) return null
  const tail = (1 - level) / 2
  return {
    value: successes / n,
    n,
    level,
    low: successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1),
    high: successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes),
  }
}

function countable(successes: number, n: number): boolean {
  if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is not a share`)
  return n > 0
}
