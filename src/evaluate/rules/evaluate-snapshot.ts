// The whole result of a snapshot: a pure function, so that the same rows give the same digits in any year.
import { holm } from '../../statistics/multiple-testing.ts'
import type { EffectResult, KpiResult } from '../read/report/contract.ts'
import type { KpiPlan } from '../read/plan/contract.ts'
import type { Snapshot } from './report-snapshot.ts'
import { effectOfKpi } from './effect-of-kpi.ts'
import { gradeOf } from './evidence-grade.ts'
import { behaviourMediation } from './behaviour-mediation.ts'
import { inWaves, startsOf } from './staggered-effect.ts'
import { periodsIn } from './figures-in-window.ts'

const significant = 0.05

/** How far a level lies outside the band a figure should be in; 0 inside. */
export function outside(kpi: KpiPlan, level: number): number {
  const shown = level * (kpi.form === 'percent' ? 100 : 1)
  return Math.max(0, (kpi.band?.low ?? -Infinity) - shown, shown - (kpi.band?.high ?? Infinity))
}

/** Better, worse, or (in a band, with and without the change) neither. */
function towards(kpi: KpiPlan, r: KpiResult): 'better' | 'worse' | 'inside' {
  const value = r.effect!.value
  if (kpi.direction !== 'band') return (kpi.direction === 'up') === value > 0 ? 'better' : 'worse'
  const level = r.cells?.trainedAfter.mean ?? r.series.findLast((s) => s.trained !== null)?.trained ?? null
  if (level === null) return 'inside'
  const [now, without] = [outside(kpi, level), outside(kpi, level - value)]
  return now < without ? 'better' : now > without ? 'worse' : 'inside'
}

/** Primary figures are judged together (Holm); the others by their own interval, and named as such. */
function judged(results: KpiResult[], kpis: readonly KpiPlan[]): KpiResult[] {
  const primary = results.filter((r, i) => kpis[i]!.role === 'primary' && r.effect)
  const adjusted = new Map(holm(primary.map((r) => r.effect!.p)).map((p, i) => [primary[i]!.kpi, p]))
  return results.map((r, i) => {
    if (!r.effect) return r
    const p = adjusted.get(r.kpi) ?? r.effect.p
    if (p >= significant) return { ...r, adjustedP: p, verdict: 'unclear' }
    const way = towards(kpis[i]!, r)
    return way === 'inside'
      ? { ...r, adjustedP: p, verdict: 'unclear', warnings: [...r.warnings, { code: 'inside-band', params: {} }] }
      : { ...r, adjustedP: p, verdict: way }
  })
}

/** Its interval lies on the wrong side; in a band, its own verdict says so. */
function gotWorse(plan: KpiPlan, guard: KpiResult): boolean {
  if (plan.direction === 'band') return guard.effect!.low * guard.effect!.high > 0 && towards(plan, guard) === 'worse'
  return plan.direction === 'up' ? guard.effect!.high < 0 : guard.effect!.low > 0
}

/** A figure got better while its guard got worse (its interval lies on the wrong side): that is no improvement. */
function guarded(results: KpiResult[], kpis: readonly KpiPlan[]): KpiResult[] {
  return results.map((r, i) => {
    const name = kpis[i]!.guard
    const guard = results.find((g) => g.kpi === name)
    const plan = kpis.find((k) => k.kpi === name)
    if (!guard?.effect || !plan) return r
    const worse = gotWorse(plan, guard)
    const broken = {
      ...r,
      guardHeld: false,
      warnings: [...r.warnings, { code: 'guard-broken', params: { guard: plan.name } }],
    }
    return worse
      ? { ...broken, verdict: r.verdict === 'better' ? ('unclear' as const) : r.verdict }
      : { ...r, guardHeld: true }
  })
}

const distinct = (v: readonly string[]) => new Set(v).size

/** Everything a report says, from what it kept. */
export const evaluateSnapshot = (snapshot: Snapshot): EffectResult =>
  combineResults(
    snapshot,
    snapshot.plan.kpis.map((k) => effectOfKpi(snapshot, k)),
  )

/** The same from figures computed one after the other (as `effectOfKpi` gives them), so that whoever waits can be told how far it is. */
export function combineResults(snapshot: Snapshot, alone: KpiResult[]): EffectResult {
  const { kpis, before, after } = snapshot.plan
  const results = guarded(judged(alone, kpis), kpis)
  const trained = snapshot.people.filter((p) => p.trained).length
  const people = {
    trained,
    comparison: snapshot.people.length - trained,
    teams: distinct(snapshot.people.map((p) => p.team)),
  }
  const rows = [...snapshot.rows, ...(snapshot.teamRows ?? [])].filter((r) => Number.isFinite(r.value))
  const waves = inWaves(snapshot)
  const all = periodsIn(rows, { from: before.from, to: after.to })
  const periods = {
    before: waves ? all.filter((from) => from < startsOf(snapshot)[0]!).length : periodsIn(rows, before).length,
    after: periodsIn(rows, after).length,
  }
  const primary = results.filter((_, i) => kpis[i]!.role === 'primary')
  const graded = gradeOf({
    plan: snapshot.plan,
    drawn: Boolean(snapshot.draw),
    moved: snapshot.moved ?? null,
    frozenAt: snapshot.frozenAt,
    firstOutcomeOn: snapshot.firstOutcomeOn,
    teams: people.teams,
    periodsBefore: periods.before,
    primary,
  })
  return { ...graded, people, periods, kpis: results, behaviour: behaviourMediation(snapshot) }
}
