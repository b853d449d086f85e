// Findings, changes and the door as a person sees them.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Text } from '../platform/words/contract.ts'
import { say } from '../platform/words/contract.ts'
import { personsById } from '../people/public.ts'
import type { Module } from '../programme/contract.ts'
import { modulesOf, runById, runs } from '../programme/public.ts'
import { commonsOf } from '../respond/public.ts'
import { indicatorById, signalsOf } from '../track/public.ts'
import type { AtDoor as Standing } from './carry.ts'
import { doorOf } from './carry.ts'
import type { AtDoor, Candidate, Change, Finding } from './contract.ts'
import { leastLearners } from './rules/recheck.ts'
import type { Change as WholeChange, Finding as Whole } from './store/finding.ts'
import { findingFrom, findingsOf } from './store/finding.ts'
import { words } from './words.ts'

interface Known { names: Map<string, string>; runs: Map<string, string>; modules: Map<string, Module> }

/** Names of everybody, every run and every module these findings speak of. */
async function knownOf(reading: Reading, scope: Scope, findings: Whole[]): Promise<Known> {
  const persons = new Set(findings.flatMap((f) => [f.by_person, f.dropped?.by_person, ...f.diagnoses.map((d) => d.by_person), ...f.changes.map((c) => c.by_person), ...f.answers.map((a) => a.by_person)]).filter((p): p is string => Boolean(p)))
  const ids = [...new Set(findings.flatMap((f) => [f.run, ...f.changes.map((c) => c.run), ...f.answers.map((a) => a.run)]))]
  const found = await Promise.all(ids.map(async (id) => ({ id, run: await runById(reading, scope, id), modules: await modulesOf(reading, scope, id) })))
  return {
    names: new Map((await personsById(reading, scope, [...persons])).map((p) => [p.id, p.name])),
    runs: new Map(found.map(({ id, run }) => [id, run?.name ?? ''])),
    modules: new Map(found.flatMap(({ modules }) => modules).map((m) => [m.id, m])),
  }
}

/** Findings with names in the reader's reach. */
export async function lookAt(reading: Reading, scope: Scope, findings: Whole[]): Promise<Finding[]> {
  const known = await knownOf(reading, scope, findings)
  return findings.map((f) => findingSeen(f, known))
}

function findingSeen(f: Whole, known: Known): Finding {
  const { name, module } = readerOf(known)
  const indicator = f.indicator ? indicatorById(f.indicator) : undefined
  return {
    id: f.id, run: f.run, runName: known.runs.get(f.run) ?? '', module: module(f.module), theme: f.theme, title: f.title, from: { kind: f.from_kind, id: f.from_id, href: hrefOf(f.run, f.from_kind, f.from_id) },
    datum: f.datum && indicator ? { indicator: indicator.name, unit: indicator.unit, value: f.datum.value, n: f.datum.n } : null, recurs: f.recurs, at: f.at.toISOString(), by: name(f.by_person), state: f.state,
    diagnoses: f.diagnoses.map((d) => ({ id: d.id, verdict: d.verdict, because: d.because, at: d.at.toISOString(), by: name(d.by_person) })),
    changes: f.changes.map((c) => changeSeen(c, f, known)), dropped: f.dropped && { because: f.dropped.because, at: f.dropped.at.toISOString(), by: name(f.dropped.by_person) },
    carry: f.carry && { text: f.carry.text, kind: f.carry.kind },
    answers: f.answers.map((a) => ({ run: a.run, runName: known.runs.get(a.run) ?? '', answer: a.answer, text: a.text, at: a.at.toISOString(), by: name(a.by_person) })),
  }
}

const readerOf = ({ names, modules }: Known) => ({
  name: (id: string | null) => (id ? (names.get(id) ?? null) : null),
  module: (id: string | null) => { const m = id ? modules.get(id) : undefined; return m ? { id: m.id, number: m.number, name: m.name } : null },
})

/** Where the thing a finding or change rests on can be looked at. */
function hrefOf(run: string, kind: string, id: string | null): string | null {
  if (id === null) return null
  return kind === 'common-issue' ? `/runs/${run}/respond/common/${id}` : kind === 'issue' ? `/runs/${run}/respond/issues/${id}` : kind === 'signal' ? `/runs/${run}/track?signal=${id}` : kind === 'review' ? `/runs/${run}/align` : null
}

function changeSeen(c: WholeChange, f: Whole, known: Known): Change {
  const { name, module } = readerOf(known)
  const indicator = indicatorById(c.indicator)
  return {
    id: c.id, finding: c.finding, run: c.run, runName: known.runs.get(c.run) ?? '', module: module(c.module), kind: c.kind, title: c.title, because: c.because, effectiveOn: c.effective_on,
    indicator: { id: c.indicator, name: indicator?.name ?? { zh: c.indicator, en: c.indicator }, unit: indicator?.unit ?? 'points', better: indicator?.better ?? 'up' },
    fromValue: c.from_value, fromN: c.from_n, toValue: c.to_value, recheckOn: c.recheck_on, planVersion: c.plan_version, at: c.at.toISOString(), by: name(c.by_person),
    cites: c.citations.map((x) => ({ kind: x.kind, text: x.text, href: hrefOf(f.run, x.kind, x.ref) })),
    rechecks: c.rechecks.map((r) => ({ id: r.id, onDay: r.on_day, at: r.at.toISOString(), before: r.before, after: r.after, gain: r.gain, low: r.low, high: r.high, verdict: r.verdict, code: r.code, least: leastLearners })),
  }
}

/** The door as seen: each finding with the answer it got here. */
export async function lookAtDoor(reading: Reading, scope: Scope, door: Standing[]): Promise<AtDoor[]> {
  const seen = await lookAt(reading, scope, door.map((d) => d.finding))
  return door.map((d, i) => ({ finding: seen[i]!, answered: d.answered, answer: d.answer?.answer ?? null, text: d.answer?.text ?? null, by: seen[i]!.answers.find((a) => a.run === d.answer?.run)?.by ?? null, returned: d.returned.length }))
}

/** Weak modules, confirmed common issues, and what came back from the last run, as far as they are no finding yet. */
export async function candidatesOf(reading: Reading, scope: Scope, run: string): Promise<Candidate[]> {
  const modules = new Map((await modulesOf(reading, scope, run)).map((m) => [m.id, { id: m.id, number: m.number, name: m.name }]))
  const signals = (await signalsOf(reading, scope, run)).filter((s) => s.kind === 'weak-module' && s.ending?.how !== 'dismissed')
  const commons = (await commonsOf(reading, scope, run)).filter((c) => c.verdict?.what === 'confirmed')
  const all: Candidate[] = [
    ...signals.map((s): Candidate => ({ kind: 'signal', id: s.id, module: s.module ? (modules.get(s.module) ?? null) : null, theme: 'difficulty', title: s.title, because: both('candidate.signal', { n: s.n }), indicator: 'test-score' })),
    ...commons.map((c): Candidate => {
      const module = c.module ? (modules.get(c.module) ?? null) : null
      const title = c.verdict!.text || (module ? `${module.number} ${module.name}` : c.theme)
      return { kind: 'common-issue', id: c.id, module, theme: c.theme, title: { zh: title, en: title }, because: both('candidate.common', { n: c.members.length }), indicator: 'test-score' }
    }),
  ]
  const found = await findingsOf(reading, scope, run)
  for (const d of await doorOf(reading, scope, run)) {
    if (d.returned.length === 0 || found.some((f) => f.recurs === d.finding.id)) continue
    const module = [...modules.values()].find((m) => m.name === d.moduleName) ?? null
    all.unshift({ kind: 'issue', id: d.returned[0]!, module, theme: d.finding.theme, title: { zh: d.finding.title, en: d.finding.title }, because: both('candidate.recurs', { n: d.returned.length }), indicator: d.finding.indicator })
  }
  const taken = await Promise.all(all.map((c) => findingFrom(reading, scope, { kind: c.kind, id: c.id })))
  return all.filter((_, i) => !taken[i])
}

const both = (key: keyof typeof words, params: Record<string, string | number>): Text => ({ zh: say(words[key], 'zh', params), en: say(words[key], 'en', params) })

/** The run after this one, if it is prepared already. */
export async function nextRun(reading: Reading, scope: Scope, run: string): Promise<{ id: string; name: string } | null> {
  const next = (await runs(reading, scope)).find((r) => r.follows === run)
  return next ? { id: next.id, name: next.name } : null
}
