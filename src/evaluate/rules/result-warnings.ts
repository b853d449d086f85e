// What stands beside a number without forbidding it.
import type { KpiResult } from '../read/report/contract.ts'
import { fewAnswers } from './report-summary.ts'
import type { Given } from './person-changes.ts'

type Warning = KpiResult['warnings'][number]

/** Lee's bounds where people are missing, or a word that they can not be given. */
function boundsWarning(r: KpiResult, shown: (x: number) => number): Warning[] {
  if (!r.effect || !r.warnings.some((w) => w.code === 'attrition-differs' || w.code === 'many-missing')) return []
  return [
    r.bounds
      ? { code: 'bounds', params: { low: shown(r.bounds.low), high: shown(r.bounds.high) } }
      : { code: 'no-bounds', params: {} },
  ]
}

/** Everything a reader is warned of about one figure, in the order of weight. */
export function warningsOf({ kpi, snapshot: { plan, crossed = 0 } }: Given, r: KpiResult): KpiResult['warnings'] {
  const scale = kpi.form === 'percent' ? 100 : 1
  const shown = (x: number) => Number((x * scale).toFixed(kpi.digits + 1))
  const times = Number((r.breaksAt ?? 0).toFixed(1))
  const few = r.counts === null ? Infinity : Math.min(...Object.values(r.counts).map((c) => c.of))
  return [
    ...r.warnings,
    ...(r.beforeAfter?.few ? [{ code: 'few-pairs', params: { pairs: r.beforeAfter.pairs } }] : []),
    ...(plan.assigned === 'by-score' ? [{ code: 'chosen-by-score', params: {} }] : []),
    ...(crossed > 0 ? [{ code: 'crossed-over', params: { people: crossed } }] : []),
    ...(r.trend && r.trend.p < 0.05 ? [{ code: 'trend-before', params: { times } }] : []),
    ...(r.placebo && r.placebo.p < 0.05 ? [{ code: 'placebo-failed', params: { times } }] : []),
    ...boundsWarning(r, shown),
    ...(kpi.smallest !== null && r.detectable !== null && r.detectable * scale > kpi.smallest
      ? [{ code: 'underpowered', params: { detectable: shown(r.detectable), smallest: kpi.smallest } }]
      : []),
    ...(few < fewAnswers ? [{ code: 'few-answers', params: { n: few, least: fewAnswers } }] : []),
    ...(kpi.form === 'percent' && r.counts !== null && Object.values(r.counts).some((c) => c.exact)
      ? [{ code: 'rare-events', params: {} }]
      : []),
  ]
}
