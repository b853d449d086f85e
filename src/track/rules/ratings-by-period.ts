// Ratings given in confidence as figures: tallies of a turn, the mean as it may be said, and how the points were spread.
import type { Period } from '../../calendar/cycles.ts'
import type { Measured, ObservationTotals } from '../indicators/indicator-definition.ts'
import { fallsInto } from './reporting-periods.ts'

/** A counted rating; all ratings of a block have its day, so that a block is in a turn as a whole. `rater` tells raters apart. */
export interface CountedRating {
  kind: string
  module: string | null
  day: string
  rater: number
  value: number
}
/** The spread, in whatever form, is told from so many raters on. */
export const leastForSpread = 10
const ends = { low: 1.5, high: 4.5 }

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Tallies by turn and kind, of one module or of all. */
export function talliesOfRatings(
  ratings: readonly CountedRating[],
  { turns, module }: { turns: readonly Period[]; module?: string | null | undefined },
): (ObservationTotals & { turn: string; kind: string; lastDay: string })[] {
  return turns.flatMap((turn) =>
    [...Map.groupBy(ratingsIn(ratings, { turn, module }), ({ kind }) => kind)].map(([kind, own]) => {
      const byRater = [...Map.groupBy(own, ({ rater }) => rater).values()].map((of) => of.map(({ value }) => value))
      const means = byRater.map((of) => sum(of) / of.length)
      return {
        turn: turn.key,
        kind,
        n: own.length,
        total: sum(own.map(({ value }) => value)),
        persons: byRater.length,
        means: sum(means),
        meanSquares: sum(means.map((mean) => mean ** 2)),
        totalSquares: sum(byRater.map((of) => sum(of) ** 2)),
        lastDay: own.reduce((latest, { day }) => (day > latest ? day : latest), ''),
      }
    }),
  )
}

const ratingsIn = (
  ratings: readonly CountedRating[],
  { turn, module }: { turn: Period; module?: string | null | undefined },
) => ratings.filter((rating) => fallsInto(turn, rating) && (!module || rating.module === module))

/** As it may be said: to a tenth, at the ends as “1.5 or less” and “4.5 or more”; the spread from ten raters on, to a tenth. */
export const asReleased = ({ value, n, sd }: Measured): Measured => ({
  value: tenth(Math.min(ends.high, Math.max(ends.low, value))),
  n,
  sd: sd === null || n < leastForSpread ? null : tenth(sd),
})
const tenth = (value: number) => Math.round(value * 10) / 10

/** What stands before a mean at one of the ends. */
export const endMark = (value: number): '' | '≤ ' | '≥ ' => (value <= ends.low ? '≤ ' : value >= ends.high ? '≥ ' : '')

/** How the points were spread, in steps of ten per cent; null below ten raters. Points between two are said as the nearer. */
export function spreadOf(
  ratings: readonly CountedRating[],
  asked: { turn: Period; module?: string | null | undefined },
): { value: number; share: number }[] | null {
  const own = ratingsIn(ratings, asked)
  if (new Set(own.map(({ rater }) => rater)).size < leastForSpread) return null
  return [5, 4, 3, 2, 1].map((value) => ({
    value,
    share: Math.round((10 * own.filter((r) => Math.round(r.value) === value).length) / own.length) / 10,
  }))
}
