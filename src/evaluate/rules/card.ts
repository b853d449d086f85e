// The six lines of the card as codes: the words follow the grade, and never say more than it allows.
import type { EffectResult, KpiPlan, KpiResult, PlanEntry } from '../contract.ts'

export interface Line { code: string; params: Record<string, string | number> }

const scaled = (kpi: KpiPlan, x: number) => x * (kpi.form === 'percent' ? 100 : 1)

/** A number of a KPI as shown: '+0.13', '-18'; percent figures in points. */
export function shown(kpi: KpiPlan, x: number, signed = true): string {
  const text = scaled(kpi, x).toFixed(kpi.digits)
  const plain = Number(text) === 0 ? (0).toFixed(kpi.digits) : text
  return signed && Number(plain) > 0 ? `+${plain}` : plain.replace('-', '−')
}

const unitOf = (kpi: KpiPlan) => (kpi.form === 'percent' ? 'points' : 'unit')

/** How one KPI's change is said: with its interval, or what could have been seen. */
export function changeLine(kpi: KpiPlan, r: KpiResult): Line {
  const params = { name: kpi.name, unit: kpi.unit }
  if (r.beforeAfter) {
    const { pairs, before, after, change } = r.beforeAfter
    const level = (x: number) => shown(kpi, x, false)
    return { code: `before-after.${unitOf(kpi)}`, params: { ...params, n: pairs, before: level(before), after: level(after), value: shown(kpi, change.value), low: shown(kpi, change.low), high: shown(kpi, change.high) } }
  }
  if (r.refusal) return { code: `refused.${r.refusal.code}`, params: { ...params, ...(r.refusal.params as Record<string, number>) } }
  const e = r.effect!
  const numbers = { ...params, value: shown(kpi, e.value), low: shown(kpi, e.low), high: shown(kpi, e.high), detectable: shown(kpi, r.detectable!, false) }
  const guard = r.guardHeld === false ? '-guard-broken' : r.guardHeld === true && r.verdict === 'better' ? '-guard-held' : ''
  return { code: `change.${unitOf(kpi)}.${r.verdict === 'unclear' ? 'unclear' : 'seen'}${r.guardHeld === false ? guard : r.verdict === 'better' ? guard : ''}`, params: numbers }
}

/** The headline: what the grade allows to be said of the primary figures that moved, and which stayed unclear. */
export function headline(plan: PlanEntry, result: EffectResult): { moved: { kpi: KpiPlan; up: boolean; by: string; better: boolean }[]; unclear: KpiPlan[]; refused: KpiPlan[]; pictured: KpiPlan[]; claim: 'caused' | 'consistent' | 'coincident' } {
  const at = (r: KpiResult) => plan.kpis.find((k) => k.kpi === r.kpi)!
  const claim = result.grade === 'A' ? 'caused' : result.grade === 'B' || result.grade === 'C' ? 'consistent' : 'coincident'
  return {
    claim,
    moved: result.kpis.filter((r) => r.verdict === 'better' || r.verdict === 'worse').map((r) => ({ kpi: at(r), up: r.effect!.value > 0, by: shown(at(r), Math.abs(r.effect!.value), false), better: r.verdict === 'better' })),
    unclear: result.kpis.filter((r) => r.verdict === 'unclear').map(at), refused: result.kpis.filter((r) => r.verdict === 'refused' && !r.beforeAfter).map(at), pictured: result.kpis.filter((r) => r.beforeAfter).map(at),
  }
}

/** What must not be concluded: each unclear figure with the change it could have shown, then what the grade forbids. */
export function forbidden(plan: PlanEntry, result: EffectResult): Line[] {
  const unclear = result.kpis.filter((r) => r.verdict === 'unclear' && r.detectable !== null).map((r): Line => {
    const kpi = plan.kpis.find((k) => k.kpi === r.kpi)!
    return { code: `forbidden.${unitOf(kpi)}`, params: { name: kpi.name, unit: kpi.unit, detectable: shown(kpi, r.detectable!, false) } }
  })
  const byGrade: Line[] = result.grade === 'A' ? [] : [{ code: result.grade === 'D' || result.grade === 'E' ? 'forbidden.cause' : 'forbidden.alone', params: {} }]
  return [...unclear, ...byGrade]
}
