// Units as they were typed into the plan, said in the language of who reads.
import type { Report } from '../contract.ts'
import type { Lang } from './report-summary-text.ts'

const english: Readonly<Record<string, string>> = {
  分: 'points',
  秒: 's',
  分钟: 'min',
  小时: 'h',
  天: 'days',
  次: 'times',
  件: 'items',
  人: 'people',
  元: 'CNY',
}

/** A report with its units in English where they are common ones; whatever else was typed stays as it is. */
export function reportInLanguage(report: Report, lang: Lang): Report {
  if (lang === 'zh') return report
  const kpis = report.plan.kpis.map((kpi) => ({ ...kpi, unit: english[kpi.unit] ?? kpi.unit }))
  return { ...report, plan: { ...report.plan, kpis } }
}
