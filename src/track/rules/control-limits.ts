// When control limits may be drawn, and what they say of the cycles.
import { chartOfMeans } from '../../statistics/control-chart.ts'
import type { Tally } from '../../statistics/mean-and-variance-from-sums.ts'

/** Below six cycles limits would be drawn from nothing; at least four usual ones have to be left. */
export const controlRule = { fewest: 6, usual: 4 } as const
export interface Limit {
  low: number
  high: number
  outside: boolean
}
export type ControlSays =
  | { code: 'none'; usable: number; fewest: number }
  | { code: 'usual' }
  | { code: 'outside'; at: number[] }

/**
 * Limits for every cycle from the usual ones: as long as a cycle lies outside, the one furthest out takes no further part in
 * them, or a single bad module would make its good neighbours look strange. Null below six cycles with a spread.
 */
export function controlLimits(cycles: readonly (Tally | null)[]): { centre: number; limits: (Limit | null)[] } | null {
  const usable = cycles.flatMap((tally, i) => (tally && tally.n >= 2 ? [i] : []))
  if (usable.length < controlRule.fewest) return null
  for (let kept = usable; ;) {
    const chart = chartOfMeans(kept.map((i) => cycles[i]!))
    if (!chart) return null
    const { centre, sigma } = chart
    const out = (i: number) => Math.abs(cycles[i]!.sum / cycles[i]!.n - centre) * Math.sqrt(cycles[i]!.n)
    const furthest = kept.reduce((far, i) => (out(i) > out(far) ? i : far), kept[0]!)
    if (kept.length > controlRule.usual && out(furthest) > 3 * sigma) {
      kept = kept.filter((i) => i !== furthest)
      continue
    }
    return {
      centre,
      limits: cycles.map((tally, i) =>
        tally && tally.n >= 2
          ? {
              low: centre - (3 * sigma) / Math.sqrt(tally.n),
              high: centre + (3 * sigma) / Math.sqrt(tally.n),
              outside: out(i) > 3 * sigma,
            }
          : null,
      ),
    }
  }
}

/** Which cycles lie outside their limits; that none do is said too. */
export function controlSays(limits: readonly (Limit | null)[] | null, usable: number): ControlSays {
  if (limits === null) return { code: 'none', usable, fewest: controlRule.fewest }
  const at = limits.flatMap((limit, i) => (limit?.outside ? [i] : []))
  return at.length > 0 ? { code: 'outside', at } : { code: 'usual' }
}
