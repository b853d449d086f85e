// Conversations of the evaluation.
import type { Http } from '../platform/http/http.ts'
import { routesOf } from '../platform/http/serve.ts'
import { computeReport, recompute } from './compute-report.ts'
import * as contract from './contract.ts'
import { freezePlan } from './freeze-plan.ts'
import { nameCause, signNotMeasured } from './name-cause.ts'
import { viewEvaluation, viewReport, viewRows } from './view-evaluation.ts'
import { words } from './words.ts'

const unseen = { refused: 'not-found' }

export function evaluateRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(contract.getEvaluation, async ({ db, scope, params }) => (await viewEvaluation(db, scope, params.run)) ?? unseen)
  serve(contract.freezePlan, ({ db, scope, params, body, now }) => db.write(scope, (tx) => freezePlan(tx, scope, { ...body, run: params.run }, now)))
  serve(contract.nameCause, ({ db, scope, params, body, now }) => db.write(scope, (tx) => nameCause(tx, scope, { ...body, run: params.run }, now)))
  serve(contract.signNotMeasured, ({ db, scope, params, body, now }) => db.write(scope, (tx) => signNotMeasured(tx, scope, { ...params, ...body }, now)))
  serve(contract.computeReport, ({ db, scope, params, now }) => computeReport(db, scope, params.run, now))
  serve(contract.getReport, async ({ db, scope, params }) => (await viewReport(db, scope, params.report)) ?? unseen)
  serve(contract.recomputeReport, async ({ db, scope, params, now }) => ((await viewReport(db, scope, params.report)) ? recompute(db, scope, params.report, now) : unseen))
  serve(contract.getReportRows, ({ db, scope, params, query }) => viewRows(db, scope, { run: params.run, ...query }))
}
