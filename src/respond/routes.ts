// Conversations of the third stage.
import { nobodyScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Writing } from '../platform/db/database.ts'
import type { Http } from '../platform/http/http.ts'
import { routesOf } from '../platform/http/serve.ts'
import { closeUnasked, confirm } from './confirm.ts'
import * as c from './contract.ts'
import { gather, join, putAside } from './gather.ts'
import { propose, proposeToAll } from './propose.ts'
import { issueWithCode } from './read/anonymous-issue.ts'
import { commonIssuePage } from './read/common-issue-page.ts'
import { inboxOf } from './read/inbox.ts'
import { issuePage } from './read/issue-page.ts'
import { issuesSeen } from './read/issues.ts'
import { reportForm } from './read/report-form.ts'
import { accept, remedy } from './remedy.ts'
import { reply, sayMore } from './reply.ts'
import { report, reportAnonymously } from './report.ts'
import type { Issue } from './store/issue.ts'
import { issuesBy } from './store/issue.ts'
import { takeUp } from './take-up.ts'
import { triage } from './triage.ts'
import { words } from './words.ts'

const unseen = { refused: 'not-found' }

export function respondRoutes(http: Http): void {
  lookRoutes(http)
  stepRoutes(http)
  cardRoutes(http)
  anonymousRoutes(http)
}

function lookRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(c.getInbox, ({ db, scope, params, now }) =>
    db.read(scope, async (reading) => (await inboxOf(reading, scope, params.run, now)) ?? unseen),
  )
  serve(c.getMyIssues, ({ db, scope }) =>
    db.read(scope, async (reading) => ({ issues: await issuesSeen(reading, scope, await issuesBy(reading, scope)) })),
  )
  serve(c.getIssue, ({ db, scope, params }) =>
    db.read(scope, async (reading) => (await issuePage(reading, scope, params.issue)) ?? unseen),
  )
}

function stepRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(c.reportIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => report(tx, scope, { ...body, run: params.run, now })),
  )
  serve(c.triageIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => triage(tx, scope, { ...body, ...params, now })),
  )
  serve(c.replyToIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => reply(tx, scope, { ...body, ...params, now })),
  )
  serve(c.proposeSolved, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => propose(tx, scope, { ...body, ...params, now })),
  )
  serve(c.confirmSolved, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => confirm(tx, scope, { ...body, ...params, receipt: null, now })),
  )
  serve(c.sayMoreOnIssue, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => sayMore(tx, scope, { ...body, ...params, receipt: null, now })),
  )
  serve(c.closeIssueUnasked, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => closeUnasked(tx, scope, { ...body, ...params, now })),
  )
  serve(c.takeUpSignal, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => takeUp(tx, scope, { ...body, ...params, now })),
  )
}

function cardRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(c.getCard, ({ db, scope, params }) =>
    db.read(scope, async (reading) => (await commonIssuePage(reading, scope, params.common)) ?? unseen),
  )
  serve(c.gatherIssues, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => gather(tx, scope, { ...body, ...params, now })),
  )
  serve(c.putCardAside, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => putAside(tx, scope, { ...body, ...params, now })),
  )
  serve(c.joinCard, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => join(tx, scope, { ...body, ...params, owner: scope.person ?? '', now })),
  )
  serve(c.planRemedy, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => {
      const session = body.session && { ...body.session, startsAt: new Date(body.session.startsAt) }
      return remedy(tx, scope, { ...body, ...params, session, now })
    }),
  )
  serve(c.askMembers, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => proposeToAll(tx, scope, { ...body, ...params, now })),
  )
  serve(c.acceptRemedy, ({ db, scope, params, now }) => db.write(scope, (tx) => accept(tx, scope, { ...params, now })))
}

/** Open to everybody: whatever cookie comes along is not looked at, so nobody's name can be written down. */
function anonymousRoutes(http: Http): void {
  const serve = routesOf(words, http)
  const nobody = nobodyScope()
  serve(c.openRun, ({ db, body }) =>
    db.read(nobody, async (reading) => (await reportForm(reading, nobody, body.run)) ?? { refused: 'not-in-this-run' }),
  )
  serve(c.reportWithoutName, ({ db, body, now }) =>
    db.write(nobody, (tx) => reportAnonymously(tx, nobody, { ...body, now })),
  )
  serve(c.readWithCode, ({ db, body }) =>
    db.read(nobody, async (reading) => {
      const found = await issueWithCode(reading, nobody, body.code)
      return found ? { issue: (await issuesSeen(reading, nobody, [found.issue]))[0]! } : unseen
    }),
  )
  serve(c.sayMoreWithCode, ({ db, body, now }) =>
    stepWithCode(db, body.code, (tx, { issue, receipt }) =>
      sayMore(tx, nobody, { id: body.id, issue: issue.id, text: body.text, receipt, now }),
    ),
  )
  serve(c.confirmWithCode, ({ db, body, now }) =>
    stepWithCode(db, body.code, (tx, { issue, receipt }) =>
      confirm(tx, nobody, { id: body.id, issue: issue.id, solved: body.solved, text: body.text, receipt, now }),
    ),
  )

  function stepWithCode<T>(
    db: OpenDatabase,
    code: string,
    step: (tx: Writing, held: { issue: Issue; receipt: string }) => Promise<T>,
  ) {
    return db.write(nobody, async (tx) => {
      const held = await issueWithCode(tx, nobody, code)
      return held ? step(tx, held) : unseen
    })
  }
}
