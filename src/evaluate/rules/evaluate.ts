// The whole result of a snapshot: a pure function, so that the same rows give the same digits in any year.
import { holm } from '../../statistics/multiple-testing.ts'
import type { EffectResult, KpiPlan, KpiResult, Snapshot } from '../contract.ts'
import { effectOfKpi } from './effect-of-kpi.ts'
import { gradeOf } from './grade.ts'
import { inWaves, startsOf } from './staggered-effect.ts'
import { periodsIn } from './windows.ts'

const significant = 0.05

const towards = (kpi: KpiPlan, value: number): 'better' | 'worse' => ((kpi.direction === 'up') === value > 0 ? 'better' : 'worse')

/** Primary figures are judged together (Holm); the others by their own interval, and named as such. */
function judged(results: KpiResult[], kpis: readonly KpiPlan[]): KpiResult[] {
  const primary = results.filter((r, i) => kpis[i]!.role === 'primary' && r.effect)
  const adjusted = new Map(holm(primary.map((r) => r.effect!.p)).map((p, i) => [primary[i]!.kpi, p]))
  return results.map((r, i) => {
    if (!r.effect) return r
    const p = adjusted.get(r.kpi) ?? r.effect.p
    return { ...r, adjustedP: p, verdict: p < significant ? towards(kpis[i]!, r.effect.value) : 'unclear' }
  })
}

/** A figure got better while its guard got worse (its interval lies on the wrong side): that is no improvement. */
function guarded(results: KpiResult[], kpis: readonly KpiPlan[]): KpiResult[] {
  return results.map((r, i) => {
    const name = kpis[i]!.guard
    const guard = results.find((g) => g.kpi === name)
    const plan = kpis.find((k) => k.kpi === name)
    if (!guard?.effect || !plan) return r
    const worse = plan.direction === 'up' ? guard.effect.high < 0 : guard.effect.low > 0
    const broken = { ...r, guardHeld: false, warnings: [...r.warnings, { code: 'guard-broken', params: { guard: plan.name } }] }
    return worse ? { ...broken, verdict: r.verdict === 'better' ? 'unclear' as const : r.verdict } : { ...r, guardHeld: true }
  })
}

/** Everything a report says, from what it kept. */
export function evaluate(snapshot: Snapshot): EffectResult {
  const { kpis, before, after } = snapshot.plan
  const results = guarded(judged(kpis.map((k) => effectOfKpi(snapshot, k)), kpis), kpis)
  const trained = snapshot.people.filter((p) => p.trained).length
  const people = { trained, comparison: snapshot.people.length - trained, teams: new Set(snapshot.people.map((p) => p.team)).size }
  const waves = inWaves(snapshot)
  const all = periodsIn(snapshot.rows, { from: before.from, to: after.to })
  const periods = { before: waves ? all.filter((from) => from < startsOf(snapshot)[0]!).length : periodsIn(snapshot.rows, before).length, after: periodsIn(snapshot.rows, after).length }
  const primary = results.filter((_, i) => kpis[i]!.role === 'primary')
  const graded = gradeOf({ plan: snapshot.plan, frozenAt: snapshot.frozenAt, firstOutcomeOn: snapshot.firstOutcomeOn, compared: people.comparison > 0 || waves, teams: people.teams, periodsBefore: periods.before, primary })
  return { ...graded, people, periods, kpis: results }
}
