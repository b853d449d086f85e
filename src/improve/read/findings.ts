// Findings and their changes as a person sees them: with names, and links to what they rest on.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { personsById } from '../../people/public.ts'
import type { Module } from '../../programme/contract.ts'
import { modulesOf, runById } from '../../programme/public.ts'
import { indicatorById } from '../../track/public.ts'
import type { Change, Finding } from '../contract.ts'
import { leastLearners } from '../rules/recheck-verdict.ts'
import type { Change as WholeChange, Finding as Whole } from '../store/finding.ts'

interface Known {
  names: Map<string, string>
  runs: Map<string, string>
  modules: Map<string, Module>
}

/** Names of everybody, every run and every module these findings speak of. */
async function knownOf(reading: Reading, scope: Scope, findings: Whole[]): Promise<Known> {
  const persons = new Set(
    findings
      .flatMap((f) => [
        f.by_person,
        f.dropped?.by_person,
        ...f.diagnoses.map((d) => d.by_person),
        ...f.changes.map((c) => c.by_person),
        ...f.answers.map((a) => a.by_person),
      ])
      .filter((p): p is string => Boolean(p)),
  )
  const ids = [
    ...new Set(findings.flatMap((f) => [f.run, ...f.changes.map((c) => c.run), ...f.answers.map((a) => a.run)])),
  ]
  const found = await Promise.all(
    ids.map(async (id) => ({
      id,
      run: await runById(reading, scope, id),
      modules: await modulesOf(reading, scope, id),
    })),
  )
  return {
    names: new Map((await personsById(reading, scope, [...persons])).map((p) => [p.id, p.name])),
    runs: new Map(found.map(({ id, run }) => [id, run?.name ?? ''])),
    modules: new Map(found.flatMap(({ modules }) => modules).map((m) => [m.id, m])),
  }
}

/** Findings with names in the reader's reach. */
export async function viewFindings(reading: Reading, scope: Scope, findings: Whole[]): Promise<Finding[]> {
  const known = await knownOf(reading, scope, findings)
  return findings.map((f) => findingSeen(f, known))
}

function findingSeen(f: Whole, known: Known): Finding {
  const { name, module } = readerOf(known)
  const indicator = f.indicator ? indicatorById(f.indicator) : undefined
  return {
    id: f.id,
    run: f.run,
    runName: known.runs.get(f.run) ?? '',
    module: module(f.module),
    theme: f.theme,
    title: f.title,
    from: { kind: f.from_kind, id: f.from_id, href: hrefOf(f.run, f.from_kind, f.from_id) },
    datum:
      f.datum && indicator
        ? { indicator: indicator.name, unit: indicator.unit, value: f.datum.value, n: f.datum.n }
        : null,
    recurs: f.recurs,
    at: f.at.toISOString(),
    by: name(f.by_person),
    state: f.state,
    diagnoses: f.diagnoses.map((d) => ({
      id: d.id,
      verdict: d.verdict,
      because: d.because,
      at: d.at.toISOString(),
      by: name(d.by_person),
    })),
    changes: f.changes.map((c) => changeSeen(c, f, known)),
    dropped: f.dropped && { because: f.dropped.because, at: f.dropped.at.toISOString(), by: name(f.dropped.by_person) },
    carry: f.carry && { text: f.carry.text, kind: f.carry.kind },
    answers: f.answers.map((a) => ({
      run: a.run,
      runName: known.runs.get(a.run) ?? '',
      answer: a.answer,
      text: a.text,
      at: a.at.toISOString(),
      by: name(a.by_person),
    })),
  }
}

const readerOf = ({ names, modules }: Known) => ({
  name: (id: string | null) => (id ? (names.get(id) ?? null) : null),
  module: (id: string | null) => {
    const m = id ? modules.get(id) : undefined
    return m ? { id: m.id, number: m.number, name: m.name } : null
  },
})

/** Where the thing a finding or change rests on can be looked at. */
function hrefOf(run: string, kind: string, id: string | null): string | null {
  if (id === null) return null
  return kind === 'common-issue'
    ? `/runs/${run}/respond/common/${id}`
    : kind === 'issue'
      ? `/runs/${run}/respond/issues/${id}`
      : kind === 'signal'
        ? `/runs/${run}/track?signal=${id}`
        : kind === 'review'
          ? `/runs/${run}/align`
          : null
}

function changeSeen(c: WholeChange, f: Whole, known: Known): Change {
  const { name, module } = readerOf(known)
  const indicator = indicatorById(c.indicator)
  return {
    id: c.id,
    finding: c.finding,
    run: c.run,
    runName: known.runs.get(c.run) ?? '',
    module: module(c.module),
    kind: c.kind,
    title: c.title,
    because: c.because,
    effectiveOn: c.effective_on,
    indicator: {
      id: c.indicator,
      name: indicator?.name ?? { zh: c.indicator, en: c.indicator },
      unit: indicator?.unit ?? 'points',
      better: indicator?.better ?? 'up',
    },
    fromValue: c.from_value,
    fromN: c.from_n,
    toValue: c.to_value,
    recheckOn: c.recheck_on,
    planVersion: c.plan_version,
    at: c.at.toISOString(),
    by: name(c.by_person),
    cites: c.citations.map((x) => ({ kind: x.kind, text: x.text, href: hrefOf(f.run, x.kind, x.ref) })),
    rechecks: c.rechecks.map((r) => ({
      id: r.id,
      onDay: r.on_day,
      at: r.at.toISOString(),
      before: r.before,
      after: r.after,
      gain: r.gain,
      low: r.low,
      high: r.high,
      verdict: r.verdict,
      code: r.code,
      least: leastLearners,
    })),
  }
}
