// The control limits of an indicator's cycles.
import { chartOfMeans } from '../../statistics/control-chart.ts'
import type { Tally } from '../../statistics/mean-and-variance-from-sums.ts'
import { controlRule } from './control-says.ts'
import type { Limit } from './control-says.ts'

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
