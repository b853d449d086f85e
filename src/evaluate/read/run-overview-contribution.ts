// What the evaluation contributes to a run's overview: its tile, what to do next, the timeline, the end of the thread.
import { dayText } from '../../calendar/bilingual-day-text.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import type { Text, TextParams } from '../../platform/localised-text/contract.ts'
import type { ActionItem, TimelineEvent, Tile } from '../../programme/contract.ts'
import { runById } from '../../programme/public.ts'
import type { Evaluation } from '../contract.ts'
import { viewEvaluation } from './view-evaluation.ts'
import { words } from '../words.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

const text = textsOf(words)
const overOn = (plan: NonNullable<Evaluation['plan']>) => Date.parse(`${plan.after.to}T16:00:00Z`)

/** 效果评估 in one colour and the sentence behind it; never more than the plan and the grade allow. */
export async function tileOf(db: OpenDatabase, scope: Scope, run: string, now: Date): Promise<Tile> {
  const href = `/runs/${run}/evaluate`
  const tile = (colour: Tile['colour'], sentence: Text): Tile => ({ dimension: 'effect', colour, sentence, href })
  const view = await viewEvaluation(db, scope, run)
  if (!view?.plan) return tile('watch', text('tile.no-plan'))
  const { plan, report } = view
  if (!report) {
    const periods = Math.max(
      1,
      Math.round((Date.parse(plan.before.to) - Date.parse(plan.before.from)) / (7 * 86_400_000)),
    )
    return now.getTime() < overOn(plan)
      ? tile('none', text('tile.waiting', { before: periods, day: dayText(plan.after.to) }))
      : tile('watch', text('tile.ready'))
  }
  const moved = report.result.kpis.filter((k) => k.verdict === 'better' || k.verdict === 'worse').length
  const worse = report.result.kpis.some((k) => k.verdict === 'worse')
  const colour = worse ? 'bad' : ['A', 'B', 'C'].includes(report.result.grade) && moved > 0 ? 'good' : 'watch'
  return tile(colour, text('tile.report', { grade: report.result.grade, moved, all: report.result.kpis.length }))
}

/** A plan to freeze, a report to compute, another cause to name. */
export async function actionItemsFor(db: OpenDatabase, scope: Scope, run: string, now: Date): Promise<ActionItem[]> {
  const [view, seen] = [
    await viewEvaluation(db, scope, run),
    await db.read(scope, (reading) => runById(reading, scope, run)),
  ]
  if (!view || !seen || seen.state === 'closed') return []
  const act = (
    key: 'plan' | 'draw' | 'compute' | 'cause',
    dueAt: string | null,
    params: TextParams = {},
  ): ActionItem => ({
    id: `evaluate:${run}:${key}`,
    run,
    stage: 'evaluate',
    title: text(`act.${key}`),
    because: text(`act.${key}-because`, params),
    dueAt,
    colour: 'watch',
    href: `/runs/${run}/evaluate`,
    label: text(`act.${key}-label`),
  })
  const toDraw =
    view.mayPlan &&
    !view.plan &&
    view.draws.length === 0 &&
    seen.learners >= 20 &&
    now.toISOString().slice(0, 10) < seen.startsOn
  if (view.mayPlan && !view.plan)
    return [
      ...(toDraw ? [act('draw', null, { day: dayText(seen.startsOn) })] : []),
      act('plan', null, { day: dayText(seen.endsOn) }),
    ]
  if (view.mayPlan && view.plan && !view.report && now.getTime() >= overOn(view.plan))
    return [act('compute', null, { day: dayText(view.plan.after.to) })]
  const mayTell = view.mayName.includes('business') || view.mayName.includes('superior')
  return mayTell && view.report && view.causes.length === 0 ? [act('cause', null)] : []
}

/** Frozen plans and reports, for the run's timeline. */
export async function timelineEventsOf(db: OpenDatabase, scope: Scope, run: string): Promise<TimelineEvent[]> {
  const view = await viewEvaluation(db, scope, run)
  if (!view) return []
  const at = (id: string, when: string, kind: string, title: Text): TimelineEvent => ({
    id,
    at: when,
    stage: 'evaluate',
    kind,
    title,
    person: null,
    module: null,
    href: `/runs/${run}/evaluate`,
  })
  return [
    ...(view.plan
      ? [at(view.plan.hash, view.plan.frozenAt, 'plan', text('happening.frozen', { version: view.plan.version }))]
      : []),
    ...view.reports.map((r) =>
      at(r.id, r.computedAt, 'report', text('happening.report', { id: r.id, grade: r.grade })),
    ),
  ]
}
