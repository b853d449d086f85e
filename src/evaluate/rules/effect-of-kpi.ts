// One KPI: did the trained change more than the untrained, how sure are we, and what forbids saying so?
import type { PersonChange, TwoByTwo, TwoByTwoRefused } from '../../statistics/difference-in-differences.ts'
import { differenceInDifferences } from '../../statistics/difference-in-differences.ts'
import { tQuantile } from '../../statistics/distributions.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { fromColumns } from '../../statistics/matrix.ts'
import type { KpiPlan, KpiResult, PlanEntry, Snapshot } from '../contract.ts'
import { beforeAfterOf } from './before-after.ts'
import type { Given } from './changes.ts'
import { attritionWarnings, baselineGap, boundsOf, changes, givenFor, missingOf } from './changes.ts'
import { seriesOf } from './series.ts'
import { inWaves, staggeredEffect } from './staggered-effect.ts'
import type { Weighting } from './weighted.ts'
import { overlapOf, weigh, weightedEffect } from './weighted.ts'
import { halves, windowMean } from './windows.ts'

/** EFFECT §3: a baseline this far apart (in standard deviations) is refused after adjustment, or must be adjusted. */
export const baseline = { refuse: 0.25, adjust: 0.05 } as const

type Reason = NonNullable<KpiResult['refusal']>

const pure = (e: Estimate) => ({ value: e.value, se: e.se, df: Number.isFinite(e.df) ? e.df : 1e9, t: e.t, p: e.p, low: e.low, high: e.high })
/** The change that would be seen four times in five. */
const detectableFrom = (e: { df: number; se: number }) => (tQuantile(0.975, e.df) + tQuantile(0.8, e.df)) * e.se

const reasonOf = ({ refused, ...rest }: TwoByTwoRefused): Reason => ({ code: refused, params: Object.fromEntries(Object.entries(rest).filter(([, v]) => typeof v === 'number' || typeof v === 'string')) })

const mustAdjust = (gap: number | null, plan: PlanEntry) => plan.assigned === 'by-score' || (gap !== null && Math.abs(gap) > baseline.adjust)

type Made = Partial<KpiResult> & { effect?: KpiResult['effect'] }

function blank(given: Given, people: PersonChange[]): KpiResult {
  const { before, after } = given.snapshot.plan
  return {
    kpi: given.kpi.kpi, method: 'two-by-two', verdict: 'refused', refusal: null, warnings: attritionWarnings(people), effect: null, adjustedP: null, detectable: null, cells: null,
    missing: missingOf(people), baselineGap: baselineGap(people), adjusted: false, placebo: null, guardHeld: null, beforeAfter: null, bounds: null, weighting: null, balance: [], overlap: null,
    event: null, trend: null, breaksAt: null, series: seriesOf(given, before.from, after.to),
  }
}

function plainEffect(given: Given, people: PersonChange[]): Made {
  const { plan } = given.snapshot
  const gap = baselineGap(people)
  const adjusted = mustAdjust(gap, plan)
  const test = differenceInDifferences(adjusted ? changes(given, plan, true) : people)
  if ('refused' in test) return { adjusted, refusal: reasonOf(test) }
  const tooFar = gap !== null && Math.abs(gap) > baseline.refuse && plan.assigned !== 'by-score'
  const shared = { adjusted, cells: test.cells, balance: gap === null ? [] : [{ kpi: given.kpi.kpi, before: gap, after: adjusted ? 0 : gap }] }
  if (tooFar) return { ...shared, balance: [{ kpi: given.kpi.kpi, before: gap, after: gap }], refusal: { code: 'baseline-apart', params: { sd: Number(Math.abs(gap).toFixed(2)) } } }
  return { ...shared, effect: pure(test.effect), placebo: placeboOf(given, (p) => differenceInDifferences(p)) }
}

/** What the groups' first and second half before the training say: an "effect" there is no effect of the training. */
function placeboOf(given: Given, test: (people: PersonChange[]) => TwoByTwo | TwoByTwoRefused): KpiResult['placebo'] {
  const cut = halves([...given.rows.values()].flat(), given.snapshot.plan.before)
  if (!cut) return null
  const made = test(changes(given, { before: cut[0], after: cut[1] }, false))
  return 'refused' in made ? null : pure(made.effect)
}

/** The people with this change and every planned figure before the training, and the columns they are balanced on. */
function balanced(given: Given, people: PersonChange[]) {
  const { snapshot } = given
  const columns = snapshot.plan.kpis.map((k) => {
    const { rows } = givenFor(snapshot, k)
    return { kpi: k.kpi, values: snapshot.people.map((_, who) => windowMean(rows.get(who) ?? [], snapshot.plan.before)) }
  })
  const kept = people.flatMap((p, i) => (p.before !== null && p.after !== null && columns.every((c) => c.values[i] !== null) ? [i] : []))
  return { kept, names: columns.map((c) => c.kpi), x: fromColumns(columns.map((c) => kept.map((i) => c.values[i]!))) }
}

function weightedResult(given: Given, people: PersonChange[]): Made {
  const plain = differenceInDifferences(people)
  if ('refused' in plain) return { method: 'weighted', refusal: reasonOf(plain) }
  const { kept, names, x } = balanced(given, people)
  const treated = Float64Array.from(kept, (i) => Number(people[i]!.trained))
  const w = weigh(treated, x)
  const shared = { method: 'weighted' as const, adjusted: true, cells: plain.cells }
  if ('refused' in w) return { ...shared, refusal: w.refused }
  const seen = { ...shared, weighting: { effective: w.effective, largest: w.largest, outside: w.outside }, balance: names.map((kpi, j) => ({ kpi, before: w.balance.before[j]!, after: w.balance.after[j]! })), overlap: overlapOf(w.scores, treated) }
  const effect = weightedEffect(kept.map((i) => people[i]!), w)
  if ('refused' in effect) return { ...seen, refusal: { code: effect.refused, params: {} } }
  return { ...seen, effect: pure(effect), placebo: weightedPlacebo(given, kept, w) }
}

function weightedPlacebo(given: Given, kept: number[], w: Weighting): KpiResult['placebo'] {
  const cut = halves([...given.rows.values()].flat(), given.snapshot.plan.before)
  if (!cut) return null
  const all = changes(given, { before: cut[0], after: cut[1] }, false)
  const people = kept.map((i) => all[i]!)
  if (people.some((p) => p.before === null || p.after === null)) return null
  const effect = weightedEffect(people, w)
  return 'refused' in effect ? null : pure(effect)
}

function wavesResult(given: Given): Made {
  const made = staggeredEffect(given)
  if ('refused' in made) return { method: 'staggered', refusal: made.refused }
  return { method: 'staggered', effect: pure(made.effect), event: made.event, trend: made.trend, breaksAt: made.breaksAt }
}

function effectBy(given: Given, people: PersonChange[]): Made {
  if (!given.snapshot.people.some((p) => !p.trained) && !inWaves(given.snapshot)) return { method: 'before-after', ...beforeAfterOf(people) }
  if (inWaves(given.snapshot)) return wavesResult(given)
  return given.snapshot.plan.compare === 'weighted' ? weightedResult(given, people) : plainEffect(given, people)
}

function warningsOf(given: Given, r: KpiResult): KpiResult['warnings'] {
  const { kpi, snapshot: { plan } } = given
  const scale = kpi.form === 'percent' ? 100 : 1
  return [
    ...r.warnings,
    ...(r.beforeAfter?.few ? [{ code: 'few-pairs', params: { pairs: r.beforeAfter.pairs } }] : []),
    ...(plan.assigned === 'by-score' ? [{ code: 'chosen-by-score', params: {} }] : []),
    ...(r.trend && r.trend.p < 0.05 ? [{ code: 'trend-before', params: { times: Number((r.breaksAt ?? 0).toFixed(1)) } }] : []),
    ...(r.bounds ? [{ code: 'bounds', params: { low: Number((r.bounds.low * scale).toFixed(kpi.digits + 1)), high: Number((r.bounds.high * scale).toFixed(kpi.digits + 1)) } }] : []),
    ...(kpi.smallest !== null && r.detectable !== null && r.detectable * scale > kpi.smallest ? [{ code: 'underpowered', params: { detectable: Number((r.detectable * scale).toFixed(kpi.digits + 1)), smallest: kpi.smallest } }] : []),
  ]
}

/** The result for one KPI; `adjustedP`, `verdict` and the guard are completed over all KPIs together. */
export function effectOfKpi(snapshot: Snapshot, kpi: KpiPlan): KpiResult {
  const given = givenFor(snapshot, kpi)
  const people = changes(given, snapshot.plan, false)
  const base = blank(given, people)
  const made: KpiResult = { ...base, ...effectBy(given, people) }
  const seen: KpiResult = { ...made, ...(made.effect ? { verdict: 'unclear', detectable: detectableFrom(made.effect), bounds: boundsOf(people, base.warnings) } : {}) }
  return { ...seen, warnings: warningsOf(given, seen) }
}
