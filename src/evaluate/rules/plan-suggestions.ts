// First guesses for a plan, and how strong the evidence can become the way it is planned.
import type { EffectResult } from '../read/report/contract.ts'
import type { KnownFigure } from '../contract.ts'
import type { KpiPlan, PlanEntry } from '../read/plan/contract.ts'

const looksLikeShare = (kpi: string) => /率|比例|rate|share/i.test(kpi)
const lowerIsBetter = (kpi: string) => /投诉|时长|流失|差错|缺陷|complaint|time|error|defect/i.test(kpi)

/** A first guess from a figure's name; the person writing the plan has the last word. */
export const defaultKpiPlan = ({ kpi, level }: Pick<KnownFigure, 'kpi' | 'level'>, first: boolean): KpiPlan => ({
  kpi,
  name: kpi.replace(/[（(].*?[）)]/g, '').trim() || kpi,
  unit: looksLikeShare(kpi) ? '%' : (/[（(](.*?)[）)]/.exec(kpi)?.[1] ?? ''),
  form: looksLikeShare(kpi) ? 'percent' : 'value',
  digits: /秒|sec/i.test(kpi) ? 0 : 2,
  direction: lowerIsBetter(kpi) ? 'down' : 'up',
  role: first ? 'primary' : 'other',
  smallest: null,
  guard: null,
  ...(level === 'team' ? { level } : {}),
})

/** Whole periods that fit into a window. */
export const wholePeriodsIn = (w: { from: string; to: string }, days: number): number =>
  Math.max(0, (Math.floor((Date.parse(w.to) - Date.parse(w.from)) / 86_400_000 + 1 + 1e-9) / Math.max(1, days)) | 0)

/** The best grade a plan can reach (EFFECT §4): the design sets the ceiling. */
export function bestReachableGrade(
  plan: Pick<PlanEntry, 'assigned' | 'givenTo'>,
  { drawn, teams }: { drawn: boolean; teams: number },
): EffectResult['grade'] {
  if (plan.assigned === 'lottery') return drawn ? 'A' : 'B'
  if (plan.assigned === 'staggered') return teams >= 6 ? 'B' : 'C'
  return plan.assigned !== 'by-score' && plan.givenTo === 'team' && teams >= 6 ? 'B' : 'C'
}
