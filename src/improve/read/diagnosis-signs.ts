// The evidence for and against each cause of a finding, as it is now.
import { addDays, dayOf } from '../../calendar/day.ts'
import { organisationZone } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Module } from '../../programme/contract.ts'
import { modulesOf } from '../../programme/public.ts'
import { issuesOf } from '../../respond/public.ts'
import { classesIn, entryLevel, measureOf, moduleItems } from '../../track/public.ts'
import type { ModuleItems } from '../../track/public.ts'
import type { Figure, Known, Sign } from '../rules/diagnosis.ts'
import { signsOf } from '../rules/diagnosis.ts'
import type { FindingRow } from '../store/finding.ts'

/** The signs for and against each cause, from evidence and reports as they are now; none for a finding without a module. */
export async function signsFor(reading: Reading, scope: Scope, finding: FindingRow, now: Date): Promise<Sign[]> {
  const modules = await modulesOf(reading, scope, finding.run)
  const module = modules.find((m) => m.id === finding.module)
  if (!module) return []
  const today = dayOf(now, await organisationZone(reading, scope))
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
