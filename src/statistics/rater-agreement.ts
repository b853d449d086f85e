// Do several raters see the same thing? Without that, a mean of their ratings is a number about the raters.
import { fQuantile } from './distributions.ts'
import { unusable, type Unusable } from './finite-numbers.ts'
import { average } from './average-and-median.ts'

/** An intraclass correlation with its F interval. */
export type Icc = { value: number; low: number; high: number }
/**
 * The six of Shrout & Fleiss 1979: each person rated by other raters (one), by the same random raters (two), by these and no
 * other raters (three); of one rater (`single`) or of the mean of all k (`mean`).
 */
export type Iccs = { people: number; raters: number; one: Pair; two: Pair; three: Pair }
type Pair = { single: Icc; mean: Icc }
export type AgreementRefused =
  | { refused: 'too-few-people' | 'too-few-raters' | 'incomplete' | 'no-variation' }
  | Unusable

type Squares = { n: number; k: number; people: number; raters: number; within: number; error: number }

/** Intraclass correlations of `ratings[person][rater]`; every person is rated by every rater, otherwise refused. */
export function intraclass(ratings: readonly (readonly number[])[], level = 0.95): Iccs | AgreementRefused {
  const n = ratings.length
  const k = ratings[0]?.length ?? 0
  if (n < 2) return { refused: 'too-few-people' }
  if (k < 2) return { refused: 'too-few-raters' }
  if (ratings.some((row) => row.length !== k || row.some((rating) => !Number.isFinite(rating))))
    return { refused: 'incomplete' }
  const wrong = unusable(ratings.flat())
  if (wrong) return wrong
  const squares = meanSquares(ratings)
  if (!(squares.people > 0) || !(squares.error > 0)) return { refused: 'no-variation' }
  return {
    people: n,
    raters: k,
    one: oneWay(squares, level),
    two: twoWayRandom(squares, level),
    three: twoWayFixed(squares, level),
  }
}

function meanSquares(ratings: readonly (readonly number[])[]): Squares {
  const n = ratings.length
  const k = ratings[0]!.length
  const rows = ratings.map(average)
  const columns = Array.from({ length: k }, (_, rater) => average(ratings.map((row) => row[rater]!)))
  const grand = average(rows)
  const people = k * rows.reduce((sum, row) => sum + (row - grand) ** 2, 0)
  const raters = n * columns.reduce((sum, column) => sum + (column - grand) ** 2, 0)
  const within = ratings.reduce(
    (sum, row, i) => sum + row.reduce((own, rating) => own + (rating - rows[i]!) ** 2, 0),
    0,
  )
  return {
    n,
    k,
    people: people / (n - 1),
    raters: raters / (k - 1),
    within: within / (n * (k - 1)),
    error: (within - raters) / ((n - 1) * (k - 1)),
  }
}

function oneWay({ n, k, people, within }: Squares, level: number): Pair {
  return fromRatio(people / within, { k, df1: n - 1, df2: n * (k - 1), level })
}

function twoWayFixed({ n, k, people, error }: Squares, level: number): Pair {
  return fromRatio(people / error, { k, df1: n - 1, df2: (n - 1) * (k - 1), level })
}

function fromRatio(f: number, { k, df1, df2, level }: { k: number; df1: number; df2: number; level: number }): Pair {
  const tail = (1 + level) / 2
  const lowest = f / fQuantile(tail, df1, df2)
  const highest = f * fQuantile(tail, df2, df1)
  const single = (ratio: number) => (ratio - 1) / (ratio + k - 1)
  const mean = (ratio: number) => 1 - 1 / ratio
  return {
    single: { value: single(f), low: single(lowest), high: single(highest) },
    mean: { value: mean(f), low: mean(lowest), high: mean(highest) },
  }
}

/** Interval by Satterthwaite's degrees of freedom (McGraw & Wong 1996); the mean's by Spearman and Brown. */
function twoWayRandom({ n, k, people, raters, error }: Squares, level: number): Pair {
  const value = (people - error) / (people + (k - 1) * error + (k * (raters - error)) / n)
  const a = (k * value) / (n * (1 - value))
  const b = 1 + (k * value * (n - 1)) / (n * (1 - value))
  const df = (a * raters + b * error) ** 2 / ((a * raters) ** 2 / (k - 1) + (b * error) ** 2 / ((n - 1) * (k - 1)))
  const tail = (1 + level) / 2
  const rest = k * raters + (k * n - k - n) * error
  const f = fQuantile(tail, n - 1, df)
  const g = fQuantile(tail, df, n - 1)
  const single = {
    value,
    low: (n * (people - f * error)) / (f * rest + n * people),
    high: (n * (g * people - error)) / (rest + n * g * people),
  }
  const stepUp = (r: number) => (k * r) / (1 + (k - 1) * r)
  return { single, mean: { value: stepUp(value), low: stepUp(single.low), high: stepUp(single.high) } }
}

/** Fleiss' kappa for many raters and categories, and its z against chance. */
export type Kappa = { value: number; z: number; subjects: number; raters: number }

/**
 * Agreement on categories beyond chance (Fleiss 1971); every subject is sorted by the same number of raters.
 * @notYet Agreement of those who sort comments by theme.
 */
export function fleissKappa(sorted: readonly (readonly string[])[]): Kappa | AgreementRefused {
  const subjects = sorted.length
  const raters = sorted[0]?.length ?? 0
  if (subjects < 2) return { refused: 'too-few-people' }
  if (raters < 2) return { refused: 'too-few-raters' }
  if (sorted.some((row) => row.length !== raters)) return { refused: 'incomplete' }
  const totals = new Map<string, number>()
  let agreeing = 0
  for (const row of sorted) {
    const counts = new Map<string, number>()
    for (const category of row) counts.set(category, (counts.get(category) ?? 0) + 1)
    for (const [category, count] of counts) {
      totals.set(category, (totals.get(category) ?? 0) + count)
      agreeing += count * (count - 1)
    }
  }
  const shares = [...totals.values()].map((count) => count / (subjects * raters))
  const chance = shares.reduce((sum, share) => sum + share * share, 0)
  if (chance === 1) return { refused: 'no-variation' }
  const value = (agreeing / (subjects * raters * (raters - 1)) - chance) / (1 - chance)
  const spread = shares.reduce((sum, share) => sum + share * (1 - share), 0)
  const skew = shares.reduce((sum, share) => sum + share * (1 - share) * (1 - 2 * share), 0)
  const variance = (2 / (spread ** 2 * subjects * raters * (raters - 1))) * (spread ** 2 - skew)
  return { value, z: value / Math.sqrt(variance), subjects, raters }
}

/**
 * Agreement within one group about one thing, on a scale of `options` points: 1 when all say the same, 0 when they answer
 * as if by lot (James, Demaree & Wolf 1984). Several items are taken together. Null below two people, or where an answer is missing.
 */
export function withinGroupAgreement(ratings: readonly (readonly number[])[], options: number): number | null {
  const people = ratings.length
  const items = ratings[0]?.length ?? 0
  if (
    people < 2 ||
    items < 1 ||
    !(options >= 2) ||
    ratings.some((row) => row.length !== items) ||
    unusable(ratings.flat())
  )
    return null
  const variances = Array.from({ length: items }, (_, item) => {
    const own = ratings.map((row) => row[item]!)
    const mean = own.reduce((sum, rating) => sum + rating, 0) / people
    return own.reduce((sum, rating) => sum + (rating - mean) ** 2, 0) / (people - 1)
  })
  const ratio = variances.reduce((sum, variance) => sum + variance, 0) / items / ((options ** 2 - 1) / 12)
  if (ratio >= 1) return 0
  return (items * (1 - ratio)) / (items * (1 - ratio) + ratio)
}
