// One KPI: did the trained change more than the untrained, how sure are we, and what forbids saying so?
import { differenceInDifferences } from '../../statistics/difference-in-differences.ts'
import type { PersonChange, TwoByTwo, TwoByTwoRefused } from '../../statistics/difference-in-differences.ts'
import { tQuantile } from '../../statistics/distributions.ts'
import type { KpiPlan, KpiResult, PlanEntry, Snapshot } from '../contract.ts'
import { halves, periodsIn, windowMean } from './windows.ts'
import type { Window } from './windows.ts'

/** EFFECT §3: a baseline this far apart (in standard deviations) is refused after adjustment, or must be adjusted. */
export const baseline = { refuse: 0.25, adjust: 0.05 } as const
/** Attrition: difference between the arms in points, and share of missing figures, from which a warning is due. */
export const attrition = { difference: 0.1, missing: 0.2 } as const

type Row = Snapshot['rows'][number]
interface Given { snapshot: Snapshot; kpi: KpiPlan; rows: Map<number, Row[]> }
type Warning = KpiResult['warnings'][number]

const pure = (e: TwoByTwo['effect']) => ({ value: e.value, se: e.se, df: e.df, t: e.t, p: e.p, low: e.low, high: e.high })

function changes({ snapshot, rows }: Given, before: Window, after: Window, adjust: boolean): PersonChange[] {
  const means = snapshot.people.map((_, who) => ({ before: windowMean(rows.get(who) ?? [], before), after: windowMean(rows.get(who) ?? [], after) }))
  return snapshot.people.map((p, who) => ({
    trained: p.trained, ...means[who]!,
    ...(snapshot.plan.givenTo === 'team' ? { cluster: p.team } : {}),
    ...(adjust ? { covariates: [means[who]!.before ?? 0] } : {}),
  }))
}

/** How far apart the groups began, in standard deviations of all persons' windows before; null when it can not be said. */
export function baselineGap(people: readonly PersonChange[]): number | null {
  const of = (trained: boolean) => people.filter((p) => p.trained === trained && p.before !== null && p.after !== null).map((p) => p.before!)
  const [a, b] = [of(true), of(false)]
  if (a.length < 2 || b.length < 2) return null
  const mean = (v: number[]) => v.reduce((s, x) => s + x, 0) / v.length
  const squares = (v: number[]) => v.reduce((s, x) => s + (x - mean(v)) ** 2, 0)
  const sd = Math.sqrt((squares(a) + squares(b)) / (a.length + b.length - 2))
  return sd > 0 ? (mean(a) - mean(b)) / sd : null
}

const refusalReason = (r: TwoByTwoRefused): KpiResult['refusal'] => {
  const { refused, ...rest } = r
  return { code: refused, params: Object.fromEntries(Object.entries(rest).filter(([, v]) => typeof v === 'number' || typeof v === 'string')) }
}

function attritionWarnings(people: readonly PersonChange[]): Warning[] {
  const share = (trained: boolean) => {
    const arm = people.filter((p) => p.trained === trained)
    return arm.length === 0 ? 0 : arm.filter((p) => p.before === null || p.after === null).length / arm.length
  }
  const all = people.length === 0 ? 0 : people.filter((p) => p.before === null || p.after === null).length / people.length
  const points = Math.round(100 * Math.abs(share(true) - share(false)))
  return [
    ...(Math.abs(share(true) - share(false)) > attrition.difference ? [{ code: 'attrition-differs', params: { points } }] : []),
    ...(all > attrition.missing ? [{ code: 'many-missing', params: { percent: Math.round(100 * all) } }] : []),
  ]
}

/** The weekly means of both groups with the 95 % interval of the trained, for the picture. */
function seriesOf({ snapshot, rows }: Given, from: string, to: string): KpiResult['series'] {
  const all = [...rows.values()].flat()
  return periodsIn(all, { from, to }).map((period) => {
    const values = (trained: boolean) => snapshot.people.flatMap((p, who) => {
      const row = p.trained === trained ? rows.get(who)?.find((r) => r.from === period) : undefined
      return row ? [row.value] : []
    })
    const summary = (v: number[]) => {
      if (v.length < 5) return null // @NOTE The smallest group shown; below it the week is a gap.
      const mean = v.reduce((s, x) => s + x, 0) / v.length
      const half = tQuantile(0.975, v.length - 1) * Math.sqrt(v.reduce((s, x) => s + (x - mean) ** 2, 0) / (v.length - 1) / v.length)
      return { mean, half }
    }
    const [t, c] = [summary(values(true)), summary(values(false))]
    return { from: period, trained: t?.mean ?? null, trainedLow: t ? t.mean - t.half : null, trainedHigh: t ? t.mean + t.half : null, comparison: c?.mean ?? null }
  })
}

/** What the groups' first half and second half before the training say: an "effect" there is no effect of the training. */
function placeboOf(given: Given, before: Window): KpiResult['placebo'] {
  const cut = halves([...given.rows.values()].flat(), before)
  if (!cut) return null
  const test = differenceInDifferences(changes(given, cut[0], cut[1], false))
  return 'refused' in test ? null : pure(test.effect)
}

function adjustmentFor(gap: number | null, plan: PlanEntry): boolean {
  return plan.assigned === 'by-score' || (gap !== null && Math.abs(gap) > baseline.adjust)
}

/** The result for one KPI; `adjustedP`, `verdict` and the guard are completed over all KPIs together. */
export function effectOfKpi(snapshot: Snapshot, kpi: KpiPlan): KpiResult {
  const rows = Map.groupBy(snapshot.rows.filter((r) => r.kpi === kpi.kpi), (r) => r.who)
  const given = { snapshot, kpi, rows }
  const { before, after } = snapshot.plan
  const plain = changes(given, before, after, false)
  const gap = baselineGap(plain)
  const adjusted = adjustmentFor(gap, snapshot.plan)
  const people = adjusted ? changes(given, before, after, true) : plain
  const test = differenceInDifferences(people)
  const missing = { trained: people.filter((p) => p.trained && (p.before === null || p.after === null)).length, comparison: people.filter((p) => !p.trained && (p.before === null || p.after === null)).length }
  const base = { kpi: kpi.kpi, missing, baselineGap: gap, adjusted, placebo: placeboOf(given, before), guardHeld: null, adjustedP: null, series: seriesOf(given, before.from, after.to) }
  const refused = 'refused' in test ? refusalReason(test) : gap !== null && Math.abs(gap) > baseline.refuse && snapshot.plan.assigned !== 'by-score' ? { code: 'baseline-apart', params: { sd: Number(Math.abs(gap).toFixed(2)) } } : null
  if (refused || 'refused' in test) return { ...base, verdict: 'refused', refusal: refused, warnings: attritionWarnings(people), effect: null, detectable: null, cells: 'refused' in test ? null : test.cells }
  const detectable = (tQuantile(0.975, test.effect.df) + tQuantile(0.8, test.effect.df)) * test.effect.se
  const scale = kpi.form === 'percent' ? 100 : 1
  const warnings = [
    ...attritionWarnings(people),
    ...(snapshot.plan.assigned === 'by-score' ? [{ code: 'chosen-by-score', params: {} }] : []),
    ...(kpi.smallest !== null && detectable * scale > kpi.smallest ? [{ code: 'underpowered', params: { detectable: Number((detectable * scale).toFixed(kpi.digits + 1)), smallest: kpi.smallest } }] : []),
  ]
  return { ...base, verdict: 'unclear', refusal: null, warnings, effect: pure(test.effect), detectable, cells: test.cells }
}
