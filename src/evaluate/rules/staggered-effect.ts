// Runs that start one after another: those who start later are the comparison, period by period.
import { least } from '../../statistics/difference-in-differences.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import type { EventStudy } from '../../statistics/event-study.ts'
import { driftSensitivity, eventStudy, trendBefore } from '../../statistics/event-study.ts'
import { overallEffect } from '../../statistics/staggered-aggregation.ts'
import { staggered } from '../../statistics/staggered-adoption.ts'
import type { KpiResult } from '../read/report/contract.ts'
import type { Snapshot } from './report-snapshot.ts'
import type { Given } from './person-changes.ts'
import { periodsIn } from './figures-in-window.ts'

export interface InWaves {
  effect: Estimate
  event: KpiResult['event']
  trend: KpiResult['trend']
  breaksAt: number | null
  left: number
}
type Refused = { refused: { code: string; params: Record<string, number> } }

/** The different starts of a snapshot's people; two or more make a staggered design. */
export const startsOf = (snapshot: Snapshot): string[] =>
  [...new Set(snapshot.people.flatMap((p) => (p.start ? [p.start] : [])))].sort()
export const inWaves = (snapshot: Snapshot): boolean =>
  snapshot.plan.assigned === 'staggered' && startsOf(snapshot).length > 1

/** The mean effect since the start over all waves, its course, and whether the waves moved alike before. */
export function staggeredEffect({ snapshot, rows }: Given): InWaves | Refused {
  const periods = periodsIn([...rows.values()].flat(), { from: snapshot.plan.before.from, to: snapshot.plan.after.to })
  const people = snapshot.people.map((p, who) => {
    const own = new Map((rows.get(who) ?? []).map((r) => [r.from, r.value]))
    const first = p.start ? periods.findIndex((from) => from >= p.start!) : -1
    return {
      start: first < 0 ? null : first + 1,
      outcomes: periods.map((from) => own.get(from) ?? null),
      ...(snapshot.plan.givenTo === 'team' ? { cluster: p.team } : {}),
    }
  })
  const whole = people.filter((p) => p.outcomes.every((v) => v !== null))
  const [trained, comparison] = [
    whole.filter((p) => p.start !== null).length,
    whole.length - whole.filter((p) => p.start !== null).length,
  ]
  if (trained < least.arm)
    return { refused: { code: 'arm-too-small', params: { trained, comparison, least: least.arm } } }
  const teams = new Set(whole.map((p) => p.cluster)).size
  if (snapshot.plan.givenTo === 'team' && teams < least.clusters)
    return {
      refused: {
        code: 'too-few-clusters',
        params: { total: teams, least: least.clusters, leastPerSide: least.clustersPerSide },
      },
    }
  const made = staggered(
    periods.map((_, i) => i + 1),
    people,
    { against: 'not-yet' },
  )
  if ('refused' in made) return { refused: { code: `waves-${made.refused}`, params: {} } }
  const effect = overallEffect(made)
  // @NOTE No shared baseline is asked of waves: what must be alike is their trend, and that is tested below.
  if (!effect || !(effect.se > 0)) return { refused: { code: 'no-variation', params: {} } }
  if (effect.df < 4) return { refused: { code: 'df-too-small', params: { df: effect.df, least: 4 } } }
  const study = eventStudy(made)
  return {
    effect,
    trend: trendBefore(made) ?? worstBefore(study),
    breaksAt: driftSensitivity(study)?.breaksAt ?? null,
    left: made.left.gaps,
    event: study.times.map((t) => ({ since: t.since, value: t.effect.value, low: t.effect.low, high: t.effect.high })),
  }
}

/**
 * Where waves are compared with each other only, their differences before the start mirror each other and can not be tested together:
 * the largest of them, times how many there are (Bonferroni).
 */
function worstBefore(study: EventStudy): KpiResult['trend'] {
  const before = study.times.filter((t) => t.since < 0).map((t) => t.effect)
  if (before.length === 0) return null
  const worst = before.reduce((a, b) => (b.p < a.p ? b : a))
  return { statistic: worst.t ** 2, df: before.length, p: Math.min(1, worst.p * before.length) }
}
