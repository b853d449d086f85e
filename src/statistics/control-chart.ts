// Is this session unlike the others, or is it the usual up and down? Three-sigma limits after Shewhart.
import { logGamma } from './distributions.ts'
import type { Tally } from './mean-and-variance-from-sums.ts'
import { varianceOf } from './mean-and-variance-from-sums.ts'

/** One point of a chart with the limits that hold for its own size. */
export type Point = { n: number; value: number; low: number; high: number; outside: boolean }
export type Chart = { centre: number; sigma: number; points: (Point | null)[] }

/**
 * Chart of means of unequal groups, from tallies alone. Spread is pooled within groups, so a drift between groups does not
 * hide itself. Groups below two stay in the line as null. Null when fewer than two groups can be used.
 */
export function chartOfMeans(groups: readonly Tally[]): Chart | null {
  const usable = groups.filter((group) => group.n >= 2 && varianceOf(group) !== null)
  if (usable.length < 2) return null
  const n = usable.reduce((sum, group) => sum + group.n, 0)
  const df = n - usable.length
  const pooled = usable.reduce((sum, group) => sum + varianceOf(group)! * (group.n - 1), 0) / df
  const sigma = Math.sqrt(pooled) / unbiased(df + 1)
  const centre = usable.reduce((sum, group) => sum + group.sum, 0) / n
  return {
    centre,
    sigma,
    points: groups.map((group) =>
      group.n < 2 || varianceOf(group) === null ? null : point(group.sum / group.n, group.n, { centre, sigma }),
    ),
  }
}

function point(value: number, n: number, chart: { centre: number; sigma: number }): Point {
  const half = (3 * chart.sigma) / Math.sqrt(n)
  const low = chart.centre - half
  const high = chart.centre + half
  return { n, value, low, high, outside: value < low || value > high }
}

/** c4: by how much a standard deviation of n values is too small on average. */
function unbiased(n: number): number {
  return Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2))
}
