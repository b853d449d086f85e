// Why is it so? The evidence both ways is laid out, and a person records the verdict; or puts the finding aside with a reason.
import { addDays, dayOf } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import type { Module } from '../programme/contract.ts'
import { modulesOf } from '../programme/public.ts'
import { issuesOf } from '../respond/public.ts'
import { classesIn, entryLevel, measureOf, moduleItems } from '../track/public.ts'
import type { ModuleItems } from '../track/public.ts'
import { mayDecide } from './permissions.ts'
import type { Figure, Known, Sign } from './rules/diagnosis.ts'
import { signsOf } from './rules/diagnosis.ts'
import type { FindingRow } from './store/finding.ts'
import { findingById, saveDiagnosis, saveDropped } from './store/finding.ts'
import type { Cause } from './tables.ts'

type Answer = { id: string } | { refused: string }

/** Records the verdict together with the signs as they stand at this moment. */
export async function diagnoseFinding(
  tx: Writing,
  scope: Scope,
  ask: { id: string; finding: string; verdict: Cause; because: string; now: Date },
): Promise<Answer> {
  const finding = await findingById(tx, scope, ask.finding)
  if (!finding) return { refused: 'not-found' }
  if (!mayDecide(scope, finding.run)) return { refused: 'not-yours' }
  const known = finding.diagnoses.find((d) => d.id === ask.id)
  if (known) return known.verdict === ask.verdict ? { id: known.id } : { refused: 'id-used-for-something-else' }
  if (finding.state === 'dropped') return { refused: 'finding-dropped' }
  if (!ask.because.trim()) return { refused: 'say-why' }
  const seen = await signsFor(tx, scope, finding, ask.now)
  await saveDiagnosis(tx, scope, {
    id: ask.id,
    finding: finding.id,
    verdict: ask.verdict,
    because: ask.because.trim(),
    seen: JSON.stringify(seen),
    at: ask.now,
    by_person: scope.person,
  })
  await writeAuditLog(tx, scope, 'improve.diagnosed', finding.id, { verdict: ask.verdict })
  return { id: ask.id }
}

/** Puts a finding aside without a change. */
export async function dropFinding(
  tx: Writing,
  scope: Scope,
  ask: { finding: string; because: string; now: Date },
): Promise<Answer> {
  const finding = await findingById(tx, scope, ask.finding)
  if (!finding) return { refused: 'not-found' }
  if (!mayDecide(scope, finding.run)) return { refused: 'not-yours' }
  if (finding.dropped) return { id: finding.id }
  if (finding.state === 'changed') return { refused: 'change-under-way' }
  if (!ask.because.trim()) return { refused: 'say-why' }
  await saveDropped(tx, scope, {
    finding: finding.id,
    because: ask.because.trim(),
    at: ask.now,
    by_person: scope.person,
  })
  await writeAuditLog(tx, scope, 'improve.dropped', finding.id)
  return { id: finding.id }
}

/** The signs for and against each cause, from evidence and reports as they are now; none for a finding without a module. */
export async function signsFor(reading: Reading, scope: Scope, finding: FindingRow, now: Date): Promise<Sign[]> {
  const modules = await modulesOf(reading, scope, finding.run)
  const module = modules.find((m) => m.id === finding.module)
  if (!module) return []
  const today = dayOf(now)
  const others = modules.filter((m) => m.id !== module.id && m.startsOn <= today)
  const of = (indicator: string, m: Module) =>
    measureOf(reading, scope, { run: finding.run, indicator, module: m.id, from: modules[0]!.startsOn, to: today }, now)
  const pair = async (indicator: string, rest: Module[] = others) => ({
    here: await of(indicator, module),
    elsewhere: together(await Promise.all(rest.map((m) => of(indicator, m)))),
  })
  const inWeeks = (m: Module) =>
    measureOf(
      reading,
      scope,
      {
        run: finding.run,
        indicator: 'study-time',
        from: m.startsOn,
        to: m.endsOn < today ? m.endsOn : addDays(today, -1),
      },
      now,
    )
  const test = await pair(
    'test-score',
    modules.filter((m) => m.number < module.number),
  )
  const reports = Object.entries(
    Object.groupBy(
      (await issuesOf(reading, scope, finding.run)).filter((i) => i.module === module.id && i.voice !== 'signal'),
      (i) => i.theme,
    ),
  ).map(([theme, own]) => [theme, own?.length ?? 0])
  const known: Known = {
    test: { here: test.here, earlier: test.elsewhere },
    study: {
      here: await inWeeks(module),
      elsewhere: together(await Promise.all(others.filter((m) => m.number < module.number).map(inWeeks))),
    },
    teaching: await pair('teaching-effect'),
    usefulness: await pair('content-usefulness'),
    homework: await pair('homework-completion'),
    attendance: await pair('attendance'),
    reports: Object.fromEntries(reports) as Known['reports'],
    ...(await ofModule(reading, scope, finding.run, module.id)),
  }
  return signsOf(known)
}

/** The module's questions, what learners brought along, and its classes beside each other. */
async function ofModule(
  reading: Reading,
  scope: Scope,
  run: string,
  module: string,
): Promise<Pick<Known, 'items' | 'entry' | 'classes'>> {
  const classes = await classesIn(reading, scope, run, module)
  return {
    items: itemsTogether(await moduleItems(reading, scope, run, module)),
    entry: await entryLevel(reading, scope, run, module),
    classes: 'refused' in classes ? null : classes,
  }
}

function itemsTogether(tests: ModuleItems[]): Known['items'] {
  if (tests.length === 0) return null
  const named = (own: (flags: string[]) => boolean) =>
    tests.flatMap(({ name, flagged }) =>
      flagged.filter(({ flags }) => own(flags)).map((item) => (tests.length > 1 ? `${name} ${item.name}` : item.name)),
    )
  return {
    of: tests.reduce((sum, { items }) => sum + items, 0),
    n: Math.max(...tests.map(({ n }) => n)),
    alpha: tests[0]!.alpha,
    apart: named((flags) => flags.includes('low-discrimination') || flags.includes('inverted')),
    hard: named((flags) => flags.includes('too-hard')),
  }
}

/** Modules together, each weighing what it rests on. */
function together(figures: (Figure | null)[]): Figure | null {
  const known = figures.filter((f): f is Figure => f !== null && f.n > 0)
  const n = known.reduce((sum, f) => sum + f.n, 0)
  return n === 0
    ? null
    : { value: known.reduce((sum, f) => sum + f.value * f.n, 0) / n, n: Math.max(...known.map((f) => f.n)) }
}
