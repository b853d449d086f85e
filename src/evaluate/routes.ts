// Endpoints of the evaluation.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import { answerNotMeasured } from './answer-not-measured.ts'
import { carryOverCompetency } from './carry-over-competency.ts'
import { close360Round } from './close-360-round.ts'
import { computeReport, computing } from './compute-report.ts'
import { verifyReportByRecomputing } from './verify-report-by-recomputing.ts'
import * as contract from './contract.ts'
import { drawLottery } from './draw-lottery.ts'
import { exportReport } from './export-report.ts'
import { freezePlan } from './freeze-plan.ts'
import { nameOtherCause } from './name-other-cause.ts'
import { signNotMeasured } from './sign-not-measured.ts'
import { carryCompetency } from './read/closing-summary/contract.ts'
import { closingSummaryRoutes } from './read/closing-summary/routes.ts'
import { evidenceChainRoutes } from './read/evidence-chain/routes.ts'
import { closeRound } from './read/feedback-360/contract.ts'
import { feedback360Routes } from './read/feedback-360/routes.ts'
import { viewEvaluation } from './read/view-evaluation.ts'
import { viewPlanOptions } from './read/plan/plan-options.ts'
import { mayView } from './read/readable-run.ts'
import { viewSourceRows } from './read/report/source-rows.ts'
import { viewReport } from './read/report/view-report.ts'
import { words } from './words.ts'

const notFound = { refused: 'not-found' }

export function evaluateRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(
    contract.getEvaluation,
    async ({ db, scope, params, query }) => (await viewEvaluation(db, scope, params.run, query.report)) ?? notFound,
  )
  serve(contract.getFigures, ({ db, scope, params }) => viewPlanOptions(db, scope, params.run))
  serve(contract.drawLottery, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => drawLottery(tx, scope, { ...body, run: params.run }, now)),
  )
  serve(contract.getComputing, async ({ db, scope, params }) =>
    (await mayView(db, scope, params.run)) ? { under: computing(params.run) } : notFound,
  )
  serve(contract.freezePlan, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => freezePlan(tx, scope, { ...body, run: params.run }, now)),
  )
  serve(contract.nameCause, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => nameOtherCause(tx, scope, { ...body, run: params.run }, now)),
  )
  serve(contract.signNotMeasured, ({ db, scope, params, body, now }) =>
    signNotMeasured(db, scope, { ...params, ...body }, now),
  )
  serve(contract.answerNotMeasured, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => answerNotMeasured(tx, scope, { because: '', ...params, ...body }, now)),
  )
  serve(contract.computeReport, ({ db, scope, params, now }) => computeReport(db, scope, params.run, now))
  serve(contract.getReport, async ({ db, scope, params }) => (await viewReport(db, scope, params.report)) ?? notFound)
  serve(contract.recomputeReport, async ({ db, scope, params, now }) =>
    (await viewReport(db, scope, params.report)) ? verifyReportByRecomputing(db, scope, params.report, now) : notFound,
  )
  for (const form of contract.exportForms)
    serve(contract.exportReport[form], ({ db, scope, params, query, lang, now }) =>
      exportReport(db, scope, { report: params.report, form, lang: query.lang ?? lang }, now),
    )
  serve(contract.getReportRows, ({ db, scope, params, query }) =>
    viewSourceRows(db, scope, { run: params.run, ...query }),
  )
  serve(closeRound, ({ db, scope, params, now }) => close360Round(db, scope, params, now))
  serve(carryCompetency, ({ db, scope, params, now }) => carryOverCompetency(db, scope, params, now))
  evidenceChainRoutes(http)
  feedback360Routes(http)
  closingSummaryRoutes(http)
}
