// Is it getting better or worse from cycle to cycle, or is that too much to say? Read from tallies, gaps stay gaps.
import { fUpper, tQuantile } from './distributions.ts'
import type { Tally } from './mean-and-variance-from-sums.ts'

/** `unclear`: the interval holds both a change that matters and none. `too-short`: fewer than three cycles with data. */
export type Direction = 'rising' | 'falling' | 'steady' | 'unclear' | 'too-short'
/** Slope per cycle with its interval; `cycles` and `n` say what it rests on. */
export type Trend = {
  direction: Direction
  slope: number | null
  low: number | null
  high: number | null
  cycles: number
  n: number
}

/**
 * Straight line through the cycle means, weighted by how many each rests on. Position in the list is time; null or n = 0 is a
 * cycle nothing was seen in. `matters` is the smallest change per cycle worth a word (same unit); only with it can a flat line be
 * called steady. Where the cycles scatter more than their own people explain (F test at 10 %), the scatter between cycles decides
 * the interval, so one odd week does not pass for a trend.
 */
export function trendOf(cycles: readonly (Tally | null)[], { matters = 0, level = 0.95 } = {}): Trend {
  const points = cycles.flatMap((tally, at) =>
    tally && tally.n > 0 && Number.isFinite(tally.sumsq) ? [{ at, n: tally.n, mean: tally.sum / tally.n, tally }] : [],
  )
  const n = points.reduce((sum, point) => sum + point.n, 0)
  const none = { slope: null, low: null, high: null, cycles: points.length, n }
  if (points.length < 3) return { direction: 'too-short', ...none }
  const centre = points.reduce((sum, point) => sum + point.n * point.at, 0) / n
  const mean = points.reduce((sum, point) => sum + point.n * point.mean, 0) / n
  const width = points.reduce((sum, point) => sum + point.n * (point.at - centre) ** 2, 0)
  const slope = points.reduce((sum, point) => sum + point.n * (point.at - centre) * (point.mean - mean), 0) / width
  const off = points.reduce((sum, point) => sum + point.n * (point.mean - mean - slope * (point.at - centre)) ** 2, 0)
  const noise = noiseOf(
    points.map((point) => point.tally),
    off,
  )
  const half = tQuantile((1 + level) / 2, noise.df) * Math.sqrt(noise.variance / width)
  const range = { low: slope - half, high: slope + half }
  return { direction: directionOf(range, matters), slope, ...range, cycles: points.length, n }
}

function directionOf({ low, high }: { low: number; high: number }, matters: number): Direction {
  if (low > 0) return 'rising'
  if (high < 0) return 'falling'
  return low > -matters && high < matters ? 'steady' : 'unclear'
}

/** Variance of one value about the line, and its degrees of freedom. */
function noiseOf(tallies: readonly Tally[], off: number): { variance: number; df: number } {
  const between = tallies.length - 2
  const within = tallies.reduce((sum, tally) => sum + tally.n - 1, 0)
  const squares = tallies.reduce((sum, tally) => sum + Math.max(0, tally.sumsq - (tally.sum * tally.sum) / tally.n), 0)
  if (within === 0) return { variance: off / between, df: between }
  const scatters =
    off / between > 0 && (squares === 0 || fUpper(off / between / (squares / within), between, within) < 0.1)
  return scatters
    ? { variance: off / between, df: between }
    : { variance: (off + squares) / (between + within), df: between + within }
}
