// How far two rows of numbers go together (Pearson), and between which bounds that is known (Fisher).
import { normalQuantile } from './distributions.ts'
import { average } from './average-and-median.ts'

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
