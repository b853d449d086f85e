// HTTP of tracking: check the shape, prove the scope, look or call a verb, answer.
import { weekOf } from '../calendar/day.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import { actOnSignal, dismissSignal, getRules, getSignals, setRule } from './read/signals/contract.ts'
import { changePlan, getIndicator, getPlan, getTrack } from './contract.ts'
import { getLearnerProgress, getLearner, getAtRisk, getStudyTime } from './read/learners/contract.ts'
import { getFigure, getMissingHandIns, remind } from './read/figure-provenance/contract.ts'
import { getItem, getPoint, getTest, getTests, getWeakModules } from './read/test-results/contract.ts'
import { endSignal } from './end-signal.ts'
import { measureIndicators } from './measure-indicators.ts'
import { mayAct, mayChangePlan, mayNamePeople } from './permissions.ts'
import { changeTrackingPlan } from './change-tracking-plan.ts'
import { cachedRead } from './read/cached-read.ts'
import { ownLearners, seesWhole, stillThere } from './read/read-context.ts'
import type { ReadContext } from './read/read-context.ts'
import { figureProvenance } from './read/figure-provenance.ts'
import { indicatorChart } from './read/indicator-chart.ts'
import { learnerAnswersToQuestion } from './read/learner-answers-to-question.ts'
import { learnerCard } from './read/learner-card.ts'
import { missingHandIns } from './read/missing-hand-ins.ts'
import { atRiskLearners } from './read/at-risk-learners.ts'
import { trackingPlanEditor } from './read/tracking-plan-editor.ts'
import { calibrationSeen, ruleThresholds } from './read/rule-thresholds.ts'
import { allLearnersProgressForViewer } from './read/all-learners-progress-for-viewer.ts'
import { signalList } from './read/signal-list.ts'
import { studyTimeOf } from './read/study-time.ts'
import { testOf, testsOf } from './read/test-statistics.ts'
import { indicatorStatusTable } from './read/indicator-status-table.ts'
import { weakModulesOf } from './read/weak-modules.ts'
import { pointBehind, weakPointsOf } from './read/weak-knowledge-points.ts'
import { weakPointRule } from './rules/weak-knowledge-point.ts'
import { recordReminder } from './record-reminder.ts'
import { setRuleThreshold } from './set-rule-threshold.ts'
import { words } from './words.ts'

const notFound: { refused: 'not-found' } = { refused: 'not-found' }
const notYours: { refused: 'not-yours' } = { refused: 'not-yours' }

export function trackRoutes(http: RouteContext): void {
  tableRoutes(http)
  peopleRoutes(http)
  testRoutes(http)
  signalRoutes(http)
  planRoutes(http)
}

function tableRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getTrack, ({ db, scope, params: { run }, now }) =>
    cachedRead({ db, scope, run, now }, `track ${mayChangePlan(scope, run)}`, (context) =>
      indicatorStatusTable(context, mayChangePlan(scope, run)),
    ),
  )
  serve(getIndicator, ({ db, scope, params: { run, indicator }, now }) =>
    cachedRead({ db, scope, run, now }, `indicator ${indicator}`, async (context) => {
      const seen = await indicatorChart(context.reading, context.scope, context.runContext, {
        indicator,
        own: ownLearners(context),
      })
      return seen ? { ...seen, fresh: context.fresh } : notFound
    }),
  )
  serve(getWeakModules, ({ db, scope, params: { run }, now }) =>
    cachedRead(
      { db, scope, run, now },
      'weak modules',
      async ({ reading, scope: readScope, runContext, reach, fresh }) => ({
        ...(reach === 'own'
          ? { modules: [], unsaid: 'own', learners: 0, from: 0 }
          : await weakModulesOf(reading, readScope, {
              run,
              modules: runContext.modules,
              week: weekOf(runContext.today).key,
            })),
        fresh,
      }),
    ),
  )
  serve(getFigure, async ({ db, scope, params: { run, indicator }, query, now }) => {
    return cachedRead({ db, scope, run, now }, `figure ${indicator} ${JSON.stringify(query)}`, async (context) => {
      if (query.person && !context.learners.some(({ id }) => id === query.person)) return notFound
      const ask = {
        indicator,
        turn: query.turn,
        person: query.person,
        module: query.module,
        page: query.page,
        own: ownLearners(context),
      }
      return (
        (await figureProvenance(
          context.reading,
          context.reach === 'together' ? scope : context.scope,
          context.runContext,
          ask,
        )) ?? notFound
      )
    })
  })
}

function peopleRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getLearnerProgress, ({ db, scope, params: { run }, now }) =>
    cachedRead({ db, scope, run, now }, 'board', allLearnersProgressForViewer),
  )
  serve(getAtRisk, ({ db, scope, params: { run }, query, now }) =>
    cachedRead({ db, scope, run, now }, `off course ${query.on ?? ''}`, (context) => atRiskLearners(context, query.on)),
  )
  serve(getStudyTime, ({ db, scope, params: { run }, query, now }) =>
    cachedRead({ db, scope, run, now }, `study time ${query.by} ${query.until ?? ''}`, async (context) => ({
      ...(await studyTimeOf(context.reading, context.scope, context.runContext, {
        by: query.by,
        until: query.until,
        learners: stillThere(context),
        whole: seesWhole(context),
      })),
      fresh: context.fresh,
    })),
  )
  serve(getLearner, ({ db, scope, params: { run, person }, now }) =>
    cachedRead({ db, scope, run, now }, `learner ${person}`, async (context) => {
      const learner = context.learners.find(({ id }) => id === person)
      return learner
        ? learnerCard(context.reading, context.scope, context.runContext, { learner, whole: seesWhole(context) })
        : notFound
    }),
  )
}

function testRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  const persons = (context: ReadContext) => ownLearners(context)?.map(({ id }) => id) ?? null
  serve(getTests, ({ db, scope, params: { run }, now }) =>
    cachedRead({ db, scope, run, now }, 'tests', async (context) => {
      const ask = { run, persons: persons(context), reach: context.reach, learners: context.learners }
      return {
        tests: await testsOf(context.reading, context.scope, ask),
        points: await weakPointsOf(context.reading, context.scope, ask),
        rule: weakPointRule,
        fresh: context.fresh,
      }
    }),
  )
  serve(getTest, ({ db, scope, params: { run, test }, query, now }) =>
    cachedRead({ db, scope, run, now }, `test ${test} ${query.attempt}`, async (context) => {
      const seen = await testOf(context.reading, context.scope, {
        run,
        persons: persons(context),
        reach: context.reach,
        test,
        attempt: query.attempt,
      })
      return seen ? { ...seen, fresh: context.fresh, named: mayNamePeople(scope, run) } : notFound
    }),
  )
  serve(getItem, ({ db, scope, params: { run, item }, query, now }) =>
    cachedRead(
      { db, scope, run, now },
      `item ${item} ${query.page}`,
      async ({ reading, scope: readScope }) =>
        (await learnerAnswersToQuestion(reading, readScope, {
          run,
          item,
          page: query.page,
          named: mayNamePeople(scope, run),
        })) ?? notFound,
    ),
  )
  serve(getPoint, ({ db, scope, params: { run }, query, now }) =>
    cachedRead(
      { db, scope, run, now },
      `point ${JSON.stringify(query)}`,
      async (context) =>
        (await pointBehind(context.reading, context.scope, {
          run,
          persons: persons(context),
          learners: context.learners,
          point: query.point,
          module: query.module ?? null,
        })) ?? notFound,
    ),
  )
}

function signalRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getSignals, ({ db, scope, params: { run }, query, now }) =>
    cachedRead({ db, scope, run, now }, `signals ${query.open ?? ''} ${mayAct(scope, run)}`, async (context) => ({
      signals: await signalList(context, {
        open: query.open && query.open === 'true',
        named: mayNamePeople(scope, run),
      }),
      mayAct: mayAct(scope, run),
    })),
  )
  serve(dismissSignal, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => endSignal(tx, scope, { signal: params.signal, how: 'dismissed', ...body, now })),
  )
  serve(actOnSignal, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => endSignal(tx, scope, { signal: params.signal, how: 'acted', ...body, now })),
  )
  serve(getRules, ({ db, scope, params: { run }, now }) =>
    !mayAct(scope, run)
      ? notYours
      : cachedRead(
          { db, scope, run, now },
          `rules ${mayChangePlan(scope, run)}`,
          async ({ reading, scope: readScope }) => ({
            rules: await ruleThresholds(reading, readScope, run),
            calibration: await calibrationSeen(reading, readScope, run),
            mayChange: mayChangePlan(scope, run),
          }),
        ),
  )
  serve(setRule, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => setRuleThreshold(tx, scope, { ...params, ...body, now })),
  )
  serve(getMissingHandIns, ({ db, scope, params: { run, indicator }, now }) =>
    !mayAct(scope, run)
      ? notYours
      : cachedRead(
          { db, scope, run, now },
          `unhanded ${indicator}`,
          async ({ reading, scope: readScope, runContext }) =>
            (await missingHandIns(reading, readScope, runContext, indicator)) ?? notFound,
        ),
  )
  serve(remind, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => recordReminder(tx, scope, { ...body, run: params.run, now })),
  )
}

function planRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getPlan, ({ db, scope, params: { run }, now }) =>
    cachedRead(
      { db, scope, run, now },
      `plan ${mayChangePlan(scope, run)}`,
      async (context) => (await trackingPlanEditor(context, mayChangePlan(scope, run))) ?? notFound,
    ),
  )
  serve(changePlan, ({ db, scope, params: { run }, body, now }) =>
    db.write(scope, async (tx) => {
      const changed = await changeTrackingPlan(tx, scope, { run, ...body, now })
      if (!('refused' in changed)) await measureIndicators(tx, scope, run, now)
      return changed
    }),
  )
}
