// How strong the evidence is: the design sets the ceiling, checks lower it. EFFECT §4.
import type { EffectResult, KpiResult, PlanEntry } from '../contract.ts'

type Grade = EffectResult['grade']
type Reason = EffectResult['gradeReason']

const order: Grade[] = ['A', 'B', 'C', 'D', 'E']
const worse = (a: Grade, b: Grade): Grade => (order.indexOf(a) >= order.indexOf(b) ? a : b)

export interface Facts {
  plan: PlanEntry
  frozenAt: string
  /** The first day of the first period after the training: a plan frozen later knew the outcome. */
  firstOutcomeOn: string
  /** Is there anybody to compare with: untrained people, or those who start later? */
  compared: boolean
  teams: number
  periodsBefore: number
  primary: readonly Pick<KpiResult, 'placebo' | 'trend' | 'warnings' | 'verdict'>[]
}

function ceiling(f: Facts): { grade: Grade; reason: Reason } {
  if (!f.compared) return { grade: 'E', reason: { code: 'no-comparison', params: {} } }
  if (f.primary.every((k) => k.verdict === 'refused')) return { grade: 'E', reason: { code: 'all-refused', params: {} } }
  if (f.plan.assigned === 'lottery') return { grade: 'A', reason: { code: 'lottery', params: {} } }
  if (f.plan.assigned === 'staggered' && f.teams >= 6 && f.periodsBefore >= 2) return { grade: 'B', reason: { code: 'staggered', params: { teams: f.teams } } }
  return { grade: 'C', reason: { code: 'two-by-two', params: {} } }
}

/** Each check that lowers the grade, the strongest last. */
function lowering(f: Facts): { grade: Grade; reason: Reason }[] {
  const alarm = f.primary.find((k) => (k.placebo !== null && k.placebo.p < 0.05) || (k.trend !== null && k.trend.p < 0.05))
  const attrition = f.primary.some((k) => k.warnings.some((w) => w.code === 'attrition-differs'))
  return [
    ...(attrition ? [{ grade: 'B' as const, reason: { code: 'attrition', params: {} } }] : []),
    ...(f.periodsBefore < 2 ? [{ grade: 'C' as const, reason: { code: 'trend-unchecked', params: { periods: f.periodsBefore } } }] : []),
    ...(alarm ? [{ grade: 'D' as const, reason: { code: 'placebo-failed', params: {} } }] : []),
    ...(f.frozenAt.slice(0, 10) > f.firstOutcomeOn ? [{ grade: 'D' as const, reason: { code: 'plan-after-outcome', params: { frozen: f.frozenAt.slice(0, 10), outcome: f.firstOutcomeOn } } }] : []),
  ]
}

/** What would have raised it, or will next time. */
function raising(grade: Grade, f: Facts, reason: Reason): Reason {
  if (grade === 'A') return { code: 'raise-none', params: {} }
  if (!f.compared) return { code: 'raise-comparison', params: {} }
  if (reason.code === 'plan-after-outcome') return { code: 'raise-freeze', params: {} }
  if (reason.code === 'placebo-failed') return { code: 'raise-comparable', params: {} }
  if (reason.code === 'trend-unchecked') return { code: 'raise-periods', params: {} }
  if (reason.code === 'all-refused') return { code: 'raise-more', params: {} }
  return { code: 'raise-lottery', params: {} }
}

/** The grade of a report with its one sentence, and the way to the next one. */
export function gradeOf(f: Facts): { grade: Grade; gradeReason: Reason; raise: Reason } {
  let { grade, reason } = ceiling(f)
  for (const check of lowering(f)) {
    if (order.indexOf(check.grade) >= order.indexOf(grade)) reason = check.reason
    grade = worse(grade, check.grade)
  }
  return { grade, gradeReason: reason, raise: raising(grade, f, reason) }
}

