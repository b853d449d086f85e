// Endpoints of practice.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import * as contract from './contract.ts'
import { exportToWord, importFromWord } from './exchange-word-document.ts'
import { handIn } from './hand-in.ts'
import { logContact } from './log-contact.ts'
import { findSimilarReports } from './read/similar-reports.ts'
import { viewTasksOfRun } from './read/tasks-with-learner-progress.ts'
import { viewSubmission } from './read/submission.ts'
import { unlessClosed } from '../programme/public.ts'
import * as review from './review-jointly.ts'
import { setTask } from './set-task.ts'
import { words } from './words.ts'

const notFound = { refused: 'not-found' }

export function practiseRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(contract.getTasks, ({ db, scope, params, now }) =>
    viewTasksOfRun(db, scope, params.run, now).then((seen) => seen ?? notFound),
  )
  serve(contract.putTask, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => setTask(tx, scope, { ...body, id: params.task, run: params.run }, now)),
    ),
  )
  serve(contract.getSubmission, ({ db, scope, params, now }) =>
    db.read(scope, async (reading) => (await viewSubmission(reading, scope, params, now)) ?? notFound),
  )
  serve(contract.confirmRelevance, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => unlessClosed(tx, scope, params.run, () => review.confirmRelevance(tx, scope, params, now))),
  )
  serve(contract.logContact, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => logContact(tx, scope, params, { ...body, id: params.line }, now)),
    ),
  )
  serve(contract.putReport, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => unlessClosed(tx, scope, params.run, () => handIn(tx, scope, params, body, now))),
  )
  serve(contract.putScoring, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => review.score(tx, scope, params, { ...body, side: params.side }, now)),
    ),
  )
  serve(contract.putAgreement, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => unlessClosed(tx, scope, params.run, () => review.agree(tx, scope, params, body, now))),
  )
  serve(contract.sign, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => review.sign(tx, scope, params, { side: params.side, ...body }, now)),
    ),
  )
  serve(contract.reportInWord, ({ db, scope, params, lang, now }) =>
    db.read(scope, (reading) => exportToWord(reading, scope, { piece: params, lang, now })),
  )
  serve(contract.readReportFromWord, ({ db, scope, params, files }) => importFromWord(db, scope, params, files()))
  serve(contract.getSimilarReports, ({ db, scope, params }) => findSimilarReports(db, scope, params))
}
