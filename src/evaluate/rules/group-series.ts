// Both groups period by period, for the picture; a period with fewer than five people of a group is a gap.
import { tQuantile } from '../../statistics/distributions.ts'
import type { KpiResult } from '../read/report/contract.ts'
import type { Given } from './person-changes.ts'
import { periodsIn } from './figures-in-window.ts'

/** The smallest group shown. */
const least = 5

function summary(v: readonly number[]): { mean: number; half: number } | null {
  if (v.length < least) return null
  const mean = v.reduce((s, x) => s + x, 0) / v.length
  // @NOTE Figures beyond what a double can square have a mean and no interval to draw.
  return {
    mean,
    half:
      tQuantile(0.975, v.length - 1) *
      Math.sqrt(v.reduce((s, x) => s + (x - mean) ** 2, 0) / (v.length - 1) / v.length),
  }
}

/** The means of both groups with the 95 % interval of the trained. */
export function seriesOf({ snapshot, rows }: Given, from: string, to: string): KpiResult['series'] {
  const byPeriod = new Map<string, { trained: number[]; comparison: number[] }>(
    periodsIn([...rows.values()].flat(), { from, to }).map((p) => [p, { trained: [], comparison: [] }]),
  )
  for (const [who, own] of rows)
    for (const r of own) byPeriod.get(r.from)?.[snapshot.people[who]!.trained ? 'trained' : 'comparison'].push(r.value)
  return [...byPeriod].map(([period, v]) => {
    const [t, c] = [summary(v.trained), summary(v.comparison)]
    const shown = (x: number | null | undefined) => (x != null && Number.isFinite(x) ? x : null)
    return {
      from: period,
      trained: shown(t?.mean),
      trainedLow: shown(t && t.mean - t.half),
      trainedHigh: shown(t && t.mean + t.half),
      comparison: shown(c?.mean),
    }
  })
}
