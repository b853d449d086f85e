// The six lines of the card as codes: the words follow the grade, and never say more than it allows.
import type { EffectResult, KpiResult } from '../read/report/contract.ts'
import type { KpiPlan, PlanEntry } from '../read/plan/contract.ts'

/** A cell that rests on fewer answers or calls than this is shown grey. */
export const fewAnswers = 30

export interface Line {
  code: string
  params: Record<string, string | number>
}

const scaled = (kpi: KpiPlan, x: number) => x * (kpi.form === 'percent' ? 100 : 1)

/** A number of a KPI as shown: '+0.13', '-18'; percent figures in points. */
export function shown(kpi: KpiPlan, x: number, signed = true): string {
  const text = rounded(scaled(kpi, x), kpi.digits)
  const plain = Number(text) === 0 ? (0).toFixed(kpi.digits) : text
  return signed && Number(plain) > 0 ? `+${plain}` : plain.replace('-', '−')
}

/** As the tables of the page round, so that one figure reads the same everywhere: 1.005 is 1.01, whatever its binary form. */
const rounded = (x: number, digits: number): string =>
  new Intl.NumberFormat('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: false,
  }).format(x)

const unitOf = (kpi: KpiPlan) => (kpi.form === 'percent' ? 'points' : 'unit')
/** A change without anybody to compare with: the same people before and after, or one series and the path it was on. */
const alone = (r: KpiResult) => r.beforeAfter !== null || (r.method === 'series' && r.effect !== null)
const given = (params: KpiResult['warnings'][number]['params']) => params as Record<string, string | number>

/** Where a figure should be, as written: '240–270', '≤ 270'. */
export function bandText({ band }: KpiPlan): string {
  if (!band || (band.low === null && band.high === null)) return '—'
  return band.low === null ? `≤ ${band.high}` : band.high === null ? `≥ ${band.low}` : `${band.low}–${band.high}`
}

function aloneLine(kpi: KpiPlan, r: KpiResult): Line {
  const params = { name: kpi.name, unit: kpi.unit }
  if (!r.beforeAfter)
    return {
      code: `series-alone.${unitOf(kpi)}`,
      params: {
        ...params,
        value: shown(kpi, r.effect!.value),
        low: shown(kpi, r.effect!.low),
        high: shown(kpi, r.effect!.high),
      },
    }
  const { pairs, before, after, change } = r.beforeAfter
  const level = (x: number) => shown(kpi, x, false)
  return {
    code: `before-after.${unitOf(kpi)}`,
    params: {
      ...params,
      n: pairs,
      before: level(before),
      after: level(after),
      value: shown(kpi, change.value),
      low: shown(kpi, change.low),
      high: shown(kpi, change.high),
    },
  }
}

/** How one KPI's change is said: with its interval, or what could have been seen. */
export function changeLine(kpi: KpiPlan, r: KpiResult): Line {
  if (alone(r)) return aloneLine(kpi, r)
  const params = { name: kpi.name, unit: kpi.unit }
  if (r.refusal) return { code: `refused.${r.refusal.code}`, params: { ...params, ...given(r.refusal.params) } }
  const e = r.effect!
  const numbers = {
    ...params,
    value: shown(kpi, e.value),
    low: shown(kpi, e.low),
    high: shown(kpi, e.high),
    detectable: shown(kpi, r.detectable!, false),
  }
  const guard =
    r.guardHeld === false ? '-guard-broken' : r.guardHeld === true && r.verdict === 'better' ? '-guard-held' : ''
  return { code: `change.${unitOf(kpi)}.${r.verdict === 'unclear' ? 'unclear' : 'seen'}${guard}`, params: numbers }
}

export interface Headline {
  moved: { kpi: KpiPlan; up: boolean; by: string; better: boolean }[]
  unclear: KpiPlan[]
  refused: KpiPlan[]
  pictured: KpiPlan[]
  claim: 'caused' | 'consistent' | 'coincident'
}

/** The headline: what the grade allows to be said of the primary figures that moved, and which stayed unclear. */
export function headline(plan: PlanEntry, result: EffectResult): Headline {
  const at = (r: KpiResult) => plan.kpis.find((k) => k.kpi === r.kpi)!
  const claim =
    result.grade === 'A' ? 'caused' : result.grade === 'B' || result.grade === 'C' ? 'consistent' : 'coincident'
  const compared = result.kpis.filter((r) => !alone(r))
  return {
    claim,
    moved: compared
      .filter((r) => r.verdict === 'better' || r.verdict === 'worse')
      .map((r) => ({
        kpi: at(r),
        up: r.effect!.value > 0,
        by: shown(at(r), Math.abs(r.effect!.value), false),
        better: r.verdict === 'better',
      })),
    unclear: compared.filter((r) => r.verdict === 'unclear').map(at),
    refused: compared.filter((r) => r.verdict === 'refused').map(at),
    pictured: result.kpis.filter(alone).map(at),
  }
}

/** What must not be concluded: each unclear figure with the change it could have shown, then what the grade forbids. */
export function forbidden(plan: PlanEntry, result: EffectResult): Line[] {
  const unclear = result.kpis
    .filter((r) => r.verdict === 'unclear' && r.detectable !== null)
    .map((r): Line => {
      const kpi = plan.kpis.find((k) => k.kpi === r.kpi)!
      return {
        code: `forbidden.${unitOf(kpi)}`,
        params: { name: kpi.name, unit: kpi.unit, detectable: shown(kpi, r.detectable!, false) },
      }
    })
  const byGrade: Line[] =
    result.grade === 'A'
      ? []
      : [{ code: result.grade === 'D' || result.grade === 'E' ? 'forbidden.cause' : 'forbidden.alone', params: {} }]
  const behaviour: Line[] =
    result.behaviour && result.behaviour.through === null ? [{ code: 'forbidden.behaviour', params: {} }] : []
  return [...unclear, ...byGrade, ...behaviour]
}
