// What somebody should do next about reports and common issues of a run: judge, plan, answer, solve, ask, confirm, accept.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { say } from '../../platform/localised-text/contract.ts'
import type { ActionItem, Run, Session } from '../../programme/contract.ts'
import { sessionsOf } from '../../programme/public.ts'
import { comparableReport } from '../detect-common-issues.ts'
import { mayTriage } from '../permissions.ts'
import { voicesOf } from '../rules/common-issue.ts'
import type { ClockRow } from '../store/deadline.ts'
import { clocksOf } from '../store/deadline.ts'
import type { Common } from '../store/common-issue.ts'
import { commonsOf, waitingOf } from '../store/common-issue.ts'
import type { Issue } from '../store/issue.ts'
import { openIssues } from '../store/issue.ts'
import { words } from '../words.ts'
import { withoutOwner } from './without-owner.ts'
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

/** What next steps follow from, whatever the time: open reports, cards, their deadlines, sessions that answer them. */
interface Waiting {
  open: Issue[]
  commons: Common[]
  deadlines: ClockRow[]
  sessions: Map<string, Session>
  /** By module. */
  numbers: Map<string, number>
  /** Open reports whose owner has left the company, or has no seat in the run nor a duty any more: they wait for whoever sorts. */
  ownerless: ReadonlySet<string>
}

/** A next step whatever the time: with it only the colour turns, and what is not yet or no longer to be done is left out. */
interface Step {
  act: Omit<ActionItem, 'colour' | 'dueAt'>
  dueAt: Date | null
  /** From when on it is asked for, and until when. */
  since?: Date
  until?: Date
}

const stepAt = ({ act, dueAt, since, until }: Step, now: Date): ActionItem[] =>
  (since && since > now) || (until && until < now)
    ? []
    : [{ ...act, dueAt: dueAt?.toISOString() ?? null, colour: urgency(dueAt, now) }]

/** What this person should do next in these runs, at a moment: judge and plan cards, answer, solve, confirm, accept a session. */
export async function readNextSteps(
  reading: Reading,
  scope: Scope,
  runs: readonly Run[],
): Promise<(now: Date) => ActionItem[]> {
  const steps = stepsOf(await everythingWaiting(reading, scope, runs), scope)
  return (now) => steps.flatMap((step) => stepAt(step, now))
}

/** Everything of these runs that waits for somebody, as far as this person may see it. */
async function everythingWaiting(reading: Reading, scope: Scope, runs: readonly Run[]): Promise<Waiting> {
  const ids = runs.map(({ id }) => id)
  const open = await openIssues(reading, scope, ids)
  const commons = await commonsOf(reading, scope, ids)
  const deadlines = await clocksOf(reading, scope, [...open.map((i) => i.id), ...waitingOf(commons).map((c) => c.id)])
  const answered = commons.filter((c) => c.remedies.some((r) => r.session !== null)).map((c) => c.run)
  const sessions = answered.length === 0 ? [] : await sessionsOf(reading, scope, [...new Set(answered)])
  const told = commons.length === 0 ? new Map<string, number>() : await moduleNumbers(reading, scope, ids)
  const ownerless = await withoutOwner(reading, scope, open)
  return { open, commons, deadlines, sessions: new Map(sessions.map((s) => [s.id, s])), numbers: told, ownerless }
}

/** Run by run. */
function stepsOf(waiting: Waiting, scope: Scope): Step[] {
  const [open, commons] = [Map.groupBy(waiting.open, (i) => i.run), Map.groupBy(waiting.commons, (c) => c.run)]
  const deadlines = Map.groupBy(waiting.deadlines, (c) => c.run)
  return [...new Set([...open.keys(), ...commons.keys()])].flatMap((run) =>
    stepsOfRun(
      {
        ...waiting,
        open: open.get(run) ?? [],
        commons: commons.get(run) ?? [],
        deadlines: deadlines.get(run) ?? [],
      },
      scope,
      run,
    ),
  )
}

function stepsOfRun(waiting: Waiting, scope: Scope, run: string): Step[] {
  const { open, commons, deadlines, numbers } = waiting
  const cards = waitingOf(commons)
  const planned = open.length === 0 ? [] : commons.filter((c) => c.remedies.length > 0)
  const triages = mayTriage(scope, run)
  // Whoever is not asked to judge, plan and ask is asked for the reports they own, gathered or not.
  const inCard = new Set(
    triages
      ? [...cards.flatMap((c) => (c.verdict ? c.members : c.suggested)), ...planned.flatMap((c) => c.members)]
      : [],
  )
  return [
    ...cards.flatMap((c) => (triages ? cardStep({ card: c, open, deadlines, numbers }) : [])),
    ...(triages ? planned.flatMap((card) => askStep(card, waiting)) : []),
    ...open.flatMap((i) => (inCard.has(i.id) && i.standing.state !== 'reopened' ? [] : issueStep(scope, i, waiting))),
    ...open.flatMap((i) =>
      i.reporter !== null && i.reporter === scope.person && i.standing.state === 'awaiting' ? [confirmStep(i)] : [],
    ),
    ...(scope.seats.get(run)?.has('instructor') ? commons.flatMap((c) => acceptSteps(c, waiting, scope)) : []),
  ]
}

function cardStep(of: { card: Common; open: Issue[]; deadlines: ClockRow[]; numbers: Map<string, number> }): Step[] {
  const { card, deadlines } = of
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
      act: {
        id: `respond:${card.id}`,
        run: card.run,
        stage: 'respond',
        title,
        because,
        href: commonIssueHref(card),
        label: text(card.verdict ? 'act.plan-label' : 'act.card-label'),
      },
      dueAt,
    },
  ]
}

function issueStep(scope: Scope, i: Issue, { deadlines, ownerless }: Waiting): Step[] {
  const { state, answeredAt, epoch } = i.standing
  const left = ownerless.has(i.id)
  const owner = left ? null : i.standing.owner
  const mine = owner !== null && owner === scope.person
  if (state === 'awaiting' || (!mine && (owner !== null || !mayTriage(scope, i.run)))) return []
  const kind = answeredAt === null ? 'answer' : 'solution'
  const dueAt = deadlines.find((c) => c.subject === i.id && c.kind === kind && c.epoch === epoch)?.due_at ?? null
  const who = i.voice === 'anonymous' ? 'by-anonymous' : i.voice === 'signal' ? 'by-signal' : null
  const because = left
    ? text('act.owner-left')
    : kind === 'solution'
      ? text('act.solve-because')
      : inBoth((lang) =>
          say(words[mine ? 'act.answer-mine' : 'act.answer-because'], lang, {
            who: who ? say(words[who], lang) : lang === 'zh' ? '学员' : 'a learner',
          }),
        )
  return [
    {
      act: {
        id: `respond:${i.id}`,
        run: i.run,
        stage: 'respond',
        title: text('act.answer', { text: short(i.text) }),
        because,
        href: issueHref(i),
        label: text(
          left
            ? 'act.owner-left-label'
            : kind === 'solution'
              ? 'act.solve-label'
              : mine
                ? 'act.answer-mine-label'
                : 'act.answer-label',
        ),
      },
      dueAt,
    },
  ]
}

/** The remedy has happened: every member is asked whether it helped, within a day. */
function askStep(card: Common, { open, sessions, numbers }: Waiting): Step[] {
  const unasked = open.filter(
    (i) => card.members.includes(i.id) && !['awaiting', 'reopened'].includes(i.standing.state),
  ).length
  if (unasked === 0) return []
  const last = card.remedies.at(-1)!
  const session = last.session ? sessions.get(last.session) : undefined
  const done = session ? new Date(session.endsAt) : new Date(last.at.getTime() + 24 * hourMs)
  const dueAt = new Date(done.getTime() + 24 * hourMs)
  return [
    {
      act: {
        id: `respond:ask:${card.id}`,
        run: card.run,
        stage: 'respond',
        title: titleOf(card, numbers),
        because: text('act.ask-because', { n: unasked }),
        href: commonIssueHref(card),
        label: text('act.ask-label'),
      },
      dueAt,
      since: done,
    },
  ]
}

const confirmStep = (i: Issue): Step => ({
  act: {
    id: `respond:confirm:${i.id}`,
    run: i.run,
    stage: 'respond',
    title: text('act.answer', { text: short(i.text) }),
    because: text('act.confirm-because'),
    href: `/my/feedback#${i.id}`,
    label: text('act.confirm-label'),
  },
  dueAt: null,
})

/** Sessions this person was asked to hold and has not accepted. */
function acceptSteps(card: Common, { sessions }: Waiting, scope: Scope): Step[] {
  return card.remedies.flatMap((r): Step[] => {
    const session = r.session ? sessions.get(r.session) : undefined
    if (r.instructor !== scope.person || r.acceptance || !session) return []
    const startsAt = new Date(session.startsAt)
    return [
      {
        act: {
          id: `respond:accept:${r.id}`,
          run: card.run,
          stage: 'respond',
          title: text('act.accept', { title: session.title }),
          because: text('act.accept-because', { reporters: card.members.length }),
          href: commonIssueHref(card),
          label: text('act.accept-label'),
        },
        dueAt: startsAt,
        until: startsAt,
      },
    ]
  })
}
