// One KPI: did the trained change more than the untrained, how sure are we, and what forbids saying so?
import type { PersonChange, TwoByTwo, TwoByTwoRefused } from '../../statistics/difference-in-differences.ts'
import { differenceInDifferences, least } from '../../statistics/difference-in-differences.ts'
import { tQuantile } from '../../statistics/distributions.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { fromColumns } from '../../statistics/matrix.ts'
import type { KpiPlan, PlanEntry } from '../read/plan/contract.ts'
import type { KpiResult } from '../read/report/contract.ts'
import type { Snapshot } from './report-snapshot.ts'
import { beforeAfterOf } from './before-after.ts'
import type { Given } from './person-changes.ts'
import { baselineGap, personChanges, givenFor } from './person-changes.ts'
import { attritionWarnings, boundsOf, missingOf } from './attrition-warnings.ts'
import { countsOf } from './rate-counts.ts'
import { effectOfTeamKpi } from './effect-of-team-kpi.ts'
import { seriesOf } from './group-series.ts'
import { inWaves, staggeredEffect } from './staggered-effect.ts'
import type { Weighting } from './weighted-comparison.ts'
import { overlapOf, weigh, weightedEffect } from './weighted-comparison.ts'
import { warningsOf } from './result-warnings.ts'
import { halves, windowMean } from './figures-in-window.ts'

/** EFFECT §3: a baseline this far apart (in standard deviations) is refused after adjustment, or must be adjusted. */
export const baseline = { refuse: 0.25, adjust: 0.05 } as const

type Reason = NonNullable<KpiResult['refusal']>

const pure = (e: Estimate) => ({
  value: e.value,
  se: e.se,
  df: Number.isFinite(e.df) ? e.df : 1e9,
  t: e.t,
  p: e.p,
  low: e.low,
  high: e.high,
})
/** The change that would be seen four times in five. */
const detectableFrom = (e: { df: number; se: number }) => (tQuantile(0.975, e.df) + tQuantile(0.8, e.df)) * e.se

const reasonOf = ({ refused, ...rest }: TwoByTwoRefused): Reason => ({
  code: refused,
  params: Object.fromEntries(Object.entries(rest).filter(([, v]) => typeof v === 'number' || typeof v === 'string')),
})

const mustAdjust = (gap: number | null, plan: PlanEntry) =>
  plan.assigned === 'by-score' || (gap !== null && Math.abs(gap) > baseline.adjust)

type Made = Partial<KpiResult> & { effect?: KpiResult['effect'] }

function blank(given: Given, people: PersonChange[]): KpiResult {
  const { before, after } = given.snapshot.plan
  return {
    kpi: given.kpi.kpi,
    method: 'two-by-two',
    verdict: 'refused',
    refusal: null,
    warnings: [...given.found.warnings, ...attritionWarnings(people)],
    effect: null,
    adjustedP: null,
    detectable: null,
    cells: null,
    missing: missingOf(people),
    baselineGap: baselineGap(people),
    adjusted: false,
    placebo: null,
    guardHeld: null,
    beforeAfter: null,
    bounds: null,
    counts: countsOf(given),
    weighting: null,
    balance: [],
    overlap: null,
    event: null,
    trend: null,
    breaksAt: null,
    series: seriesOf(given, before.from, after.to),
  }
}

function plainEffect(given: Given, people: PersonChange[]): Made {
  const { plan } = given.snapshot
  const gap = baselineGap(people)
  const adjusted = mustAdjust(gap, plan)
  const method = plan.assigned === 'by-score' ? ('ancova' as const) : ('two-by-two' as const)
  const test = differenceInDifferences(adjusted ? personChanges(given, plan, true) : people)
  if ('refused' in test) return { method, adjusted, refusal: reasonOf(test) }
  const tooFar = gap !== null && Math.abs(gap) > baseline.refuse && plan.assigned !== 'by-score'
  const shared = {
    method,
    adjusted,
    cells: test.cells,
    balance: gap === null ? [] : [{ kpi: given.kpi.kpi, before: gap, after: adjusted ? 0 : gap }],
  }
  if (tooFar)
    return {
      ...shared,
      balance: [{ kpi: given.kpi.kpi, before: gap, after: gap }],
      refusal: { code: 'baseline-apart', params: { sd: Number(Math.abs(gap).toFixed(2)) } },
    }
  const placebo = placeboOf(given, (p) => differenceInDifferences(p))
  return { ...shared, effect: pure(test.effect), placebo, breaksAt: breaksAt(test.effect, placebo) }
}

/** How many times the drift before the training would undo the effect; null where there was none to see. */
function breaksAt(effect: { low: number; high: number }, placebo: KpiResult['placebo']): number | null {
  const room = Math.max(0, effect.low, -effect.high)
  return placebo === null || placebo.value === 0 ? null : room / Math.abs(placebo.value)
}

/** What the groups' first and second half before the training say: an "effect" there is no effect of the training. */
function placeboOf(given: Given, test: (people: PersonChange[]) => TwoByTwo | TwoByTwoRefused): KpiResult['placebo'] {
  const cut = halves([...given.rows.values()].flat(), given.snapshot.plan.before)
  if (!cut) return null
  const made = test(personChanges(given, { before: cut[0], after: cut[1] }, false))
  return 'refused' in made ? null : pure(made.effect)
}

/** The people with this change and every planned figure before the training, and the columns they are balanced on. */
function balanced(given: Given, people: PersonChange[]) {
  const { snapshot } = given
  const columns = snapshot.plan.kpis.map((k) => {
    const { rows } = givenFor(snapshot, k)
    return {
      kpi: k.kpi,
      values: snapshot.people.map((_, who) => windowMean(rows.get(who) ?? [], snapshot.plan.before)),
    }
  })
  const kept = people.flatMap((p, i) =>
    p.before !== null && p.after !== null && columns.every((c) => c.values[i] !== null) ? [i] : [],
  )
  return { kept, names: columns.map((c) => c.kpi), x: fromColumns(columns.map((c) => kept.map((i) => c.values[i]!))) }
}

function weightedResult(given: Given, people: PersonChange[]): Made {
  const plain = differenceInDifferences(people)
  if ('refused' in plain) return { method: 'weighted', refusal: reasonOf(plain) }
  const { kept, names, x } = balanced(given, people)
  const treated = Float64Array.from(kept, (i) => Number(people[i]!.trained))
  const shared = { method: 'weighted' as const, adjusted: true, cells: plain.cells }
  const few = tooFewAfterExclusions(kept.map((i) => people[i]!))
  if (few) return { ...shared, refusal: few }
  const w = weigh(treated, x)
  if ('refused' in w) return { ...shared, refusal: w.refused }
  const seen = {
    ...shared,
    weighting: { effective: w.effective, largest: w.largest, outside: w.outside },
    balance: names.map((kpi, j) => ({ kpi, before: w.balance.before[j]!, after: w.balance.after[j]! })),
    overlap: overlapOf(w.scores, treated),
  }
  const effect = weightedEffect(
    kept.map((i) => people[i]!),
    w,
  )
  if ('refused' in effect) return { ...seen, refusal: { code: effect.refused, params: {} } }
  return { ...seen, effect: pure(effect), placebo: weightedPlacebo(given, kept, w) }
}

/** Only those with every planned figure can be weighted: are they enough, and their teams? */
function tooFewAfterExclusions(people: PersonChange[]): Reason | null {
  const trained = people.filter((p) => p.trained).length
  const comparison = people.length - trained
  if (Math.min(trained, comparison) < least.arm)
    return {
      code: Math.min(trained, comparison) < least.cell ? 'cell-too-small' : 'arm-too-small',
      params: { trained, comparison, least: Math.min(trained, comparison) < least.cell ? least.cell : least.arm },
    }
  if (people[0]!.cluster === undefined) return null
  const teams = (of: PersonChange[]) => new Set(of.map((p) => p.cluster)).size
  const [total, a, b] = [teams(people), teams(people.filter((p) => p.trained)), teams(people.filter((p) => !p.trained))]
  return total < least.clusters || Math.min(a, b) < least.clustersPerSide
    ? {
        code: 'too-few-clusters',
        params: { total, trained: a, comparison: b, least: least.clusters, leastPerSide: least.clustersPerSide },
      }
    : null
}

function weightedPlacebo(given: Given, kept: number[], w: Weighting): KpiResult['placebo'] {
  const cut = halves([...given.rows.values()].flat(), given.snapshot.plan.before)
  if (!cut) return null
  const all = personChanges(given, { before: cut[0], after: cut[1] }, false)
  const people = kept.map((i) => all[i]!)
  if (people.some((p) => p.before === null || p.after === null)) return null
  const effect = weightedEffect(people, w)
  return 'refused' in effect ? null : pure(effect)
}

function wavesResult(given: Given): Made {
  const made = staggeredEffect(given)
  if ('refused' in made) return { method: 'staggered', refusal: made.refused }
  return {
    method: 'staggered',
    effect: pure(made.effect),
    event: made.event,
    trend: made.trend,
    breaksAt: made.breaksAt,
  }
}

/** @NOTE Chosen by score, the start is held equal whatever else the plan says: anything else takes the fall back to the mean for an effect. */
function effectBy(given: Given, people: PersonChange[]): Made {
  const { snapshot } = given
  if (given.found.refusal) return { refusal: given.found.refusal, series: [] }
  if (snapshot.people.length > 0 && !snapshot.people.some((p) => p.trained))
    return { refusal: { code: 'nobody-trained', params: {} } }
  if (!snapshot.people.some((p) => !p.trained) && !inWaves(snapshot))
    return { method: 'before-after', ...beforeAfterOf(people) }
  if (snapshot.plan.assigned === 'by-score') return plainEffect(given, people)
  if (inWaves(snapshot)) return wavesResult(given)
  return snapshot.plan.compare === 'weighted' ? weightedResult(given, people) : plainEffect(given, people)
}

/** The result for one KPI; `adjustedP`, `verdict` and the guard are completed over all KPIs together. */
export function effectOfKpi(snapshot: Snapshot, kpi: KpiPlan): KpiResult {
  const given = givenFor(snapshot, kpi)
  const people = kpi.level === 'team' ? [] : personChanges(given, snapshot.plan, false)
  const base = blank(given, people)
  const made = whole({ ...base, ...(kpi.level === 'team' ? ofTeams(snapshot, kpi) : effectBy(given, people)) })
  const bounds = made.effect && kpi.level !== 'team' ? boundsOf(people, attritionWarnings(people)) : null
  const seen: KpiResult = {
    ...made,
    ...(made.effect ? { verdict: 'unclear', detectable: detectableFrom(made.effect), bounds } : {}),
  }
  return { ...seen, warnings: warningsOf(given, seen) }
}

function ofTeams(snapshot: Snapshot, kpi: KpiPlan): Made {
  const made = effectOfTeamKpi(snapshot, kpi)
  return {
    method: made.method,
    refusal: made.refusal,
    effect: made.effect && pure(made.effect),
    cells: made.cells,
    series: made.series,
    warnings: made.warnings,
  }
}

const finite = (e: object | null) =>
  e === null || Object.values(e).every((v) => typeof v !== 'number' || Number.isFinite(v))

/** A number that is none is never shown: the effect is refused, what belongs to it is left out. */
function whole(r: KpiResult): KpiResult {
  const safe = {
    ...r,
    placebo: finite(r.placebo) ? r.placebo : null,
    trend: finite(r.trend) ? r.trend : null,
    breaksAt: r.breaksAt !== null && Number.isFinite(r.breaksAt) ? r.breaksAt : null,
    balance: r.balance.filter(finite),
    baselineGap: r.baselineGap !== null && Number.isFinite(r.baselineGap) ? r.baselineGap : null,
  }
  const event = r.event === null || r.event.every(finite) ? r.event : null
  const cells = r.cells === null || Object.values(r.cells).every(finite) ? r.cells : null
  const beforeAfter =
    r.beforeAfter === null || (finite(r.beforeAfter) && finite(r.beforeAfter.change)) ? r.beforeAfter : null
  const broken = !finite(r.effect) || beforeAfter !== r.beforeAfter || (r.effect !== null && !(r.effect.se > 0))
  return {
    ...safe,
    event,
    cells,
    beforeAfter,
    ...(broken ? { effect: null, refusal: { code: 'no-variation', params: {} } } : {}),
  }
}
