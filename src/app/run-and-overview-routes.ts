// Runs, and what the stages together tell of them.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import {
  createRun as createRunEndpoint,
  getRun,
  listRuns,
  planOpening as planOpeningEndpoint,
  setRunState as moveRunEndpoint,
  takeBackOpening as takeBackEndpoint,
  withdrawPlannedOpening as withdrawEndpoint,
} from '../programme/contract.ts'
import {
  changeRunState,
  runById,
  createNextRun,
  createRun,
  planOpening,
  runs,
  takeBackOpening,
  viewRun,
  withdrawPlannedOpening,
} from '../programme/public.ts'
import { systemScope } from '../platform/auth/scope.ts'
import { words } from '../programme/words.ts'
import { companyRoutes } from './company-settings/routes.ts'
import { firstStepsRoutes } from './first-steps/routes.ts'
import { myTrainingsRoutes } from './my-trainings/routes.ts'
import { getBadges, getLoops, getOverview, getThread, getTimeline, getToday } from './contract.ts'
import { runBlockers, runTraces } from './run-blockers.ts'
import { leftOpen } from './run-state/open-lines.ts'
import { getRunState } from './run-state/contract.ts'
import { viewRunState } from './run-state/view-run-state.ts'
import { viewOverview, viewThread, viewTimeline } from './run-overview.ts'
import { badges, loopsSeen } from './badges.ts'
import { today } from './overview-of-all-runs.ts'

const notFound = { refused: 'not-found' }

export function runAndOverviewRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(listRuns, ({ db, scope }) => db.read(scope, async (reading) => ({ runs: await runs(reading, scope) })))
  serve(getRun, ({ db, scope, params, now }) =>
    db.read(scope, async (reading) => (await viewRun(reading, scope, params.run, now)) ?? notFound),
  )
  serve(createRunEndpoint, ({ db, scope, body, now }) =>
    db.write(scope, (tx) =>
      body.follows === null ? createRun(tx, scope, body, now) : createNextRun(tx, scope, body, now),
    ),
  )
  serve(moveRunEndpoint, async ({ db, scope, params, body, now }) => {
    const product = systemScope(scope.person)
    const { blockers, left } = await db.read(product, async (reading) => {
      const run = body.state === 'closed' ? await runById(reading, product, params.run) : null
      return {
        blockers: await runBlockers(reading, product, params.run),
        left: run ? { leftOpen: await leftOpen(reading, product, { run, now }) } : {},
      }
    })
    return db.write(scope, (tx) =>
      changeRunState(tx, scope, { run: params.run, state: body.state, blockers, ...left }, now),
    )
  })
  serve(takeBackEndpoint, async ({ db, scope, params, now }) => {
    const product = systemScope(scope.person)
    const traces = await db.read(product, (reading) => runTraces(reading, product, params.run))
    return db.write(scope, (tx) => takeBackOpening(tx, scope, { run: params.run, traces }, now))
  })
  serve(planOpeningEndpoint, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => planOpening(tx, scope, params.run, now)),
  )
  serve(withdrawEndpoint, ({ db, scope, params }) =>
    db.write(scope, (tx) => withdrawPlannedOpening(tx, scope, params.run)),
  )
  serve(getRunState, ({ db, scope, params, now }) => viewRunState({ db, scope, run: params.run, now }))
  firstStepsRoutes(http)
  companyRoutes(http)
  myTrainingsRoutes(http)
  serve(getToday, ({ db, scope, now }) => today({ db, scope, now, dropFolder: http.dropFolder }))
  serve(getBadges, ({ db, scope, now }) => badges({ db, scope, now, dropFolder: http.dropFolder }))
  serve(getLoops, async ({ db, scope, now }) => ({ loops: await loopsSeen({ db, scope, now }) }))
  serve(
    getOverview,
    async ({ db, scope, params: { run }, now }) => (await viewOverview({ db, scope, run, now })) ?? notFound,
  )
  serve(
    getTimeline,
    async ({ db, scope, params: { run }, query, now }) =>
      (await viewTimeline({ db, scope, run, now }, query)) ?? notFound,
  )
  serve(
    getThread,
    async ({ db, scope, params: { run }, now }) => (await viewThread({ db, scope, run, now })) ?? notFound,
  )
}
