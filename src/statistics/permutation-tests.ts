// What if the lottery had fallen otherwise? Every other outcome of it, or many, against the one that happened.

import { seeded } from './random.ts'
import { unusable, type Unusable } from './finite-numbers.ts'

export type Rerandomised = {
  /** The difference in means, or the mean difference, in the unit of the values. */
  value: number
  /** The share of assignments at least as far from zero as the one that happened; two-sided. */
  p: number
  assignments: number
  /** True where every assignment was tried. */
  enumerated: boolean
}

export type RandomisationRefused = { refused: 'nobody' } | Unusable

type Chance = { draws?: number; seed?: string }

/** Up to this many assignments are tried one by one. */
const enumerable = 2 ** 19

/** Equal up to rounding counts as equally far out: an exact p must not depend on the order of additions. */
const tie = 1 - 1e-11

/**
 * Pairs: each difference (after − before, or trained − twin) could as well have had the other sign. Exact up to 20
 * pairs, else drawn. Fisher 1935; Student's sleep data give .00390625.
 * @notYet The effect of a recorded lottery, by its own draw.
 */
export function signFlipTest(
  differences: readonly number[],
  { draws = 9999, seed = 'midcourse' }: Chance = {},
): Rerandomised | RandomisationRefused {
  const n = differences.length
  if (n === 0) return { refused: 'nobody' }
  const wrong = unusable(differences)
  if (wrong) return wrong
  const sum = differences.reduce((a, b) => a + b, 0)
  const bound = Math.abs(sum) * tie
  // @NOTE A vector of signs and its opposite are equally far out, so the first sign stays.
  const half = 2 ** (n - 1)
  if (half <= enumerable) {
    let beyond = 0
    for (let code = 0; code < half; code++) if (Math.abs(flippedSum(differences, code)) >= bound) beyond++
    return { value: sum / n, p: beyond / half, assignments: 2 * half, enumerated: true }
  }
  const random = seeded(seed)
  let beyond = 0
  for (let draw = 0; draw < draws; draw++)
    if (Math.abs(differences.reduce((a, d) => a + d * random.sign(), 0)) >= bound) beyond++
  return { value: sum / n, p: (beyond + 1) / (draws + 1), assignments: draws, enumerated: false }
}

function flippedSum(differences: readonly number[], code: number): number {
  let sum = differences[0]!
  for (let i = 1; i < differences.length; i++) sum += (code >> (i - 1)) & 1 ? -differences[i]! : differences[i]!
  return sum
}

/**
 * Two groups: who is in which could have fallen otherwise. Values are persons' where persons were drawn, team means
 * where teams were. Exact up to 524,288 splits, else drawn.
 * @notYet The effect of a recorded lottery, by its own draw.
 */
export function permutationTest(
  trained: readonly number[],
  comparison: readonly number[],
  { draws = 9999, seed = 'midcourse' }: Chance = {},
): Rerandomised | RandomisationRefused {
  const [k, m] = [trained.length, comparison.length]
  if (k === 0 || m === 0) return { refused: 'nobody' }
  const wrong = unusable([...trained, ...comparison])
  if (wrong) return wrong
  const grand = [...trained, ...comparison].reduce((a, b) => a + b, 0) / (k + m)
  const centred = [...trained, ...comparison].map((v) => v - grand)
  const observed = centred.slice(0, k).reduce((a, b) => a + b, 0)
  const bound = Math.abs(observed) * tie
  const value = observed / k + observed / m
  const splits = choose(k + m, k)
  if (splits <= enumerable)
    return { value, p: countSplits(centred, k, bound) / splits, assignments: splits, enumerated: true }
  const random = seeded(seed)
  let beyond = 0
  for (let draw = 0; draw < draws; draw++) if (Math.abs(drawnSum(centred, k, random.below)) >= bound) beyond++
  return { value, p: (beyond + 1) / (draws + 1), assignments: draws, enumerated: false }
}

/** The number of ways to choose k of n. */
function choose(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) ways = (ways * (n - Math.min(k, n - k) + i)) / i
  return Math.round(ways)
}

/** How many of the choices of k values have a sum at least `bound` from zero. */
function countSplits(values: readonly number[], k: number, bound: number): number {
  const walk = (from: number, left: number, sum: number): number => {
    if (left === 0) return Math.abs(sum) >= bound ? 1 : 0
    let count = 0
    for (let i = from; i <= values.length - left; i++) count += walk(i + 1, left - 1, sum + values[i]!)
    return count
  }
  return walk(0, k, 0)
}

/** The sum of k values drawn without replacement; leaves the values in another order. */
function drawnSum(values: number[], k: number, below: (n: number) => number): number {
  let sum = 0
  for (let i = 0; i < k; i++) {
    const j = i + below(values.length - i)
    ;[values[i], values[j]] = [values[j]!, values[i]!]
    sum += values[i]!
  }
  return sum
}
