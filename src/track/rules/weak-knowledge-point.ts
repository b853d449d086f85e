// Which knowledge point is below the line, and whether it still is when all the points looked at are counted together.
import { tUpper } from '../../statistics/distributions.ts'
import { benjaminiHochberg } from '../../statistics/multiple-testing.ts'
import { wilson } from '../../statistics/proportion.ts'
import { meanInterval, tallyOf, varianceOf } from '../../statistics/mean-and-variance-from-sums.ts'

/** The line in per cent of the points, the fewest learners, and the share of false findings allowed over all points. */
export const weakPointRule = { line: 60, fewest: 5, falseShare: 0.1 } as const
/** One learner at one point: points reached of points to be had, over so many questions. */
export interface PointSeen {
  learner: string
  reached: number
  outOf: number
  questions: number
}
export interface PointVerdict {
  point: string
  n: number
  questions: number
  /** Mean of the learners' own shares in per cent, with its 95 % interval; null below the fewest learners. */
  value: number | null
  low: number | null
  high: number | null
  below: boolean
  /** Below the line also after Benjamini and Hochberg over every point looked at; `q` is the corrected p. */
  certain: boolean
  q: number | null
}

/** A verdict for every knowledge point, lowest first; those too few have met stand last, without a value. */
export function weakPoints(
  seen: ReadonlyMap<string, readonly PointSeen[]>,
  rule: { line: number; fewest: number; falseShare: number } = weakPointRule,
): PointVerdict[] {
  const found = [...seen].map(([point, own]) => ({ point, own, ...judge(own, rule) }))
  const looked = found.flatMap(({ point, p }) => (p === null ? [] : [{ point, p }]))
  const corrected = new Map(benjaminiHochberg(looked.map(({ p }) => p)).map((q, i) => [looked[i]!.point, q]))
  return found
    .map(({ point, own, value, low, high }): PointVerdict => {
      const q = corrected.get(point) ?? null
      const below = value !== null && value < rule.line
      return {
        point,
        n: own.length,
        questions: Math.max(0, ...own.map(({ questions }) => questions)),
        value,
        low,
        high,
        below,
        certain: below && q !== null && q <= rule.falseShare,
        q,
      }
    })
    .toSorted((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity) || (a.point < b.point ? -1 : 1))
}

/** Mean share of the learners, and how likely so low a mean is where the truth lies at the line. */
function judge(
  own: readonly PointSeen[],
  { line, fewest }: { line: number; fewest: number },
): { value: number | null; low: number | null; high: number | null; p: number | null } {
  const shares = own.filter(({ outOf }) => outOf > 0).map(({ reached, outOf }) => (100 * reached) / outOf)
  if (shares.length < fewest) return { value: null, low: null, high: null, p: null }
  const tally = tallyOf(shares)
  const { n } = tally
  const value = tally.sum / n
  const onlyRightOrWrong = own.every(
    ({ reached, outOf, questions }) => questions === 1 && (reached === 0 || reached === outOf),
  )
  const range = onlyRightOrWrong ? percent(wilson(tally.sum / 100, n)!) : clipped(meanInterval(tally))
  const spread = onlyRightOrWrong ? line * (100 - line) : (varianceOf(tally) ?? 0)
  const se = Math.sqrt(spread / n)
  const p = se === 0 ? Number(value >= line) : tUpper((line - value) / se, onlyRightOrWrong ? 1e6 : n - 1)
  return { value, ...range, p }
}

const percent = ({ low, high }: { low: number; high: number }) => ({ low: 100 * low, high: 100 * high })
const clipped = (range: { low: number; high: number } | null) => ({
  low: range && Math.max(0, range.low),
  high: range && Math.min(100, range.high),
})
