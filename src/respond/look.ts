// Reports and cards as a person sees them: rows, names, clocks and judgements put together.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { rowsBehind } from '../evidence/public.ts'
import { personsById } from '../people/public.ts'
import { modulesOf, seatsOf, sessionsOf } from '../programme/public.ts'
import type { Card, Clock, Issue } from './contract.ts'
import { mayAnswer, mayTriage } from './permissions.ts'
import { suggestCategory } from './rules/category.ts'
import { voicesOf } from './rules/common-issue.ts'
import { similarIndex } from './rules/similar.ts'
import type { ClockRow, ReachedRow } from './store/clock.ts'
import { clocksOf, reachedOf } from './store/clock.ts'
import type { Common } from './store/common-issue.ts'
import { commonOf } from './store/common-issue.ts'
import type { Issue as Whole } from './store/issue.ts'
import { issuesOf } from './store/issue.ts'

/** 普遍偏低 line of a test, per cent; printed beside what it judges. */
export const belowLine = 60

const clockSeen = (c: ClockRow, reached: ReachedRow[]): Clock => ({
  kind: c.kind, epoch: c.epoch, since: c.since.toISOString(), dueAt: c.due_at.toISOString(), metAt: c.met_at?.toISOString() ?? null, policy: c.policy, explained: c.explained,
  reached: reached.filter((r) => r.subject === c.subject && r.kind === c.kind && r.epoch === c.epoch).map((r) => ({ level: r.level, at: r.at.toISOString(), noticedAt: r.noticed_at.toISOString() })),
})

async function namesOf(reading: Reading, scope: Scope, ids: (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  return new Map((await personsById(reading, scope, known)).map((p) => [p.id, p.name]))
}

const modulesSeen = async (reading: Reading, scope: Scope, runs: string[]) =>
  new Map((await Promise.all([...new Set(runs)].map((run) => modulesOf(reading, scope, run)))).flat().map((m) => [m.id, { id: m.id, number: m.number, name: m.name }]))

/** Reports with names, trail and clocks. */
export async function lookAt(reading: Reading, scope: Scope, issues: Whole[]): Promise<Issue[]> {
  const ids = issues.map((i) => i.id)
  const [clocks, reached, common] = [await clocksOf(reading, scope, ids), await reachedOf(reading, scope, ids), await commonOf(reading, scope, ids)]
  const modules = await modulesSeen(reading, scope, issues.map((i) => i.run))
  const names = await namesOf(reading, scope, issues.flatMap((i) => [i.reporter, i.standing.owner, ...i.steps.flatMap((s) => [s.by_person, s.owner])]))
  const person = (id: string | null) => (id ? { id, name: names.get(id) ?? '' } : null)
  return issues.map((i) => ({
    id: i.id, run: i.run, module: i.module ? (modules.get(i.module) ?? null) : null, theme: i.theme, text: i.text, voice: i.voice, reporter: person(i.reporter), at: i.at.toISOString(),
    state: i.standing.state, epoch: i.standing.epoch, category: i.standing.category, owner: person(i.standing.owner), common: common.get(i.id) ?? null, signal: i.from_signal,
    steps: i.steps.map((s) => ({
      id: s.id, what: s.what, at: s.at.toISOString(), by: s.by_person ? (names.get(s.by_person) ?? '') : null, fromReporter: ['confirmed', 'denied', 'said'].includes(s.what),
      text: s.text, category: s.category, owner: s.owner ? (names.get(s.owner) ?? '') : null,
    })),
    clocks: clocks.filter((c) => c.subject === i.id).map((c) => clockSeen(c, reached)),
  }))
}

/** Who can own a report of the run. */
export async function ownersOf(reading: Reading, scope: Scope, run: string): Promise<{ id: string; name: string; role: string }[]> {
  const seats = (await seatsOf(reading, scope, run)).filter((s) => ['lead', 'assistant', 'instructor'].includes(s.role))
  return [...new Map(seats.map((s) => [s.person, { id: s.person, name: s.name, role: s.role }])).values()]
}

/** What this person may do in the run. */
export const mayIn = (scope: Scope, run: string, owner: string | null = null) => ({ triage: mayTriage(scope, run), answer: mayAnswer(scope, run, owner) })

const sameSubject = (a: Whole, b: Whole) => a.theme === b.theme && a.theme !== 'other'

/** Similar reports of the run with what was answered, and the category this one probably belongs to. */
export async function similarTo(reading: Reading, scope: Scope, issue: Whole) {
  const all = await issuesOf(reading, scope, issue.run)
  const common = await commonOf(reading, scope, all.map((o) => o.id))
  const others = all.filter((o) => o.id !== issue.id && (!common.has(o.id) || common.get(o.id) !== common.get(issue.id)))
  const of = new Map(others.map((o) => [o.id, o]))
  const found = similarIndex(others.map(({ id, text }) => ({ id, text }))).query(issue.text, 12).filter((f) => f.score >= (sameSubject(of.get(f.id)!, issue) ? 0.1 : 0.2))
  const sorted = found.flatMap((f) => { const category = of.get(f.id)!.standing.category; return category ? [{ category, score: f.score }] : [] })
  const similar = found.slice(0, 5).map((f) => {
    const o = of.get(f.id)!
    return { id: o.id, text: o.text, score: f.score, state: o.standing.state, at: o.at.toISOString(), answer: (o.steps.findLast((s) => s.what === 'replied') ?? o.steps.findLast((s) => s.what === 'proposed'))?.text ?? null }
  })
  return { similar, suggestion: suggestCategory(issue.theme, sorted) }
}

/** Each learner's last test of a module, per cent. */
export async function lastScores(reading: Reading, scope: Scope, run: string, module: string): Promise<Map<string, number>> {
  const last = new Map<string, number>()
  for (let offset = 0; ; offset += 500) {
    const { rows } = await rowsBehind(reading, scope, { run, kinds: ['test.score'], module, offset, limit: 500 })
    for (const r of rows) if (r.outOf && !last.has(r.person)) last.set(r.person, (100 * r.value) / r.outOf)
    if (rows.length < 500) return last
  }
}

async function testBeside(reading: Reading, scope: Scope, common: Common): Promise<Card['test']> {
  if (common.module === null) return null
  const scores = [...(await lastScores(reading, scope, common.run, common.module)).values()].sort((a, b) => a - b)
  if (scores.length === 0) return null
  const middle = scores.length >> 1
  const median = scores.length % 2 ? scores[middle]! : (scores[middle - 1]! + scores[middle]!) / 2
  return { median, n: scores.length, below: scores.filter((s) => s < belowLine).length, line: belowLine }
}

/** Cards with their reports, voices, plan and remedies. `issues` are the run's reports. */
export async function lookAtCards(reading: Reading, scope: Scope, cards: Common[]): Promise<Card[]> {
  const runs = [...new Set(cards.map((c) => c.run))]
  const issues = new Map((await Promise.all(runs.map((run) => issuesOf(reading, scope, run)))).flat().map((i) => [i.id, i]))
  const sessions = new Map((await Promise.all(runs.map((run) => sessionsOf(reading, scope, run)))).flat().map((s) => [s.id, s]))
  const modules = await modulesSeen(reading, scope, runs)
  const clocks = await clocksOf(reading, scope, cards.map((c) => c.id))
  const reached = await reachedOf(reading, scope, cards.map((c) => c.id))
  const names = await namesOf(reading, scope, [...[...issues.values()].map((i) => i.reporter), ...cards.flatMap((c) => [c.verdict?.by_person ?? null, ...c.remedies.flatMap((r) => [r.by_person, r.instructor])])])
  return Promise.all(cards.map(async (c): Promise<Card> => {
    const of = [...new Set([...c.members, ...c.suggested])].flatMap((id) => issues.get(id) ?? [])
    const counted = c.verdict?.what === 'confirmed' ? of.filter((i) => c.members.includes(i.id)) : of
    const plan = clocks.find((k) => k.subject === c.id)
    return {
      id: c.id, run: c.run, module: c.module ? (modules.get(c.module) ?? null) : null, theme: c.theme, at: c.at.toISOString(), ...voicesOf(counted.map((i) => ({ voice: i.reporter }))),
      verdict: c.verdict && { what: c.verdict.what, at: c.verdict.at.toISOString(), by: c.verdict.by_person ? (names.get(c.verdict.by_person) ?? '') : null, text: c.verdict.text },
      issues: of.map((i) => ({ id: i.id, text: i.text, who: i.reporter ? (names.get(i.reporter) ?? '') : null, voice: i.voice, at: i.at.toISOString(), state: i.standing.state, member: c.members.includes(i.id) })).sort((a, b) => (a.at < b.at ? -1 : 1)),
      plan: plan ? clockSeen(plan, reached) : null, remedies: c.remedies.map((r) => remedySeen(r, sessions, names)), test: await testBeside(reading, scope, c),
    }
  }))
}

function remedySeen(r: Common['remedies'][number], sessions: Map<string, { title: string; startsAt: string; endsAt: string; place: string | null }>, names: Map<string, string>): Card['remedies'][number] {
  const session = r.session ? sessions.get(r.session) : undefined
  return {
    id: r.id, kind: r.kind, text: r.text, at: r.at.toISOString(), by: r.by_person ? (names.get(r.by_person) ?? '') : null,
    session: session ? { title: session.title, startsAt: session.startsAt, endsAt: session.endsAt, place: session.place } : null,
    instructor: r.instructor ? { id: r.instructor, name: names.get(r.instructor) ?? '' } : null, acceptedAt: r.acceptance?.at.toISOString() ?? null,
    reporters: r.invited.filter((i) => i.why === 'reported').length, belowLine: r.invited.filter((i) => i.why === 'below-line').length,
  }
}
