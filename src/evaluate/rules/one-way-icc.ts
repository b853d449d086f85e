// Do raters of the same person see the same, when everybody has other raters and not everybody as many?

export interface OneWay {
  people: number
  raters: number
  single: number
  mean: number
}

/**
 * ICC(1) and ICC(k) of ratings[person][rater] by one-way analysis of variance with unequal numbers (Shrout & Fleiss 1979, case 1; McGraw & Wong 1996).
 * Null below five people with two raters each, or without variation between people.
 */
export function raterAgreement(ratings: readonly (readonly number[])[]): OneWay | null {
  const rated = ratings.filter((row) => row.length >= 2)
  if (rated.length < 5) return null
  const all = rated.flat()
  const grand = all.reduce((sum, x) => sum + x, 0) / all.length
  let [between, within, squares] = [0, 0, 0]
  for (const row of rated) {
    const mean = row.reduce((sum, x) => sum + x, 0) / row.length
    between += row.length * (mean - grand) ** 2
    within += row.reduce((sum, x) => sum + (x - mean) ** 2, 0)
    squares += row.length ** 2
  }
  const [msBetween, msWithin] = [between / (rated.length - 1), within / (all.length - rated.length)]
  if (!(msBetween > 0)) return null
  const k = (all.length - squares / all.length) / (rated.length - 1)
  return {
    people: rated.length,
    raters: all.length,
    single: (msBetween - msWithin) / (msBetween + (k - 1) * msWithin),
    mean: (msBetween - msWithin) / msBetween,
  }
}

/** Below this the mean of several raters is not to be trusted as one number. */
export const agreeFrom = 0.6
