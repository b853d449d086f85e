// What the third stage tells of a run: its tile, what somebody should do next, the timeline, and its links of the thread.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Lang, Params, Text } from '../platform/words/contract.ts'
import { say } from '../platform/words/contract.ts'
import type { Act, Happening, ThreadNode, Tile } from '../programme/contract.ts'
import { modulesOf, sessionsOf } from '../programme/public.ts'
import { heardOf } from './notice-alike.ts'
import { mayLook, mayTriage } from './permissions.ts'
import { voicesOf } from './rules/common-issue.ts'
import { promptnessOf, resolutionColour } from './rules/promptness.ts'
import type { ClockRow } from './store/clock.ts'
import { clocksOf, runClocks } from './store/clock.ts'
import type { Common } from './store/common-issue.ts'
import { commonsOf, waitingCommons } from './store/common-issue.ts'
import type { Issue } from './store/issue.ts'
import { issuesOf, openIssues } from './store/issue.ts'
import { words } from './words.ts'

const hourMs = 3_600_000
const both = (of: (lang: Lang) => string): Text => ({ zh: of('zh'), en: of('en') })
const text = (key: keyof typeof words, params: Params = {}): Text => both((lang) => say(words[key], lang, params))
const short = (s: string) => (s.length > 40 ? `${s.slice(0, 39)}…` : s)
const pageOf = (i: { run: string; id: string }) => `/runs/${i.run}/respond/issues/${i.id}`
const cardPage = (c: { run: string; id: string }) => `/runs/${c.run}/respond/common/${c.id}`
const quoted = (s: string): Text => ({ zh: s, en: s })

/** 1 小时 40 分; days from two days on. */
function lasting(ms: number, lang: Lang): string {
  const minutes = Math.max(0, Math.round(ms / 60_000))
  if (minutes >= 2880) return say(words['time.days'], lang, { days: Math.floor(minutes / 1440) })
  return minutes >= 60 ? say(words['time.hours-minutes'], lang, { hours: Math.floor(minutes / 60), minutes: minutes % 60 }) : say(words['time.minutes'], lang, { minutes })
}

/** 问题解决 in one colour and the sentence behind it. */
export async function tileOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<Tile> {
  const href = `/runs/${run}/respond`
  if (!mayLook(scope, run)) return { dimension: 'resolution', colour: 'none', sentence: text('tile.not-yours'), href }
  const issues = await issuesOf(reading, scope, run)
  const clocks = await runClocks(reading, scope, run, 'answer')
  const answers = promptnessOf(clocks.map((c) => ({ since: c.since, dueAt: c.due_at, metAt: c.met_at })), now)
  const overdue = clocks.filter((c) => c.met_at === null && c.due_at < now)
  const open = issues.filter((i) => i.standing.state !== 'closed')
  const plans = (await waitingCommons(reading, scope, run)).filter((c) => c.verdict?.what === 'confirmed').length
  const { colour, code } = resolutionColour({ answers, overdueNow: overdue.length, unsolved: open.length, plansWaiting: plans, now })
  const share = answers.share === null ? null : Math.round(answers.share * 100)
  const sentence = both((lang) => say(words[`tile.${code}` as keyof typeof words], lang, {
    n: code === 'overdue' ? overdue.length : code === 'plan-waiting' ? plans : open.length, over: overdue[0] ? lasting(now.getTime() - overdue[0].due_at.getTime(), lang) : '',
    left: answers.nextDue ? lasting(answers.nextDue.getTime() - now.getTime(), lang) : '', share, inTime: answers.inTime, all: answers.n, closed: issues.length - open.length,
    rate: share === null ? '' : say(words['tile.rate'], lang, { share }),
  }))
  return { dimension: 'resolution', colour, sentence, href }
}

const urgency = (dueAt: Date | null, now: Date): Act['colour'] => (dueAt === null ? 'watch' : dueAt.getTime() - now.getTime() < 4 * hourMs ? 'bad' : dueAt.getTime() - now.getTime() < 24 * hourMs ? 'watch' : 'none')

/** What this person should do next: judge and plan cards, answer, solve, confirm, accept a session. */
export async function actsFor(reading: Reading, scope: Scope, now: Date, run?: string): Promise<Act[]> {
  const open = await openIssues(reading, scope, run)
  const cards = await waitingCommons(reading, scope, run)
  const clocks = await clocksOf(reading, scope, [...open.map((i) => i.id), ...cards.map((c) => c.id)])
  const planned = (await Promise.all([...new Set(open.map((i) => i.run))].map((r) => commonsOf(reading, scope, r)))).flat().filter((c) => c.remedies.length > 0)
  const inCard = new Set([...cards.flatMap((c) => (c.verdict ? c.members : c.suggested)), ...planned.flatMap((c) => c.members)])
  const numbers = await moduleNumbers(reading, scope, [...new Set([...open, ...cards].map((i) => i.run))])
  return [
    ...cards.flatMap((c) => (mayTriage(scope, c.run) ? cardAct({ card: c, open, clocks, numbers, now }) : [])),
    ...(await askActs(reading, scope, { planned, open, numbers, now })),
    ...open.flatMap((i) => (inCard.has(i.id) && i.standing.state !== 'reopened' ? [] : issueAct(scope, i, clocks, now))),
    ...open.flatMap((i) => (i.reporter !== null && i.reporter === scope.person && i.standing.state === 'awaiting' ? [confirmAct(i)] : [])),
    ...(await acceptActs(reading, scope, now, run)),
  ]
}

const moduleNumbers = async (reading: Reading, scope: Scope, runs: string[]) => new Map((await Promise.all(runs.map((r) => modulesOf(reading, scope, r)))).flat().map((m) => [m.id, m.number]))

function cardAct(of: { card: Common; open: Issue[]; clocks: ClockRow[]; numbers: Map<string, number>; now: Date }): Act[] {
  const { card, clocks, now } = of
  const ids = card.verdict ? card.members : card.suggested
  const members = of.open.filter((i) => ids.includes(i.id))
  const running = clocks.filter((c) => c.met_at === null && (card.verdict ? c.subject === card.id : ids.includes(c.subject) && c.kind === 'answer')).map((c) => c.due_at.getTime())
  const dueAt = running.length > 0 ? new Date(Math.min(...running)) : null
  const { voices, anonymous } = voicesOf(members.map(heardOf))
  const theme = titleOf(card, of.numbers)
  const who = text(anonymous > 0 ? 'card.voices-anonymous' : 'card.voices', { voices, anonymous })
  const because = card.verdict ? both((lang) => say(words['act.plan-because'], lang, { who: who[lang] })) : both((lang) => `${who[lang]}${lang === 'zh' ? '。' : '.'}`)
  const title = both((lang) => say(words[card.verdict ? 'act.plan' : 'act.card'], lang, { theme: theme[lang] }))
  return [{ id: `respond:${card.id}`, run: card.run, stage: 'respond', title, because, dueAt: dueAt?.toISOString() ?? null, colour: urgency(dueAt, now), href: cardPage(card), label: text(card.verdict ? 'act.plan-label' : 'act.card-label') }]
}

/** The problem's own words once a person has said them, else module and theme. */
function titleOf(card: Common, numbers: Map<string, number>): Text {
  if (card.verdict?.what === 'confirmed' && card.verdict.text) return both((lang) => (lang === 'zh' ? `「${card.verdict!.text}」` : `“${card.verdict!.text}”`))
  return both((lang) => say(words[card.module ? 'card.title' : 'card.title-run'], lang, { module: card.module ? (numbers.get(card.module) ?? '') : '', theme: say(words[`theme.${card.theme}`], lang) }))
}

function issueAct(scope: Scope, i: Issue, clocks: ClockRow[], now: Date): Act[] {
  const { state, owner, answeredAt, epoch } = i.standing
  const mine = owner !== null && owner === scope.person
  if (state === 'awaiting' || (!mine && (owner !== null || !mayTriage(scope, i.run)))) return []
  const kind = answeredAt === null ? 'answer' : 'solution'
  const dueAt = clocks.find((c) => c.subject === i.id && c.kind === kind && c.epoch === epoch)?.due_at ?? null
  const who = i.voice === 'anonymous' ? 'by-anonymous' : i.voice === 'signal' ? 'by-signal' : null
  const because = kind === 'solution' ? text('act.solve-because') : both((lang) => say(words['act.answer-because'], lang, { who: who ? say(words[who], lang) : lang === 'zh' ? '学员' : 'a learner' }))
  return [{ id: `respond:${i.id}`, run: i.run, stage: 'respond', title: text('act.answer', { text: short(i.text) }), because, dueAt: dueAt?.toISOString() ?? null, colour: urgency(dueAt, now), href: pageOf(i), label: text(kind === 'answer' ? 'act.answer-label' : 'act.solve-label') }]
}

/** The remedy has happened: every member is asked whether it helped, within a day. */
async function askActs(reading: Reading, scope: Scope, of: { planned: Common[]; open: Issue[]; numbers: Map<string, number>; now: Date }): Promise<Act[]> {
  const acts: Act[] = []
  for (const card of of.planned) {
    const unasked = of.open.filter((i) => card.members.includes(i.id) && !['awaiting', 'reopened'].includes(i.standing.state)).length
    if (unasked === 0 || !mayTriage(scope, card.run)) continue
    const last = card.remedies.at(-1)!
    const session = last.session ? (await sessionsOf(reading, scope, card.run)).find((s) => s.id === last.session) : undefined
    const done = session ? new Date(session.endsAt) : new Date(last.at.getTime() + 24 * hourMs)
    if (done > of.now) continue
    const dueAt = new Date(done.getTime() + 24 * hourMs)
    acts.push({ id: `respond:ask:${card.id}`, run: card.run, stage: 'respond', title: titleOf(card, of.numbers), because: text('act.ask-because', { n: unasked }), dueAt: dueAt.toISOString(), colour: urgency(dueAt, of.now), href: cardPage(card), label: text('act.ask-label') })
  }
  return acts
}

const confirmAct = (i: Issue): Act => ({ id: `respond:confirm:${i.id}`, run: i.run, stage: 'respond', title: text('act.answer', { text: short(i.text) }), because: text('act.confirm-because'), dueAt: null, colour: 'watch', href: '/my/feedback', label: text('act.confirm-label') })

async function acceptActs(reading: Reading, scope: Scope, now: Date, run?: string): Promise<Act[]> {
  const places = run ? [run] : [...scope.seats.keys()]
  const teaching = places.filter((r) => scope.seats.get(r)?.has('instructor'))
  const acts: Act[] = []
  for (const place of teaching) {
    const sessions = new Map((await sessionsOf(reading, scope, place)).map((s) => [s.id, s]))
    for (const c of await commonsOf(reading, scope, place)) for (const r of c.remedies) {
      const session = r.session ? sessions.get(r.session) : undefined
      if (r.instructor !== scope.person || r.acceptance || !session || new Date(session.startsAt) < now) continue
      acts.push({ id: `respond:accept:${r.id}`, run: place, stage: 'respond', title: text('act.accept', { title: session.title }), because: text('act.accept-because', { reporters: c.members.length }), dueAt: session.startsAt, colour: urgency(new Date(session.startsAt), now), href: cardPage(c), label: text('act.accept-label') })
    }
  }
  return acts
}

/** Reports, common issues, plans and closures of a run in time order. */
export async function happeningsOf(reading: Reading, scope: Scope, run: string): Promise<Happening[]> {
  const issues = await issuesOf(reading, scope, run)
  const commons = await commonsOf(reading, scope, run)
  const numbers = await moduleNumbers(reading, scope, [run])
  const late = (await runClocks(reading, scope, run, 'answer')).filter((c) => c.met_at === null || c.met_at > c.due_at)
  const of = (i: Issue, kind: string, at: Date, title: Text): Happening => ({ id: `${kind}:${i.id}:${at.getTime()}`, at: at.toISOString(), stage: 'respond', kind, title, person: i.reporter, module: i.module, href: pageOf(i) })
  return [
    ...issues.map((i) => of(i, 'issue', i.at, text('happening.issue', { text: short(i.text) }))),
    ...issues.flatMap((i) => i.steps.filter((s) => s.what === 'confirmed').map((s) => of(i, 'closed', s.at, text('happening.closed', { text: short(i.text) })))),
    ...late.flatMap((c) => { const i = issues.find((x) => x.id === c.subject); return i ? [of(i, 'breach', c.due_at, text('happening.breach', { text: short(i.text) }))] : [] }),
    ...commons.flatMap((c): Happening[] => [
      ...(c.verdict?.what === 'confirmed' ? [{ id: `common:${c.id}`, at: c.verdict.at.toISOString(), stage: 'respond', kind: 'common-issue', title: both((lang) => say(words['happening.common'], lang, { title: titleOf(c, numbers)[lang] })), person: null, module: c.module, href: cardPage(c) }] : []),
      ...c.remedies.map((r) => ({ id: `remedy:${r.id}`, at: r.at.toISOString(), stage: 'respond', kind: 'remedy', title: text('happening.remedy', { text: short(r.text) }), person: null, module: c.module, href: cardPage(c) })),
    ]),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** signal → issue → common issue → remedy; a link is stopped when the time for its next step has passed. */
export async function threadOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<ThreadNode[]> {
  const issues = await issuesOf(reading, scope, run)
  const commons = (await commonsOf(reading, scope, run)).filter((c) => c.verdict?.what !== 'dismissed')
  const clocks = await clocksOf(reading, scope, [...issues.map((i) => i.id), ...commons.map((c) => c.id)])
  const sessions = new Map((await sessionsOf(reading, scope, run)).map((s) => [s.id, s]))
  const numbers = await moduleNumbers(reading, scope, [run])
  const closed = new Set(issues.filter((i) => i.standing.state === 'closed').map((i) => i.id))
  const lateOf = (id: string) => clocks.filter((c) => c.subject === id && c.met_at === null && c.due_at < now).map((c) => c.due_at).sort((a, b) => a.getTime() - b.getTime())[0] ?? null
  const stand = (done: boolean, stopped: Date | null) => ({ state: done ? ('done' as const) : stopped ? ('stopped' as const) : ('open' as const), stoppedSince: done ? null : (stopped?.toISOString() ?? null) })
  return [
    ...issues.map((i): ThreadNode => ({ id: i.id, stage: 'respond', kind: 'issue', title: text('thread-node.issue', { text: short(i.text) }), at: i.at.toISOString(), from: i.from_signal ? [i.from_signal] : [], ...stand(closed.has(i.id), lateOf(i.id)), href: pageOf(i) })),
    ...commons.flatMap((c): ThreadNode[] => {
      const ids = c.verdict ? c.members : c.suggested
      const done = ids.every((id) => closed.has(id))
      const unlooked = !c.verdict && now.getTime() - c.at.getTime() > 24 * hourMs ? new Date(c.at.getTime() + 24 * hourMs) : null
      const title = titleOf(c, numbers)
      return [
        { id: c.id, stage: 'respond', kind: 'common-issue', title: both((lang) => say(words['thread-node.common'], lang, { title: title[lang] })), at: (c.verdict?.at ?? c.at).toISOString(), from: ids, ...stand(done, lateOf(c.id) ?? unlooked), href: cardPage(c) },
        ...c.remedies.map((r): ThreadNode => {
          const ended = r.session ? sessions.get(r.session)?.endsAt : undefined
          const unasked = issues.some((i) => ids.includes(i.id) && !closed.has(i.id) && i.standing.state !== 'awaiting')
          const stopped = ended && unasked && now.getTime() - Date.parse(ended) > 24 * hourMs ? new Date(ended) : null
          return { id: r.id, stage: 'respond', kind: 'remedy', title: both((lang) => say(words['thread-node.remedy'], lang, { text: quoted(short(r.text))[lang] })), at: r.at.toISOString(), from: [c.id], ...stand(done, stopped), href: cardPage(c) }
        }),
      ]
    }),
  ]
}
