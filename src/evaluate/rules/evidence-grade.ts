// How strong the evidence is: the design sets the ceiling, checks lower it. EFFECT §4.
import type { EffectResult, KpiResult } from '../read/report/contract.ts'
import type { PlanEntry } from '../read/plan/contract.ts'

type Grade = EffectResult['grade']
type Reason = EffectResult['gradeReason']

const order: Grade[] = ['A', 'B', 'C', 'D', 'E']
const worse = (a: Grade, b: Grade): Grade => (order.indexOf(a) >= order.indexOf(b) ? a : b)

export interface Facts {
  plan: PlanEntry
  frozenAt: string
  /** The first day of the first period after the training: a plan frozen later knew the outcome. */
  firstOutcomeOn: string
  /** Is a draw on record? */
  drawn: boolean
  /** The start of the training as planned and as it is now, where it was moved after the plan was frozen. */
  moved: { planned: string; now: string } | null
  teams: number
  periodsBefore: number
  primary: readonly Pick<KpiResult, 'method' | 'placebo' | 'trend' | 'warnings' | 'verdict'>[]
}

const comparedAt = (f: Facts) => f.primary.some((k) => k.method !== 'before-after' && k.method !== 'series')
const failed = (k: Facts['primary'][number]) =>
  (k.placebo !== null && k.placebo.p < 0.05) || (k.trend !== null && k.trend.p < 0.05)
/** Whole teams trained and others not, seen twice before and moving alike: a controlled comparison. */
const controlled = (f: Facts) =>
  f.plan.givenTo === 'team' &&
  f.teams >= 6 &&
  f.periodsBefore >= 2 &&
  f.primary.some((k) => k.method === 'two-by-two' || k.method === 'weighted') &&
  f.primary.every((k) => k.verdict === 'refused' || (k.placebo !== null && !failed(k)))

function ceiling(f: Facts): { grade: Grade; reason: Reason } {
  if (!comparedAt(f)) return { grade: 'E', reason: { code: 'no-comparison', params: {} } }
  if (f.primary.every((k) => k.verdict === 'refused'))
    return { grade: 'E', reason: { code: 'all-refused', params: {} } }
  if (f.plan.assigned === 'lottery')
    return f.drawn
      ? { grade: 'A', reason: { code: 'lottery', params: {} } }
      : { grade: 'B', reason: { code: 'lottery-unrecorded', params: {} } }
  if (f.plan.assigned === 'staggered' && f.teams >= 6 && f.periodsBefore >= 2)
    return { grade: 'B', reason: { code: 'staggered', params: { teams: f.teams } } }
  if (f.plan.assigned !== 'by-score' && controlled(f))
    return { grade: 'B', reason: { code: 'controlled', params: { teams: f.teams } } }
  if (f.primary.every((k) => k.method === 'series-compared' || k.verdict === 'refused'))
    return { grade: 'C', reason: { code: 'series', params: {} } }
  return { grade: 'C', reason: { code: 'two-by-two', params: {} } }
}

/** Each check that lowers the grade, the strongest last. */
function lowering(f: Facts): { grade: Grade; reason: Reason }[] {
  const alarm = f.primary.some(failed)
  const attrition = f.primary.some((k) =>
    k.warnings.some((w) => w.code === 'attrition-differs' || w.code === 'many-missing'),
  )
  return [
    ...(attrition ? [{ grade: 'B' as const, reason: { code: 'attrition', params: {} } }] : []),
    ...(f.periodsBefore < 2
      ? [{ grade: 'C' as const, reason: { code: 'trend-unchecked', params: { periods: f.periodsBefore } } }]
      : []),
    ...(alarm ? [{ grade: 'D' as const, reason: { code: 'placebo-failed', params: {} } }] : []),
    ...(f.moved ? [{ grade: 'D' as const, reason: { code: 'dates-moved', params: f.moved } }] : []),
    ...(f.frozenAt.slice(0, 10) > f.firstOutcomeOn
      ? [
          {
            grade: 'D' as const,
            reason: {
              code: 'plan-after-outcome',
              params: { frozen: f.frozenAt.slice(0, 10), outcome: f.firstOutcomeOn },
            },
          },
        ]
      : []),
  ]
}

/** What would have raised it, or will next time. */
function raising(grade: Grade, f: Facts, reason: Reason): Reason {
  if (grade === 'A') return { code: 'raise-none', params: {} }
  if (!comparedAt(f)) return { code: 'raise-comparison', params: {} }
  if (reason.code === 'plan-after-outcome') return { code: 'raise-freeze', params: {} }
  if (reason.code === 'dates-moved') return { code: 'raise-dates', params: {} }
  if (reason.code === 'attrition') return { code: 'raise-attrition', params: {} }
  if (reason.code === 'lottery-unrecorded') return { code: 'raise-draw', params: {} }
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

/** The best grade a plan can reach (EFFECT §4): the design sets the ceiling. */
export function bestReachableGrade(
  plan: Pick<PlanEntry, 'assigned' | 'givenTo'>,
  { drawn, teams }: { drawn: boolean; teams: number },
): EffectResult['grade'] {
  if (plan.assigned === 'lottery') return drawn ? 'A' : 'B'
  if (plan.assigned === 'staggered') return teams >= 6 ? 'B' : 'C'
  return plan.assigned !== 'by-score' && plan.givenTo === 'team' && teams >= 6 ? 'B' : 'C'
}
