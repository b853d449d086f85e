// What the evaluation contributes to a run's overview: its tile, what to do next, the timeline, the end of the thread.
import { dayOf, momentOf } from '../../calendar/day.ts'
import { organisationZone } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import type { ActionItem, Run, TimelineEvent, Tile } from '../../programme/contract.ts'
import { runsManaged } from '../../programme/public.ts'
import { mayPlan, mayRead, sidesOf } from '../permissions.ts'
import type { EvaluationStanding } from '../store/evaluation-standing.ts'
import { evaluationStandings } from '../store/evaluation-standing.ts'
import { viewEvaluation } from './view-evaluation.ts'
import { words } from '../words.ts'
import type { TextParams } from '../../platform/localised-text/contract.ts'
import { textsOf } from '../../platform/localised-text/contract.ts'

type Plan = NonNullable<EvaluationStanding['plan']>
const text = textsOf(words)
const overOn = (plan: Plan, zone: string) => momentOf(plan.after.to, '24:00', zone).getTime()

/** 效果评估 of each run in one colour and the sentence behind it, at a moment; never more than the plan and the grade allow. */
export async function readTiles(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => Map<string, Tile>> {
  const standings = await evaluationStandings(
    reading,
    scope,
    runs.map(({ id }) => id),
  )
  const zone = await organisationZone(reading, scope)
  const tileOf = (run: Run, now: Date): Tile => ({
    dimension: 'effect',
    href: `/runs/${run.id}/evaluate`,
    ...said(standings.get(run.id)!, { run, now, zone }),
  })
  return (now) => new Map(runs.map((run) => [run.id, tileOf(run, now)]))
}

function said(
  { plan, report }: EvaluationStanding,
  { run, now, zone }: { run: Run; now: Date; zone: string },
): Pick<Tile, 'colour' | 'sentence'> {
  if (!plan)
    return run.state === 'closed'
      ? { colour: 'none', sentence: text('tile.never-planned') }
      : { colour: 'watch', sentence: text(run.state === 'preparing' ? 'tile.no-plan' : 'tile.no-plan-late') }
  if (!report) {
    const periods = Math.max(
      1,
      Math.round((Date.parse(plan.before.to) - Date.parse(plan.before.from)) / (7 * 86_400_000)),
    )
    return now.getTime() < overOn(plan, zone)
      ? { colour: 'none', sentence: text('tile.waiting', { before: periods, day: plan.after.to }) }
      : { colour: 'watch', sentence: text('tile.ready') }
  }
  const moved = report.verdicts.filter((v) => v === 'better' || v === 'worse').length
  const worse = report.verdicts.includes('worse')
  return {
    colour: worse ? 'bad' : ['A', 'B', 'C'].includes(report.grade) && moved > 0 ? 'good' : 'watch',
    sentence: text('tile.report', { grade: report.grade, moved, all: report.verdicts.length }),
  }
}

/** What next steps follow from, whatever the time: runs not closed whose evaluation this person plans or may say something about. */
interface EvaluationOfRun {
  run: Run
  zone: string
  standing: EvaluationStanding
  plans: boolean
  /** May say what else changed, without planning. */
  tells: boolean
}

/** What the evaluation of these runs asks of this person, at a moment. */
export async function readNextSteps(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => ActionItem[]> {
  const open = runs.filter((r) => r.state !== 'closed')
  const managed = await runsManaged(
    reading,
    scope,
    open.map(({ id }) => id),
  )
  const asked = open
    .filter(({ id }) => mayRead(scope, id, managed.has(id)))
    .map((run) => {
      const sides = sidesOf(scope, run.id, managed.has(run.id))
      return {
        run,
        plans: mayPlan(scope, run.id),
        tells: sides.includes('business') || sides.includes('superior'),
      }
    })
    .filter(({ plans, tells }) => plans || tells)
  if (asked.length === 0) return () => []
  const standings = await evaluationStandings(
    reading,
    scope,
    asked.map(({ run }) => run.id),
  )
  const zone = await organisationZone(reading, scope)
  const facts = asked.map((of): EvaluationOfRun => ({ ...of, zone, standing: standings.get(of.run.id)! }))
  return (now) => facts.flatMap((of) => actsOfRun(of, now))
}

/** A plan to freeze, a report to compute, another cause to name. */
function actsOfRun({ run, zone, standing, plans, tells }: EvaluationOfRun, now: Date): ActionItem[] {
  const { plan, report, causes, draws } = standing
  const act = (
    key: 'plan' | 'draw' | 'compute' | 'cause',
    dueAt: string | null,
    params: TextParams = {},
  ): ActionItem => ({
    id: `evaluate:${run.id}:${key}`,
    run: run.id,
    stage: 'evaluate',
    title: text(`act.${key}`),
    because: text(`act.${key}-because`, params),
    dueAt,
    colour: 'watch',
    href: `/runs/${run.id}/evaluate`,
    label: text(`act.${key}-label`),
  })
  if (plans && !plan) {
    const toDraw = draws === 0 && run.learners >= 20 && dayOf(now, zone) < run.startsOn
    return [...(toDraw ? [act('draw', null, { day: run.startsOn })] : []), act('plan', null, { day: run.endsOn })]
  }
  if (plans && plan && !report && now.getTime() >= overOn(plan, zone))
    return [act('compute', null, { day: plan.after.to })]
  return tells && report && causes === 0 ? [act('cause', null)] : []
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
