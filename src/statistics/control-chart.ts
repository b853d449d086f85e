// Is this session unlike the others, or is it the usual up and down? Three-sigma limits after Shewhart.
import { logGamma } from './distributions.ts'
import type { Tally } from './tally.ts'
import { varianceOf } from './tally.ts'

export type Limits = { centre: number; low: number; high: number }
/** One point of a chart with the limits that hold for its own size. */
export type Point = { n: number; value: number; low: number; high: number; outside: boolean }
export type Chart = { centre: number; sigma: number; points: (Point | null)[] }

/** Mean range of samples of 2 … 10 from a normal distribution with sd 1 (Tippett 1925; ASTM E2587). */
const meanRange = [1.128379, 1.692569, 2.058751, 2.325929, 2.534413, 2.704357, 2.8472, 2.970026, 3.077505]

/** X-bar limits from equal samples of 2 to 10, spread from their ranges (Montgomery, chapter 6). */
export function limitsByRange(samples: readonly (readonly number[])[]): Limits | null {
  const size = samples[0]?.length ?? 0
  const expected = meanRange[size - 2]
  if (expected === undefined || samples.length < 2) return null
  if (samples.some((sample) => sample.length !== size)) throw new RangeError('samples must be of one size; use chartOfMeans')
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const centre = mean(samples.map(mean))
  const half = (3 * mean(samples.map((sample) => Math.max(...sample) - Math.min(...sample)))) / expected / Math.sqrt(size)
  return { centre, low: centre - half, high: centre + half }
}

/**
 * Chart of means of unequal groups, from tallies alone. Spread is pooled within groups, so a drift between groups does not
 * hide itself. Groups below two stay in the line as null. Null when fewer than two groups can be used.
 */
export function chartOfMeans(groups: readonly Tally[]): Chart | null {
  const usable = groups.filter((group) => group.n >= 2)
  if (usable.length < 2) return null
  const n = usable.reduce((sum, group) => sum + group.n, 0)
  const df = n - usable.length
  const pooled = usable.reduce((sum, group) => sum + varianceOf(group)! * (group.n - 1), 0) / df
  const sigma = Math.sqrt(pooled) / unbiased(df + 1)
  const centre = usable.reduce((sum, group) => sum + group.sum, 0) / n
  return { centre, sigma, points: groups.map((group) => (group.n < 2 ? null : point(group.sum / group.n, group.n, { centre, sigma }))) }
}

/** Chart of shares (p chart) of unequal groups: `successes` of `n` each. Limits stay within 0 and 1. */
export function chartOfShares(groups: readonly { successes: number; n: number }[]): Chart | null {
  const usable = groups.filter((group) => group.n > 0)
  if (usable.length < 2) return null
  const centre = usable.reduce((sum, g) => sum + g.successes, 0) / usable.reduce((sum, g) => sum + g.n, 0)
  const sigma = Math.sqrt(centre * (1 - centre))
  const points = groups.map((group) => {
    if (group.n === 0) return null
    const seen = point(group.successes / group.n, group.n, { centre, sigma })
    return { ...seen, low: Math.max(0, seen.low), high: Math.min(1, seen.high) }
  })
  return { centre, sigma, points }
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
