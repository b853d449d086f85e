// What the fifth stage tells of a run: its tile, what to do next, the timeline, and its links of the thread.
import { addDays, dayOf, momentOf } from '../calendar/day.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Params, Text } from '../platform/words/contract.ts'
import { say } from '../platform/words/contract.ts'
import type { Act, Happening, ThreadNode, Tile } from '../programme/contract.ts'
import { runById } from '../programme/public.ts'
import type { AtDoor } from './carry.ts'
import { doorOf } from './carry.ts'
import { mayDecide, mayLook } from './permissions.ts'
import { improvementColour } from './rules/finding.ts'
import type { Change, Finding } from './store/finding.ts'
import { changesOf, findingById, findingsOf } from './store/finding.ts'
import { words } from './words.ts'

const both = (of: (lang: 'zh' | 'en') => string): Text => ({ zh: of('zh'), en: of('en') })
type Key = keyof typeof words
/** A sentence of ours; a parameter that is one of our own words is given by its key. */
const text = (key: Key, params: Params = {}, own: Record<string, Key> = {}): Text =>
  both((lang) => say(words[key], lang, { ...params, ...Object.fromEntries(Object.entries(own).map(([name, k]) => [name, words[k][lang]])) }))
const findingPage = (f: { run: string; id: string }) => `/runs/${f.run}/improve/${f.id}`

/** What is left to the next run, or answered there already, is no longer this run's to do. */
const handedOver = (f: Finding) => f.carry !== null || f.answers.length > 0

/** 持续优化 in one colour and the sentence behind it. */
export async function tileOf(reading: Reading, scope: Scope, run: string, _now: Date): Promise<Tile> {
  const href = `/runs/${run}/improve`
  if (!mayLook(scope, run)) return { dimension: 'improvement', colour: 'none', sentence: text('tile.not-yours'), href }
  const findings = await findingsOf(reading, scope, run)
  const door = await doorOf(reading, scope, run)
  const count = (...states: Finding['state'][]) => findings.filter((f) => states.includes(f.state) && !handedOver(f)).length
  const back = door.filter((d) => d.returned.length > 0).sort((a, b) => b.returned.length - a.returned.length)
  const waiting = findings.flatMap((f) => (f.state === 'changed' ? f.changes.slice(-1).map((c) => c.recheck_on) : [])).sort()
  const counts = { carried: door.length, unanswered: door.filter((d) => !d.answered).length, recurring: back.length, open: count('open', 'diagnosed'), reopened: count('reopened', 'unclear'), awaiting: waiting.length, settled: findings.filter((f) => f.state === 'settled').length, handed: findings.filter((f) => f.state !== 'settled' && handedOver(f)).length }
  const { colour, code } = improvementColour(counts)
  return { dimension: 'improvement', colour, sentence: text(`tile.${code}` as Key, { ...counts, title: back[0]?.finding.title, returned: back[0]?.returned.length, day: waiting[0] }), href }
}

/** What those who lead the run should do next: answer the door, diagnose, decide, decide again. */
export async function actsFor(reading: Reading, scope: Scope, now: Date, run: string): Promise<Act[]> {
  const here = await runById(reading, scope, run)
  if (!here || !mayDecide(scope, run)) return []
  const findings = await findingsOf(reading, scope, run)
  const door = await doorOf(reading, scope, run)
  const back = door.filter((d) => d.answered && d.returned.length > 0 && !findings.some((f) => f.recurs === d.finding.id))
  const startsAt = momentOf(here.startsOn, '08:30')
  return [...door.filter((d) => !d.answered).map((d) => doorAct(d, { run, name: here.name, startsAt, now })), ...back.map((d) => recursAct(d, run)), ...findings.flatMap((f) => (handedOver(f) ? [] : findingAct(f, now)))]
}

function doorAct({ finding }: AtDoor, at: { run: string; name: string; startsAt: Date; now: Date }): Act {
  const near = at.startsAt.getTime() - at.now.getTime() < 14 * 86_400_000
  return { id: `improve:door:${at.run}:${finding.id}`, run: at.run, stage: 'improve', title: text('act.door', { title: finding.title }), because: text('act.door-because', { run: at.name }), dueAt: at.startsAt.toISOString(), colour: near ? 'bad' : 'watch', href: `/runs/${at.run}/improve#door`, label: text('act.door-label') }
}

const recursAct = ({ finding, answer, returned }: AtDoor, run: string): Act => ({
  id: `improve:recurs:${run}:${finding.id}`, run, stage: 'improve', title: text('act.recurs', { title: finding.title }), because: text('act.recurs-because', { answer: answer?.text, n: returned.length }), dueAt: null, colour: 'bad', href: `/runs/${run}/improve`, label: text('act.recurs-label'),
})

/** A finding should be diagnosed within three days, decided within seven. */
function findingAct(f: Finding, now: Date): Act[] {
  const act = (key: 'diagnose' | 'decide' | 'again', because: Text, since: Date, days: number): Act[] => {
    const dueAt = new Date(since.getTime() + days * 86_400_000)
    return [{ id: `improve:${f.id}`, run: f.run, stage: 'improve', title: text(`act.${key}`, { title: f.title }), because, dueAt: dueAt.toISOString(), colour: dueAt < now ? 'bad' : 'watch', href: findingPage(f), label: text(`act.${key}-label`) }]
  }
  const last = f.changes.at(-1)?.rechecks.at(-1)
  if (f.state === 'open') return act('diagnose', text('act.diagnose-because', {}, { origin: `origin.${f.from_kind}` }), f.at, 3)
  if (f.state === 'diagnosed') return act('decide', text('act.decide-because', {}, { cause: `cause.${f.diagnoses.at(-1)!.verdict}` }), f.diagnoses.at(-1)!.at, 7)
  if ((f.state === 'reopened' || f.state === 'unclear') && last) return act('again', text('act.again-because', { day: last.on_day }, { verdict: `verdict.${last.verdict}` }), last.at, 7)
  return []
}

/** Findings, changes and re-checks of a run; a re-check still to come stands on its day. */
export async function happeningsOf(reading: Reading, scope: Scope, run: string): Promise<Happening[]> {
  const findings = await findingsOf(reading, scope, run)
  const changes = await changesOf(reading, scope, run)
  const of = (kind: string, id: string, at: Date, title: Text, c: { module: string | null; href: string }): Happening => ({ id: `${kind}:${id}`, at: at.toISOString(), stage: 'improve', kind, title, person: null, ...c })
  return [
    ...findings.map((f) => of('finding', f.id, f.at, text('happening.finding', { title: f.title }), { module: f.module, href: findingPage(f) })),
    ...changes.flatMap((c) => {
      const place = { module: c.module, href: `/runs/${run}/improve/${c.finding}` }
      const open = c.rechecks.some((r) => r.on_day === c.recheck_on) ? [] : [of('recheck-due', c.id, momentOf(c.recheck_on, '08:00'), text('happening.recheck-due', { title: c.title }), place)]
      return [
        of('change', c.id, c.at, text('happening.change', { title: c.title }, { kind: `kind.${c.kind}` }), place),
        ...c.rechecks.map((r) => of('recheck', r.id, r.at, text('happening.recheck', { title: c.title }, { verdict: `verdict.${r.verdict}` }), place)), ...open,
      ]
    }),
  ].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** finding → decision → change → re-check, and answers at the door; stopped where the next step is overdue. */
export async function threadOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<ThreadNode[]> {
  const own = await findingsOf(reading, scope, run)
  const carried = (await doorOf(reading, scope, run)).map((d) => d.finding)
  const foreign = (await changesOf(reading, scope, run)).map((c) => c.finding).filter((id) => ![...own, ...carried].some((f) => f.id === id))
  const more = (await Promise.all([...new Set(foreign)].map((id) => findingById(reading, scope, id)))).filter((f): f is Finding => f !== null)
  const name = (await runById(reading, scope, run))?.name ?? ''
  // @NOTE A chain that stopped is told by the run it was found in; elsewhere it is merely open.
  const told = (n: ThreadNode): ThreadNode => (n.state === 'stopped' ? { ...n, state: 'open', stoppedSince: null } : n)
  return [...own.flatMap((f) => nodesOf(f, { run, name, now })), ...[...carried, ...more].flatMap((f) => nodesOf(f, { run, name, now }).map(told))]
}

function nodesOf(f: Finding, at: { run: string; name: string; now: Date }): ThreadNode[] {
  const href = findingPage(f)
  const late = (since: Date, days: number) => { const due = new Date(since.getTime() + days * 86_400_000); return due < at.now ? due : null }
  const stand = (done: boolean, stopped: Date | null) => ({ state: done ? ('done' as const) : stopped ? ('stopped' as const) : ('open' as const), stoppedSince: done ? null : (stopped?.toISOString() ?? null) })
  const over = f.state === 'settled' || f.state === 'dropped' || f.answers.length > 0
  const answers = f.answers.filter((a) => a.run === at.run)
  const lastDiagnosis = f.diagnoses.at(-1)
  return [
    { id: f.id, stage: 'improve', kind: 'finding', title: text('node.finding', { title: f.title }), at: f.at.toISOString(), from: [...(f.from_id ? [f.from_id] : []), ...(f.recurs ? [f.recurs] : [])], ...stand(over || f.diagnoses.length > 0, f.state === 'open' && !f.carry ? late(f.at, 3) : null), href },
    ...f.diagnoses.map((d): ThreadNode => ({ id: d.id, stage: 'improve', kind: 'decision', title: text('node.decision', {}, { cause: `cause.${d.verdict}` }), at: d.at.toISOString(), from: [f.id], ...stand(over || f.changes.length > 0 || d !== lastDiagnosis, late(d.at, 7)), href })),
    ...f.changes.flatMap((c) => changeNodes(f, c, { at, href, from: f.diagnoses.findLast((d) => d.at <= c.at)?.id ?? f.id, stand, late })),
    ...answers.map((a): ThreadNode => ({ id: `${a.finding}:${a.run}`, stage: 'improve', kind: 'door', title: text(`node.${a.answer}`, { run: at.name, text: a.text }), at: a.at.toISOString(), from: [f.id], state: 'done', stoppedSince: null, href: `/runs/${at.run}/improve#door` })),
  ]
}

interface Around { at: { now: Date }; href: string; from: string; stand(done: boolean, stopped: Date | null): Pick<ThreadNode, 'state' | 'stoppedSince'>; late(since: Date, days: number): Date | null }

function changeNodes(f: Finding, c: Change, { at, href, from, stand, late }: Around): ThreadNode[] {
  const overdue = dayOf(at.now) > addDays(c.recheck_on, 1) && !c.rechecks.some((r) => r.on_day === c.recheck_on) ? momentOf(c.recheck_on, '23:59') : null
  const newest = f.changes.at(-1)?.id === c.id
  return [
    { id: c.id, stage: 'improve', kind: 'change', title: text('node.change', { title: c.title }), at: c.at.toISOString(), from: [from], ...stand(c.rechecks.length > 0, overdue), href },
    ...c.rechecks.map((r, i): ThreadNode => {
      const decidedOn = !newest || i < c.rechecks.length - 1 || r.verdict === 'effective' || f.state === 'dropped' || c.recheck_on !== r.on_day
      return { id: r.id, stage: 'improve', kind: 'recheck', title: text('node.recheck', {}, { verdict: `verdict.${r.verdict}` }), at: r.at.toISOString(), from: [c.id], ...stand(decidedOn, late(r.at, 7)), href }
    }),
  ]
}
