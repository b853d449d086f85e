// Conversations of the evaluation.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import { computeReport, computing, recomputeReport } from './compute-report.ts'
import * as contract from './contract.ts'
import { drawLottery } from './draw-lottery.ts'
import { exportReport } from './export-report.ts'
import { freezePlan } from './freeze-plan.ts'
import { nameOtherCause, signNotMeasured } from './name-other-cause.ts'
import { viewEvaluation } from './read/view-evaluation.ts'
import { viewPlanOptions } from './read/plan/plan-options.ts'
import { mayView } from './read/read-permissions.ts'
import { viewSourceRows } from './read/report/source-rows.ts'
import { viewReport } from './read/report/view-report.ts'
import { chainAndFeedbackRoutes } from './read/chain-and-feedback-routes.ts'
import { words } from './words.ts'

const unseen = { refused: 'not-found' }

export function evaluateRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(
    contract.getEvaluation,
    async ({ db, scope, params, query }) => (await viewEvaluation(db, scope, params.run, query.report)) ?? unseen,
  )
  serve(contract.getFigures, ({ db, scope, params }) => viewPlanOptions(db, scope, params.run))
  serve(contract.drawLottery, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => drawLottery(tx, scope, { ...body, run: params.run }, now)),
  )
  serve(contract.getComputing, async ({ db, scope, params }) =>
    (await mayView(db, scope, params.run)) ? { under: computing(params.run) } : unseen,
  )
  serve(contract.freezePlan, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => freezePlan(tx, scope, { ...body, run: params.run }, now)),
  )
  serve(contract.nameCause, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => nameOtherCause(tx, scope, { ...body, run: params.run }, now)),
  )
  serve(contract.signNotMeasured, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => signNotMeasured(tx, scope, { ...params, ...body }, now)),
  )
  serve(contract.computeReport, ({ db, scope, params, now }) => computeReport(db, scope, params.run, now))
  serve(contract.getReport, async ({ db, scope, params }) => (await viewReport(db, scope, params.report)) ?? unseen)
  serve(contract.recomputeReport, async ({ db, scope, params, now }) =>
    (await viewReport(db, scope, params.report)) ? recomputeReport(db, scope, params.report, now) : unseen,
  )
  for (const form of contract.exportForms)
    serve(contract.exportReport[form], ({ db, scope, params, query, lang, now }) =>
      exportReport(db, scope, { report: params.report, form, lang: query.lang ?? lang }, now),
    )
  serve(contract.getReportRows, ({ db, scope, params, query }) =>
    viewSourceRows(db, scope, { run: params.run, ...query }),
  )
  chainAndFeedbackRoutes(http)
}
