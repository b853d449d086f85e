// Endpoints of tracking: check the shape, authenticate, call a read or a verb, answer.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import { actOnSignal, dismissSignal, getRules, getSignals, setRule } from './read/signals/contract.ts'
import { changePlan, getIndicator, getIndicatorNames, getPlan, getTrack } from './contract.ts'
import { getLearnerProgress, getLearner, getAtRisk, getStudyTime } from './read/learners/contract.ts'
import { getFigure, getMissingHandIns, remind } from './read/figure-provenance/contract.ts'
import { getItem, getPoint, getTest, getTests, getWeakModules } from './read/test-results/contract.ts'
import { catalogue } from './catalogue.ts'
import { endSignal } from './end-signal.ts'
import { mayAct, mayChangePlan } from './permissions.ts'
import { changeTrackingPlan } from './change-tracking-plan.ts'
import { cachedRead } from './read/cached-read.ts'
import { figureProvenance } from './read/figure-provenance.ts'
import { indicatorChart } from './read/indicator-chart.ts'
import { learnerAnswersToQuestion } from './read/learner-answers-to-question.ts'
import { learnerCard } from './read/learner-card.ts'
import { missingHandIns } from './read/missing-hand-ins.ts'
import { atRiskLearners } from './read/at-risk-learners.ts'
import { trackingPlanEditor } from './read/tracking-plan-editor.ts'
import { viewRules } from './read/rule-thresholds.ts'
import { allLearnersProgressForViewer } from './read/all-learners-progress-for-viewer.ts'
import { signalList } from './read/signal-list.ts'
import { viewStudyTime } from './read/study-time.ts'
import { viewTest, viewTests } from './read/test-statistics.ts'
import { indicatorStatusTable } from './read/indicator-status-table.ts'
import { viewWeakModules } from './read/weak-modules.ts'
import type { ReadContext } from './read/read-context.ts'
import { pointBehind } from './read/weak-knowledge-points.ts'
import { recordReminder } from './record-reminder.ts'
import { setRuleThreshold } from './set-rule-threshold.ts'
import { unlessClosed } from '../programme/public.ts'
import { words } from './words.ts'

/** A closed run is read, and nothing of it is changed. */
const isOpen = ({ runContext: { run } }: ReadContext) => run.state !== 'closed'

const notYours: { refused: 'not-yours' } = { refused: 'not-yours' }

export function trackRoutes(http: RouteContext): void {
  tableRoutes(http)
  learnerRoutes(http)
  testRoutes(http)
  signalRoutes(http)
  planRoutes(http)
}

function tableRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getTrack, ({ db, scope, params: { run }, now }) =>
    cachedRead({ db, scope, run, now }, `track ${mayChangePlan(scope, run)}`, (context) =>
      indicatorStatusTable(context, mayChangePlan(scope, run) && isOpen(context)),
    ),
  )
  serve(getIndicatorNames, () => ({ indicators: catalogue.map(({ id, name }) => ({ id, name })) }))
  serve(getIndicator, ({ db, scope, params: { run, indicator }, now }) =>
    cachedRead({ db, scope, run, now }, `indicator ${indicator}`, (context) => indicatorChart(context, indicator)),
  )
  serve(getWeakModules, ({ db, scope, params: { run }, now }) =>
    cachedRead({ db, scope, run, now }, 'weak modules', viewWeakModules),
  )
  serve(getFigure, ({ db, scope, params: { run, indicator }, query, now }) =>
    cachedRead({ db, scope, run, now }, `figure ${indicator} ${JSON.stringify(query)}`, (context) =>
      figureProvenance(context, { ...query, indicator }),
    ),
  )
}

function learnerRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getLearnerProgress, ({ db, scope, params: { run }, now }) =>
    cachedRead({ db, scope, run, now }, 'learner progress', allLearnersProgressForViewer),
  )
  serve(getAtRisk, ({ db, scope, params: { run }, query, now }) =>
    cachedRead({ db, scope, run, now }, `at risk ${query.on ?? ''}`, (context) => atRiskLearners(context, query.on)),
  )
  serve(getStudyTime, ({ db, scope, params: { run }, query, now }) =>
    cachedRead({ db, scope, run, now }, `study time ${query.by} ${query.until ?? ''}`, (context) =>
      viewStudyTime(context, query),
    ),
  )
  serve(getLearner, ({ db, scope, params: { run, person }, now }) =>
    cachedRead({ db, scope, run, now }, `learner ${person}`, (context) => learnerCard(context, person)),
  )
}

function testRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getTests, ({ db, scope, params: { run }, now }) => cachedRead({ db, scope, run, now }, 'tests', viewTests))
  serve(getTest, ({ db, scope, params: { run, test }, query, now }) =>
    cachedRead({ db, scope, run, now }, `test ${test} ${query.attempt}`, (context) =>
      viewTest(context, { test, attempt: query.attempt }),
    ),
  )
  serve(getItem, ({ db, scope, params: { run, item }, query, now }) =>
    cachedRead({ db, scope, run, now }, `item ${item} ${query.page}`, (context) =>
      learnerAnswersToQuestion(context, { item, page: query.page }),
    ),
  )
  serve(getPoint, ({ db, scope, params: { run }, query, now }) =>
    cachedRead({ db, scope, run, now }, `point ${JSON.stringify(query)}`, (context) =>
      pointBehind(context, { point: query.point, module: query.module ?? null }),
    ),
  )
}

function signalRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getSignals, ({ db, scope, params: { run }, query: { open }, now }) => {
    const acts = mayAct(scope, run)
    return cachedRead({ db, scope, run, now }, `signals ${open ?? ''} ${acts}`, (context) =>
      signalList(context, { open: open && open === 'true', mayAct: acts && isOpen(context) }),
    )
  })
  serve(dismissSignal, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => endSignal(tx, scope, { signal: params.signal, how: 'dismissed', ...body, now })),
  )
  serve(actOnSignal, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => endSignal(tx, scope, { signal: params.signal, how: 'acted', ...body, now })),
  )
  serve(getRules, ({ db, scope, params: { run }, now }) =>
    mayAct(scope, run)
      ? cachedRead({ db, scope, run, now }, `rules ${mayChangePlan(scope, run)}`, (context) =>
          viewRules(context, mayChangePlan(scope, run) && isOpen(context)),
        )
      : notYours,
  )
  serve(setRule, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => setRuleThreshold(tx, scope, { ...params, ...body, now })),
    ),
  )
  serve(getMissingHandIns, ({ db, scope, params: { run, indicator }, now }) =>
    mayAct(scope, run)
      ? cachedRead({ db, scope, run, now }, `missing hand-ins ${indicator}`, (context) =>
          missingHandIns(context, indicator),
        )
      : notYours,
  )
  serve(remind, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => recordReminder(tx, scope, { ...body, run: params.run, now })),
    ),
  )
}

function planRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getPlan, ({ db, scope, params: { run }, now }) =>
    cachedRead({ db, scope, run, now }, `plan ${mayChangePlan(scope, run)}`, (context) =>
      trackingPlanEditor(context, mayChangePlan(scope, run) && isOpen(context)),
    ),
  )
  serve(changePlan, ({ db, scope, params: { run }, body, now }) =>
    db.write(scope, (tx) => unlessClosed(tx, scope, run, () => changeTrackingPlan(tx, scope, { run, ...body, now }))),
  )
}
