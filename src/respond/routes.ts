// Conversations of the third stage.
import { nobodyScope } from '../platform/auth/scope.ts'
import type { OpenDatabase, Reading, Writing } from '../platform/db/database.ts'
import type { Http } from '../platform/http/http.ts'
import { routesOf } from '../platform/http/serve.ts'
import { modulesOf, runById } from '../programme/public.ts'
import { closeUnasked, confirm } from './confirm.ts'
import * as c from './contract.ts'
import { gather, join, putAside } from './gather.ts'
import { lookAt, lookAtCards, mayIn, ownersOf, similarTo, belowLine } from './look.ts'
import { propose, proposeToAll } from './propose.ts'
import { accept, audienceOf, remedy } from './remedy.ts'
import { reply, sayMore } from './reply.ts'
import { receiptOf, report, reportAnonymously } from './report.ts'
import { promptnessOf } from './rules/promptness.ts'
import { runClocks } from './store/clock.ts'
import { commonById, commonsOf } from './store/common-issue.ts'
import type { Issue } from './store/issue.ts'
import { holdReceipt, issueById, issueByReceipt, issuesBy, issuesOf, runCalled } from './store/issue.ts'
import { takeUp } from './take-up.ts'
import { clockSettings } from './take-step.ts'
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
  serve(c.getInbox, ({ db, scope, params, now }) => db.read(scope, async (reading) => {
    if (!(await runById(reading, scope, params.run))) return unseen
    const all = await issuesOf(reading, scope, params.run)
    const issues = await lookAt(reading, scope, all)
    const answers = (await runClocks(reading, scope, params.run, 'answer')).map((k) => ({ subject: k.subject, since: k.since, dueAt: k.due_at, metAt: k.met_at }))
    const breaches = answers.filter((k) => (k.metAt ?? now) > k.dueAt).flatMap((k) => {
      const issue = issues.find((i) => i.id === k.subject)
      const triaged = issue?.steps.find((s) => s.what === 'triaged')
      if (!issue) return []
      const owned = triaged !== undefined && new Date(triaged.at) <= k.dueAt
      return [{ issue: issue.id, text: issue.text, dueAt: k.dueAt.toISOString(), answeredAt: k.metAt?.toISOString() ?? null, owner: issue.owner?.name ?? null, cause: owned ? ('owner-did-not-answer' as const) : ('nobody-owned-it' as const) }]
    })
    const { n, inTime, breached, open, share, medianHours } = promptnessOf(answers, now)
    const { choice } = await clockSettings(reading, scope)
    const cards = await lookAtCards(reading, scope, await commonsOf(reading, scope, params.run))
    return { issues, cards, promptness: { n, inTime, breached, open, share, medianHours }, breaches, owners: await ownersOf(reading, scope, params.run), clock: choice, may: mayIn(scope, params.run) }
  }))
  serve(c.getMyIssues, ({ db, scope }) => db.read(scope, async (reading) => ({ issues: await lookAt(reading, scope, await issuesBy(reading, scope)) })))
  serve(c.getIssue, ({ db, scope, params }) => db.read(scope, async (reading) => {
    const whole = await issueById(reading, scope, params.issue)
    if (!whole) return unseen
    const [issue] = await lookAt(reading, scope, [whole])
    const card = (await commonsOf(reading, scope, whole.run)).find((k) => k.verdict?.what !== 'dismissed' && [...k.members, ...k.suggested].includes(whole.id))
    const may = mayIn(scope, whole.run, whole.standing.owner)
    const known = may.answer ? await similarTo(reading, scope, whole) : { similar: [], suggestion: { category: 'other' as const, because: 'theme' as const, n: 0 } }
    const [seen] = card ? await lookAtCards(reading, scope, [card]) : []
    return { issue: issue!, ...known, owners: may.answer ? await ownersOf(reading, scope, whole.run) : [], card: seen ?? null, may, mine: whole.reporter !== null && whole.reporter === scope.person }
  }))
}

function stepRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(c.reportIssue, ({ db, scope, params, body, now }) => db.write(scope, (tx) => report(tx, scope, { ...body, run: params.run, now })))
  serve(c.triageIssue, ({ db, scope, params, body, now }) => db.write(scope, (tx) => triage(tx, scope, { ...body, ...params, now })))
  serve(c.replyToIssue, ({ db, scope, params, body, now }) => db.write(scope, (tx) => reply(tx, scope, { ...body, ...params, now })))
  serve(c.proposeSolved, ({ db, scope, params, body, now }) => db.write(scope, (tx) => propose(tx, scope, { ...body, ...params, now })))
  serve(c.confirmSolved, ({ db, scope, params, body, now }) => db.write(scope, (tx) => confirm(tx, scope, { ...body, ...params, receipt: null, now })))
  serve(c.sayMoreOnIssue, ({ db, scope, params, body, now }) => db.write(scope, (tx) => sayMore(tx, scope, { ...body, ...params, receipt: null, now })))
  serve(c.closeIssueUnasked, ({ db, scope, params, body, now }) => db.write(scope, (tx) => closeUnasked(tx, scope, { ...body, ...params, now })))
  serve(c.takeUpSignal, ({ db, scope, params, body, now }) => db.write(scope, (tx) => takeUp(tx, scope, { ...body, ...params, now })))
}

function cardRoutes(http: Http): void {
  const serve = routesOf(words, http)
  serve(c.getCard, ({ db, scope, params }) => db.read(scope, async (reading) => {
    const common = await commonById(reading, scope, params.common)
    if (!common) return unseen
    const [card] = await lookAtCards(reading, scope, [common])
    const audience = await audienceOf(reading, scope, common)
    const below = audience.filter((a) => a.why === 'below-line').length
    return { card: card!, owners: await ownersOf(reading, scope, common.run), audience: { reporters: audience.length - below, anonymous: card!.anonymous, belowLine: below, line: belowLine }, may: mayIn(scope, common.run) }
  }))
  serve(c.gatherIssues, ({ db, scope, params, body, now }) => db.write(scope, (tx) => gather(tx, scope, { ...body, ...params, now })))
  serve(c.putCardAside, ({ db, scope, params, body, now }) => db.write(scope, (tx) => putAside(tx, scope, { ...body, ...params, now })))
  serve(c.joinCard, ({ db, scope, params, body, now }) => db.write(scope, (tx) => join(tx, scope, { ...body, ...params, owner: scope.person ?? '', now })))
  serve(c.planRemedy, ({ db, scope, params, body, now }) => db.write(scope, (tx) => {
    const session = body.session && { ...body.session, startsAt: new Date(body.session.startsAt) }
    return remedy(tx, scope, { ...body, ...params, session, now })
  }))
  serve(c.askMembers, ({ db, scope, params, body, now }) => db.write(scope, (tx) => proposeToAll(tx, scope, { ...body, ...params, now })))
  serve(c.acceptRemedy, ({ db, scope, params, now }) => db.write(scope, (tx) => accept(tx, scope, { ...params, now })))
}

/** Open to everybody: whatever cookie comes along is not looked at, so nobody's name can be written down. */
function anonymousRoutes(http: Http): void {
  const serve = routesOf(words, http)
  const nobody = nobodyScope()
  serve(c.openRun, ({ db, body }) => db.read(nobody, async (reading) => {
    const run = await runCalled(reading, nobody, body.run)
    return run ? { ...run, modules: (await modulesOf(reading, nobody, body.run)).map(({ id, number, name, startsOn, endsOn }) => ({ id, number, name, startsOn, endsOn })) } : { refused: 'not-in-this-run' }
  }))
  serve(c.reportWithoutName, ({ db, body, now }) => db.write(nobody, (tx) => reportAnonymously(tx, nobody, { ...body, now })))
  serve(c.readWithCode, ({ db, body }) => db.read(nobody, async (reading) => {
    const found = await withCode(reading, body.code)
    return found ? { issue: (await lookAt(reading, nobody, [found.issue]))[0]! } : unseen
  }))
  serve(c.sayMoreWithCode, ({ db, body, now }) => stepWithCode(db, body.code, (tx, { issue, receipt }) => sayMore(tx, nobody, { id: body.id, issue: issue.id, text: body.text, receipt, now })))
  serve(c.confirmWithCode, ({ db, body, now }) => stepWithCode(db, body.code, (tx, { issue, receipt }) => confirm(tx, nobody, { id: body.id, issue: issue.id, solved: body.solved, text: body.text, receipt, now })))

  async function withCode(reading: Reading, code: string): Promise<{ issue: Issue; receipt: string } | null> {
    const receipt = receiptOf(code)
    await holdReceipt(reading, nobody, receipt)
    const issue = await issueByReceipt(reading, nobody, receipt)
    return issue && { issue, receipt }
  }
  function stepWithCode<T>(db: OpenDatabase, code: string, step: (tx: Writing, held: { issue: Issue; receipt: string }) => Promise<T>) {
    return db.write(nobody, async (tx) => {
      const held = await withCode(tx, code)
      return held ? step(tx, held) : unseen
    })
  }
}
