// What a sheet of figures may have wrong without looking wrong: said before anything is computed from it.
import type { KpiResult } from '../read/report/contract.ts'
import type { Snapshot } from './report-snapshot.ts'

type Row = Snapshot['rows'][number]
type Reason = NonNullable<KpiResult['refusal']>

/** Figures this many times above or below the middle one are in another unit (1 and 100 %, seconds and minutes). */
const anotherUnit = 20
/** Fewer or more than these shares of the figures are outliers or another kind of figure, not a second unit. */
const second = { least: 0.02, most: 0.5 } as const

export interface CheckedRows<R> {
  rows: R[]
  refusal: Reason | null
  warnings: Reason[]
}

const usable = (r: { value: number; denominator: number | null }) =>
  Number.isFinite(r.value) && (r.denominator === null || (Number.isFinite(r.denominator) && r.denominator > 0))
const middle = (sorted: ArrayLike<number>) => sorted[Math.floor(sorted.length / 2)]!

/** Two heaps of figures far from each other: a column that changed its unit on the way. */
function mixedUnits(values: readonly number[]): Reason | null {
  const sizes = Float64Array.from(
    values.filter((v) => v !== 0),
    Math.abs,
  ).sort()
  if (sizes.length < 20) return null
  const centre = middle(sizes)
  if (sizes[0]! >= centre / anotherUnit && sizes.at(-1)! <= centre * anotherUnit) return null
  const far = sizes.filter((v) => v > centre * anotherUnit || v < centre / anotherUnit)
  const share = far.length / sizes.length
  // @NOTE A second unit leaves a gap; a figure that merely varies widely (sales a week) does not.
  const near = sizes.filter((v) => v <= centre * anotherUnit && v >= centre / anotherUnit)
  const gap = far.reduce((least, v) => Math.min(least, v > centre ? v / near.at(-1)! : near[0]! / v), Infinity)
  return share >= second.least && share <= second.most && gap > 4
    ? {
        code: 'mixed-units',
        params: { rows: far.length, factor: Math.round(Math.max(middle(far) / centre, centre / middle(far))) },
      }
    : null
}

/** People whose periods overlap: a week counted in its month too. */
function overlapping<R extends { from: string; to: string }>(of: Iterable<readonly R[]>): number {
  let people = 0
  for (const own of of) {
    const sorted = own.toSorted((a, b) => (a.from < b.from ? -1 : 1))
    if (sorted.some((r, i) => i > 0 && r.from <= sorted[i - 1]!.to)) people++
  }
  return people
}

const dayMs = 86_400_000

/** Periods nobody has a figure for, between the first and the last, where periods are as long as each other. */
function gaps<R extends { from: string }>(rows: readonly R[]): number {
  const starts = [...new Set(rows.map((r) => r.from))].sort().map((d) => Date.parse(d) / dayMs)
  const steps = starts.slice(1).map((d, i) => d - starts[i]!)
  if (steps.length < 3) return 0
  const usual = middle(steps.toSorted((a, b) => a - b))
  return steps.reduce((sum, step) => sum + Math.max(0, Math.round(step / usual) - 1), 0)
}

/** The rows that can be counted, and what is wrong with the others. `unit` names whose row it is. */
export function checkDataQuality<R extends Pick<Row, 'from' | 'to' | 'value' | 'denominator'>>(
  rows: readonly R[],
  unit: (r: R) => number,
  within: readonly { from: string; to: string }[],
): CheckedRows<R> {
  const kept = rows.filter(usable)
  const units = Map.groupBy(kept, unit)
  const overlaps = overlapping(units.values())
  const missing = within.reduce((sum, w) => sum + gaps(kept.filter((r) => r.from >= w.from && r.to <= w.to)), 0)
  return {
    rows: kept,
    refusal: mixedUnits(kept.map((r) => r.value)),
    warnings: [
      ...(kept.length < rows.length ? [{ code: 'rows-dropped', params: { rows: rows.length - kept.length } }] : []),
      ...(overlaps > 0 ? [{ code: 'periods-overlap', params: { people: overlaps } }] : []),
      ...(missing > 0 ? [{ code: 'period-gaps', params: { periods: missing } }] : []),
    ],
  }
}
