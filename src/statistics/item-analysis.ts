// Which question of a test is too hard, which does not go with the rest, and whether the test as a whole hangs together.
import { unusable } from './finite-numbers.ts'
import { correlation } from './correlation.ts'
import { cronbachAlpha } from './reliability.ts'

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
