// Which question of a test is too hard, which does not go with the rest, and whether the test as a whole hangs together.
import { normalQuantile } from './distributions.ts'
import { unusable } from './finite-numbers.ts'

/** One question: share of the points reached, and its correlation with the rest of the test. Null where it can not be said. */
export type Item = { n: number; difficulty: number | null; itemRest: number | null; alphaWithout: number | null }
export type ItemAnalysis = { people: number; items: Item[]; alpha: number | null }

/**
 * Classical item analysis. `answers[person][item]` are points; `outOf[item]` the points to be had (1 when left out).
 * A null answer counts in no figure of its item; alpha and item-rest rest on people who answered every item.
 * Points that are no numbers are a bug and throw. Difficulty is the share of points reached: high means easy. Correlations are corrected: the item is not part of the rest.
 */
export function analyseItems(
  answers: readonly (readonly (number | null)[])[],
  outOf?: readonly number[],
): ItemAnalysis {
  const width = answers[0]?.length ?? 0
  for (const row of answers)
    if (unusable(row.filter((answer) => answer !== null)))
      throw new RangeError('answers must be points, or null where none was given')
  const complete = answers.filter((row): row is readonly number[] => row.every((answer) => answer !== null))
  const totals = complete.map((row) => row.reduce((sum, points) => sum + points, 0))
  const items = Array.from({ length: width }, (_, item): Item => {
    const given = answers.map((row) => row[item]).filter((answer) => answer !== null && answer !== undefined)
    const own = complete.map((row) => row[item]!)
    const rest = totals.map((total, person) => total - own[person]!)
    return {
      n: given.length,
      difficulty: given.length
        ? given.reduce((sum, points) => sum + points, 0) / given.length / (outOf?.[item] ?? 1)
        : null,
      itemRest: correlation(own, rest),
      alphaWithout: width > 2 ? cronbachAlpha(complete.map((row) => row.filter((_, other) => other !== item))) : null,
    }
  })
  return { people: complete.length, items, alpha: cronbachAlpha(complete) }
}

/** Cronbach's alpha of complete rows (people × items); null below two items, two people, or where nobody differs. */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const width = rows[0]?.length ?? 0
  if (width < 2 || rows.length < 2) return null
  const total = variance(rows.map((row) => row.reduce((sum, points) => sum + points, 0)))
  if (!(total > 0 && total < Infinity)) return null
  let within = 0
  for (let item = 0; item < width; item++) within += variance(rows.map((row) => row[item]!))
  return (width / (width - 1)) * (1 - within / total)
}

/** Pearson's correlation; null below three pairs, where one side does not vary, or where a value is no number. */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  if (x.length < 3) return null
  const meanX = average(x)
  const meanY = average(y)
  let xy = 0
  let xx = 0
  let yy = 0
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - meanX
    const dy = y[i]! - meanY
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  const r = xy / (Math.sqrt(xx) * Math.sqrt(yy))
  return Number.isFinite(r) ? Math.max(-1, Math.min(1, r)) : null
}

/** Fisher's interval of a correlation over `n` pairs (1921); null below four pairs or at ±1. */
export function correlationInterval(r: number, n: number, level = 0.95): { low: number; high: number } | null {
  if (n < 4 || Math.abs(r) >= 1) return null
  const half = normalQuantile((1 + level) / 2) / Math.sqrt(n - 3)
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) }
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

function variance(values: readonly number[]): number {
  const mean = average(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
