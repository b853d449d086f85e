// Is this session unlike the others, or is it the usual up and down? Three-sigma limits after Shewhart.
import { logGamma } from './distributions.ts'
import type { Tally } from './mean-and-variance-from-sums.ts'
import { unusable } from './finite-numbers.ts'
import { varianceOf } from './mean-and-variance-from-sums.ts'
import { average } from './average-and-median.ts'

export type Limits = { centre: number; low: number; high: number }
/** One point of a chart with the limits that hold for its own size. */
export type Point = { n: number; value: number; low: number; high: number; outside: boolean }
export type Chart = { centre: number; sigma: number; points: (Point | null)[] }

/** Mean range of samples of 2 … 10 from a normal distribution with sd 1 (Tippett 1925; ASTM E2587). */
const meanRange = [2 / Math.sqrt(Math.PI), 1.692569, 2.058751, 2.325929, 2.534413, 2.704357, 2.8472, 2.970026, 3.077505]

/** X-bar limits from equal samples of 2 to 10, spread from their ranges (Montgomery, chapter 6); null for fewer than two samples or other sizes. */
export function limitsByRange(samples: readonly (readonly number[])[]): Limits | null {
  const expected = meanRange[(samples[0]?.length ?? 0) - 2]
  return expected === undefined
    ? null
    : limitsBy(samples, (sample) => (Math.max(...sample) - Math.min(...sample)) / expected)
}

/** X-bar limits from equal samples of 2 or more, spread from their standard deviations, s̄ / c4 (Montgomery, chapter 6); null for fewer than two samples. */
export function limitsByDeviation(samples: readonly (readonly number[])[]): Limits | null {
  const size = samples[0]?.length ?? 0
  return size < 2 ? null : limitsBy(samples, (sample) => deviationOf(sample) / unbiased(size))
}

function limitsBy(
  samples: readonly (readonly number[])[],
  sigmaOf: (sample: readonly number[]) => number,
): Limits | null {
  const size = samples[0]!.length
  if (samples.length < 2) return null
  if (samples.some((sample) => sample.length !== size))
    throw new RangeError('samples must be of one size; use chartOfMeans')
  const centre = average(samples.map(average))
  const half = (3 * average(samples.map(sigmaOf))) / Math.sqrt(size)
  return Number.isFinite(centre) && Number.isFinite(half) ? { centre, low: centre - half, high: centre + half } : null
}

function deviationOf(values: readonly number[]): number {
  const mean = average(values)
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

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

/** Chart of shares (p chart) of unequal groups: `successes` of `n` each. Limits stay within 0 and 1; impossible counts throw. */
export function chartOfShares(groups: readonly { successes: number; n: number }[]): Chart | null {
  for (const { successes, n } of groups)
    if (!(successes >= 0 && successes <= n)) throw new RangeError(`${successes} of ${n} is not a share`)
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

/**
 * Chart of rates (u chart): events over an exposure each, such as complaints over calls (Montgomery, chapter 7). Limits do not go below 0; a
 * group without exposure stays in the line as null. Null when fewer than two groups can be used; impossible
 * counts throw.
 */
export function chartOfRates(groups: readonly { events: number; exposure: number }[]): Chart | null {
  for (const { events, exposure } of groups)
    if (!(events >= 0 && exposure >= 0)) throw new RangeError(`${events} events over ${exposure} is not a rate`)
  const usable = groups.filter((group) => group.exposure > 0)
  if (usable.length < 2) return null
  const centre = usable.reduce((sum, g) => sum + g.events, 0) / usable.reduce((sum, g) => sum + g.exposure, 0)
  const sigma = Math.sqrt(centre)
  const points = groups.map(({ events, exposure }) => {
    if (!(exposure > 0)) return null
    const seen = point(events / exposure, exposure, { centre, sigma })
    return { ...seen, low: Math.max(0, seen.low) }
  })
  return { centre, sigma, points }
}

/**
 * Chart of single values, one a period, spread from the moving range (Montgomery, chapter 6; 1.128 for pairs); null is a period without a
 * value, and no range reaches across it. Null when fewer than two neighbours were seen. `rangeHigh` is the upper limit of the moving range.
 */
export function chartOfSingles(values: readonly (number | null)[]): (Chart & { rangeHigh: number }) | null {
  const ranges = values.flatMap((value, i) =>
    i > 0 && value !== null && values[i - 1] !== null ? [Math.abs(value - values[i - 1]!)] : [],
  )
  if (ranges.length === 0 || unusable(values.filter((value) => value !== null))) return null
  const centre = average(values.filter((value) => value !== null))
  const range = average(ranges)
  const sigma = range / meanRange[0]!
  return {
    centre,
    sigma,
    rangeHigh: range * rangeLimit,
    points: values.map((value) => (value === null ? null : point(value, 1, { centre, sigma }))),
  }
}

/** D4 for pairs: 1 + 3·d3/d2, with the sd of a range of two, 0.8525. */
const rangeLimit = 1 + (3 * Math.sqrt(2 - 4 / Math.PI)) / (2 / Math.sqrt(Math.PI))

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
