// A first guess of how a KPI is planned, from the name of its figure.
import type { KnownFigure } from '../contract.ts'
import type { KpiPlan } from '../read/plan/contract.ts'

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
