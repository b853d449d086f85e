// What somebody should do next about reports and common issues of a run: judge, plan, answer, solve, ask, confirm, accept.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { say } from '../../platform/localised-text/contract.ts'
import type { ActionItem } from '../../programme/contract.ts'
import { sessionsOf } from '../../programme/public.ts'
import { comparableReport } from '../detect-common-issues.ts'
import { mayTriage } from '../permissions.ts'
import { voicesOf } from '../rules/common-issue.ts'
import type { DeadlineRow } from '../store/deadline.ts'
import { deadlinesOf } from '../store/deadline.ts'
import type { Common } from '../store/common-issue.ts'
import { commonsOf, waitingCommons } from '../store/common-issue.ts'
import type { Issue } from '../store/issue.ts'
import { openIssues } from '../store/issue.ts'
import { words } from '../words.ts'
import { commonIssueHref, moduleNumbers, issueHref, short, text, titleOf } from './issue-titles-and-links.ts'
import { inBoth } from '../../platform/localised-text/contract.ts'

const hourMs = 3_600_000

const urgency = (dueAt: Date | null, now: Date): ActionItem['colour'] =>
  dueAt === null
    ? 'watch'
    : dueAt.getTime() - now.getTime() < 4 * hourMs
      ? 'bad'
      : dueAt.getTime() - now.getTime() < 24 * hourMs
        ? 'watch'
        : 'none'

/** What this person should do next: judge and plan cards, answer, solve, confirm, accept a session. */
export async function actionItemsFor(reading: Reading, scope: Scope, now: Date, run?: string): Promise<ActionItem[]> {
  const open = await openIssues(reading, scope, run)
  const cards = await waitingCommons(reading, scope, run)
  const deadlines = await deadlinesOf(reading, scope, [...open.map((i) => i.id), ...cards.map((c) => c.id)])
  const planned = (await Promise.all([...new Set(open.map((i) => i.run))].map((r) => commonsOf(reading, scope, r))))
    .flat()
    .filter((c) => c.remedies.length > 0)
  const inCard = new Set([
    ...cards.flatMap((c) => (c.verdict ? c.members : c.suggested)),
    ...planned.flatMap((c) => c.members),
  ])
  const numbers = await moduleNumbers(reading, scope, [...new Set([...open, ...cards].map((i) => i.run))])
  return [
    ...cards.flatMap((c) => (mayTriage(scope, c.run) ? cardAct({ card: c, open, deadlines, numbers, now }) : [])),
    ...(await askActs(reading, scope, { planned, open, numbers, now })),
    ...open.flatMap((i) =>
      inCard.has(i.id) && i.standing.state !== 'reopened' ? [] : issueAct(scope, i, deadlines, now),
    ),
    ...open.flatMap((i) =>
      i.reporter !== null && i.reporter === scope.person && i.standing.state === 'awaiting' ? [confirmAct(i)] : [],
    ),
    ...(await acceptActs(reading, scope, now, run)),
  ]
}

function cardAct(of: {
  card: Common
  open: Issue[]
  deadlines: DeadlineRow[]
  numbers: Map<string, number>
  now: Date
}): ActionItem[] {
  const { card, deadlines, now } = of
  const ids = card.verdict ? card.members : card.suggested
  const members = of.open.filter((i) => ids.includes(i.id))
  const running = deadlines
    .filter(
      (c) =>
        c.met_at === null && (card.verdict ? c.subject === card.id : ids.includes(c.subject) && c.kind === 'answer'),
    )
    .map((c) => c.due_at.getTime())
  const dueAt = running.length > 0 ? new Date(Math.min(...running)) : null
  const { voices, anonymous } = voicesOf(members.map(comparableReport))
  const theme = titleOf(card, of.numbers)
  const who = text(anonymous > 0 ? 'card.voices-anonymous' : 'card.voices', { voices, anonymous })
  const because = card.verdict
    ? inBoth((lang) => say(words['act.plan-because'], lang, { who: who[lang] }))
    : inBoth((lang) => `${who[lang]}${lang === 'zh' ? '。' : '.'}`)
  const title = inBoth((lang) => say(words[card.verdict ? 'act.plan' : 'act.card'], lang, { theme: theme[lang] }))
  return [
    {
      id: `respond:${card.id}`,
      run: card.run,
      stage: 'respond',
      title,
      because,
      dueAt: dueAt?.toISOString() ?? null,
      colour: urgency(dueAt, now),
      href: commonIssueHref(card),
      label: text(card.verdict ? 'act.plan-label' : 'act.card-label'),
    },
  ]
}

function issueAct(scope: Scope, i: Issue, deadlines: DeadlineRow[], now: Date): ActionItem[] {
  const { state, owner, answeredAt, epoch } = i.standing
  const mine = owner !== null && owner === scope.person
  if (state === 'awaiting' || (!mine && (owner !== null || !mayTriage(scope, i.run)))) return []
  const kind = answeredAt === null ? 'answer' : 'solution'
  const dueAt = deadlines.find((c) => c.subject === i.id && c.kind === kind && c.epoch === epoch)?.due_at ?? null
  const who = i.voice === 'anonymous' ? 'by-anonymous' : i.voice === 'signal' ? 'by-signal' : null
  const because =
    kind === 'solution'
      ? text('act.solve-because')
      : inBoth((lang) =>
          say(words['act.answer-because'], lang, {
            who: who ? say(words[who], lang) : lang === 'zh' ? '学员' : 'a learner',
          }),
        )
  return [
    {
      id: `respond:${i.id}`,
      run: i.run,
      stage: 'respond',
      title: text('act.answer', { text: short(i.text) }),
      because,
      dueAt: dueAt?.toISOString() ?? null,
      colour: urgency(dueAt, now),
      href: issueHref(i),
      label: text(kind === 'answer' ? 'act.answer-label' : 'act.solve-label'),
    },
  ]
}

/** The remedy has happened: every member is asked whether it helped, within a day. */
async function askActs(
  reading: Reading,
  scope: Scope,
  of: { planned: Common[]; open: Issue[]; numbers: Map<string, number>; now: Date },
): Promise<ActionItem[]> {
  const acts: ActionItem[] = []
  for (const card of of.planned) {
    const unasked = of.open.filter(
      (i) => card.members.includes(i.id) && !['awaiting', 'reopened'].includes(i.standing.state),
    ).length
    if (unasked === 0 || !mayTriage(scope, card.run)) continue
    const last = card.remedies.at(-1)!
    const session = last.session
      ? (await sessionsOf(reading, scope, card.run)).find((s) => s.id === last.session)
      : undefined
    const done = session ? new Date(session.endsAt) : new Date(last.at.getTime() + 24 * hourMs)
    if (done > of.now) continue
    const dueAt = new Date(done.getTime() + 24 * hourMs)
    acts.push({
      id: `respond:ask:${card.id}`,
      run: card.run,
      stage: 'respond',
      title: titleOf(card, of.numbers),
      because: text('act.ask-because', { n: unasked }),
      dueAt: dueAt.toISOString(),
      colour: urgency(dueAt, of.now),
      href: commonIssueHref(card),
      label: text('act.ask-label'),
    })
  }
  return acts
}

const confirmAct = (i: Issue): ActionItem => ({
  id: `respond:confirm:${i.id}`,
  run: i.run,
  stage: 'respond',
  title: text('act.answer', { text: short(i.text) }),
  because: text('act.confirm-because'),
  dueAt: null,
  colour: 'watch',
  href: '/my/feedback',
  label: text('act.confirm-label'),
})

async function acceptActs(reading: Reading, scope: Scope, now: Date, run?: string): Promise<ActionItem[]> {
  const places = run ? [run] : [...scope.seats.keys()]
  const teaching = places.filter((r) => scope.seats.get(r)?.has('instructor'))
  const acts: ActionItem[] = []
  for (const place of teaching) {
    const sessions = new Map((await sessionsOf(reading, scope, place)).map((s) => [s.id, s]))
    for (const c of await commonsOf(reading, scope, place))
      for (const r of c.remedies) {
        const session = r.session ? sessions.get(r.session) : undefined
        if (r.instructor !== scope.person || r.acceptance || !session || new Date(session.startsAt) < now) continue
        acts.push({
          id: `respond:accept:${r.id}`,
          run: place,
          stage: 'respond',
          title: text('act.accept', { title: session.title }),
          because: text('act.accept-because', { reporters: c.members.length }),
          dueAt: session.startsAt,
          colour: urgency(new Date(session.startsAt), now),
          href: commonIssueHref(c),
          label: text('act.accept-label'),
        })
      }
  }
  return acts
}
