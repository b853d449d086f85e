// Endpoints of the third stage.
import { hourOf } from '../calendar/hour.ts'
import { nobodyScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import { createFloodBrake } from '../platform/short-code/flood-brake.ts'
import { closeUnaskedIssue } from './close-unasked-issue.ts'
import { addReporterMessage, confirmSolved } from './confirm-solved.ts'
import * as c from './contract.ts'
import { confirmCommonIssue, joinCommonIssue, dismissCommonIssue } from './confirm-common-issue.ts'
import { proposeSolved, proposeSolvedToAll } from './propose-solved.ts'
import { anonymousReportStatus, viewAnonymousReport } from './read/anonymous-report-status.ts'
import { commonIssueDetails } from './read/common-issue-details.ts'
import { issueInbox } from './read/issue-inbox.ts'
import { issueDetails } from './read/issue-details.ts'
import { viewMyIssues } from './read/issues.ts'
import { anonymousReportForm } from './read/anonymous-report-form.ts'
import { acceptRemedy, planRemedy } from './plan-remedy.ts'
import { replyToIssue } from './reply-to-issue.ts'
import { anonymousReportsWritten, reportIssue, reportIssueAnonymously, timelessId } from './report-issue.ts'
import type { Issue } from './store/issue.ts'
import { takeUpSignal } from './take-up-signal.ts'
import { triageIssue } from './triage-issue.ts'
import { words } from './words.ts'

const notFound = { refused: 'not-found' }
/** Who holds a code has no right to hold: the code is there or it is not. */
const noSuchCode = { refused: 'no-such-code' }

export function respondRoutes(http: RouteContext): void {
  issueReadRoutes(http)
  stepRoutes(http)
  cardRoutes(http)
  anonymousRoutes(http)
}

function issueReadRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(c.getInbox, ({ db, scope, params, now }) =>
    db.read(scope, async (reading) => (await issueInbox(reading, scope, params.run, now)) ?? notFound),
  )
  serve(c.getMyIssues, ({ db, scope }) => db.read(scope, (reading) => viewMyIssues(reading, scope)))
  serve(c.getIssue, ({ db, scope, params }) =>
    db.read(scope, async (reading) => (await issueDetails(reading, scope, params.issue)) ?? notFound),
  )
}

function stepRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(c.reportIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => reportIssue(tx, scope, { ...body, run: params.run, now })),
  )
  serve(c.triageIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => triageIssue(tx, scope, { ...body, ...params, now })),
  )
  serve(c.replyToIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => replyToIssue(tx, scope, { ...body, ...params, now })),
  )
  serve(c.proposeSolved, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => proposeSolved(tx, scope, { ...body, ...params, now })),
  )
  serve(c.confirmSolved, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => confirmSolved(tx, scope, { ...body, ...params, receipt: null, now })),
  )
  serve(c.sayMoreOnIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => addReporterMessage(tx, scope, { ...body, ...params, receipt: null, now })),
  )
  serve(c.closeIssueUnasked, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => closeUnaskedIssue(tx, scope, { ...body, ...params, now })),
  )
  serve(c.takeUpSignal, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => takeUpSignal(tx, scope, { ...body, ...params, now })),
  )
}

function cardRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(c.getCommonIssue, ({ db, scope, params }) =>
    db.read(scope, async (reading) => (await commonIssueDetails(reading, scope, params.common)) ?? notFound),
  )
  serve(c.confirmCommonIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => confirmCommonIssue(tx, scope, { ...body, ...params, now })),
  )
  serve(c.dismissCommonIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => dismissCommonIssue(tx, scope, { ...body, ...params, now })),
  )
  serve(c.joinCommonIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => joinCommonIssue(tx, scope, { ...body, ...params, owner: scope.person ?? '', now })),
  )
  serve(c.planRemedy, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => {
      const session = body.session && { ...body.session, startsAt: new Date(body.session.startsAt) }
      return planRemedy(tx, scope, { ...body, ...params, session, now })
    }),
  )
  serve(c.askMembers, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => proposeSolvedToAll(tx, scope, { ...body, ...params, now })),
  )
  serve(c.acceptRemedy, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => acceptRemedy(tx, scope, { ...params, now })),
  )
}

/** Open to everybody: whatever cookie comes along is not looked at, so nobody's name can be written down. */
function anonymousRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  const nobody = nobodyScope()
  const brake = createFloodBrake(anonymousReportsWritten(http.db))
  serve(c.openRun, ({ db, body }) =>
    db.read(
      nobody,
      async (reading) => (await anonymousReportForm(reading, nobody, body.run)) ?? { refused: 'not-in-this-run' },
    ),
  )
  serve(c.makeShortCode, ({ body, now }) => brake.shortCode(body.run, now))
  serve(c.reportWithoutName, async ({ db, body: { proof, ...body }, request, reply, now }) => {
    const held = await brake.admit({ place: body.run, address: request.ip, proof }, now)
    if (!held) return db.write(nobody, (tx) => reportIssueAnonymously(tx, nobody, { ...body, now }))
    reply.header('retry-after', held.seconds)
    const minutes = Math.ceil(held.seconds / 60)
    return { refused: held.wrong ? 'short-code-wrong' : 'short-code-needed', params: { minutes } }
  })
  serve(c.readWithCode, ({ db, body }) =>
    db.read(nobody, async (reading) => (await viewAnonymousReport(reading, nobody, body.code)) ?? noSuchCode),
  )
  serve(c.sayMoreWithCode, ({ db, body, now }) =>
    stepWithCode(db, body.code, (tx, { issue, receipt }) =>
      addReporterMessage(tx, nobody, { ...timeless(body.id, now), issue: issue.id, text: body.text, receipt }),
    ),
  )
  serve(c.confirmWithCode, ({ db, body, now }) =>
    stepWithCode(db, body.code, (tx, { issue, receipt }) =>
      confirmSolved(tx, nobody, {
        ...timeless(body.id, now),
        issue: issue.id,
        solved: body.solved,
        text: body.text,
        receipt,
      }),
    ),
  )

  /** What is done without a name is dated by its hour, as the report was. */
  function timeless(id: string, now: Date) {
    return { id: timelessId(id), now: hourOf(now) }
  }

  function stepWithCode<T>(
    db: OpenDatabase,
    code: string,
    step: (tx: Writing, held: { issue: Issue; receipt: string }) => Promise<T>,
  ) {
    return db.write(nobody, async (tx) => {
      const held = await anonymousReportStatus(tx, nobody, code)
      return held ? step(tx, held) : noSuchCode
    })
  }
}
