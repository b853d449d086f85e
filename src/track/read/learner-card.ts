// 学员卡: everything tracked of one learner in one place; what is missing is said, and what was said in confidence is left out.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { rowsBehind } from '../../evidence/public.ts'
import { superiorsOf, personsById } from '../../people/public.ts'
import { indicatorById } from '../catalogue.ts'
import type { LearnerCard } from './learners/contract.ts'
import type { RunContext } from '../load-run-context.ts'
import { reportingPeriods } from '../rules/reporting-periods.ts'
import { moduleTallies, activityKind } from '../store/learner-activity.ts'
import type { LearnerBrief } from '../store/learner.ts'
import { measuresOf } from '../store/measure.ts'
import { daysOfLearner, deliveredIn } from '../store/study-time.ts'
import { signalRows } from '../store/signal.ts'
import { asSignal, learnerReasonTexts } from './signal-text.ts'
import { asksOf, boardKinds, cellsOf, shownBy } from './all-learners-progress.ts'
import { seesWhole } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { indicatorStatus } from './indicator-status.ts'
import { runsOn, standingsOf } from './at-risk-ranking.ts'
import { studyTimeOf } from './study-time.ts'
import { moduleScores } from './weak-modules.ts'
import { ownPointsOf } from './weak-knowledge-points.ts'

/** The card of a learner; null for one this person may not see. Standing in the run only for those who see the whole run. */
export async function learnerCard(context: ReadContext, person: string): Promise<LearnerCard | null> {
  const { reading, scope, runContext, learners } = context
  const learner = learners.find(({ id }) => id === person)
  if (!learner) return null
  const whole = seesWhole(context)
  const superior = (await superiorsOf(reading, scope, [learner.id])).get(learner.id)
  const [boss] = superior ? await personsById(reading, scope, [superior]) : []
  const signals = await signalRows(reading, scope, { run: runContext.run.id, person: learner.id })
  return {
    person: {
      id: learner.id,
      name: learner.name,
      number: learner.number,
      unit: learner.unit,
      superior: boss?.name ?? null,
      since: learner.since,
      until: learner.until,
    },
    figures: await figuresOf(reading, scope, runContext, learner),
    modules: await modulesOfLearner(reading, scope, runContext, { learner, whole }),
    time: await timeOf(reading, scope, runContext, { learner, whole }),
    standing: whole && context.reach !== 'taught' ? await standingOf(reading, scope, runContext, learner.id) : null,
    points: await ownPointsOf(reading, scope, runContext.run.id, learner.id),
    signals: signals.map(asSignal),
    notes: await notesOf(reading, scope, runContext.run.id, learner.id),
  }
}

async function figuresOf(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  learner: LearnerBrief,
): Promise<LearnerCard['figures']> {
  const rows = await indicatorStatus(reading, scope, runContext, [learner])
  return rows
    .filter(({ indicator }) => indicatorById(indicator)!.least === null)
    .map((row) => ({
      indicator: row.indicator,
      name: row.name,
      dimension: row.dimension,
      unit: row.unit,
      value: row.now?.value ?? null,
      n: row.now?.n ?? 0,
      of: row.line,
      change: row.change,
      lastDay: row.lastDay,
      points: row.points.map(({ turn, first, value }) => ({ turn, first, value })),
      missingSince: row.missing?.since ?? null,
      colour: row.colour,
    }))
}

async function modulesOfLearner(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  { learner, whole }: { learner: LearnerBrief; whole: boolean },
): Promise<LearnerCard['modules']> {
  const own = shownBy(
    await moduleTallies(reading, scope, { run: runContext.run.id, kinds: boardKinds, persons: [learner.id] }),
  ).get(learner.id)
  const { states, scores } = cellsOf(runContext, await asksOf(reading, scope, runContext), own)
  const all = whole ? Map.groupBy(await moduleScores(reading, scope, runContext.run.id), ({ module }) => module) : null
  return runContext.modules.map(({ id, number, name }, i) => {
    const others = all?.get(id)
    return {
      module: id,
      number,
      name,
      state: states[i]!,
      score: scores[i]!,
      runMean: others ? others.reduce((sum, { score }) => sum + score, 0) / others.length : null,
      homework: own?.get(id)?.['homework.handed-in']?.mean ?? null,
      attended: own?.get(id)?.['session.attended']?.mean ?? null,
    }
  })
}

async function timeOf(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  { learner, whole }: { learner: LearnerBrief; whole: boolean },
): Promise<LearnerCard['time']> {
  const kind = await activityKind(reading, scope, runContext.run.id)
  if (!kind) return null
  const days = await daysOfLearner(reading, scope, { run: runContext.run.id, person: learner.id, kind })
  const window = lastWindow(runContext)
  const delivered = await deliveredIn(reading, scope, { run: runContext.run.id, kind, turns: window })
  const weekly = await studyTimeOf(reading, scope, runContext, { by: 'week', learners: [learner], whole: false })
  const means = whole ? await meansOf(reading, scope, runContext) : null
  return {
    kind,
    days: window.map(({ first }) => ({
      day: first,
      amount: days.find(({ day }) => day === first)?.amount ?? (delivered.has(first) ? 0 : null),
    })),
    weeks: weekly.turns.map((turn, i) => ({
      key: turn.key,
      first: turn.first,
      over: turn.over,
      amount: weekly.amounts[0]![i]!,
      runMean: means?.get(turn.key) ?? null,
    })),
  }
}

/** The last four weeks of the run, day by day. */
const lastWindow = ({ dates: runContext, today }: RunContext) =>
  reportingPeriods('daily', runContext)
    .filter(({ first }) => first <= today)
    .slice(-28)

/** What learners of the run did on average, by ISO week, in minutes or clicks; from the run's measures. */
async function meansOf(reading: Reading, scope: Scope, runContext: RunContext): Promise<Map<string, number>> {
  const rows = await measuresOf(reading, scope, runContext.run.id)
  const own = rows.filter(
    ({ indicator, value }) => (indicator === 'study-time' || indicator === 'platform-clicks') && value !== null,
  )
  return new Map(own.map(({ indicator, turn, value }) => [turn, value! * (indicator === 'study-time' ? 60 : 1)]))
}

async function standingOf(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  learner: string,
): Promise<LearnerCard['standing']> {
  if (!runsOn(runContext, runContext.today)) return null
  const { on, standings } = await standingsOf(reading, scope, runContext)
  const own = standings.find((standing) => standing.learner === learner)
  return own
    ? {
        on,
        rank: own.rank,
        of: own.of,
        score: own.score,
        atRisk: own.atRisk,
        reasons: learnerReasonTexts(own.reasons),
        unseen: own.unseen,
      }
    : null
}

/** What people wrote beside their figures, newest first: superiors, trainers; never what learners said in confidence. */
async function notesOf(reading: Reading, scope: Scope, run: string, person: string): Promise<LearnerCard['notes']> {
  const { rows } = await rowsBehind(reading, scope, {
    run,
    person,
    kinds: ['supervisor.rating', 'case.solving', 'task.score', 'check-in'],
    limit: 100,
  })
  return rows
    .filter(({ note }) => note)
    .slice(0, 12)
    .map(({ at, kind, value, outOf, note, source }) => ({ at, kind, value, outOf, text: note!, source }))
}
