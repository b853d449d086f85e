// What a diagnosis of a module needs: its questions, what learners brought along, and its classes beside each other.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { learnersOf, modulesOf } from '../../programme/public.ts'
import { compareClasses } from '../rules/entry-adjusted-class-comparison.ts'
import type { ClassComparison, Sat } from '../rules/entry-adjusted-class-comparison.ts'
import { analyseTest } from '../rules/item-analysis.ts'
import type { ItemFlag } from '../rules/item-flags.ts'
import { answersIn, itemsIn, testsIn } from '../store/test-results.ts'
import { moduleTallies } from '../store/learner-activity.ts'
import type { ModuleTally } from '../store/learner-activity.ts'

/** A module's tests question by question: how many questions stand out, by what, on how many people. */
export interface ModuleItems {
  test: string
  name: string
  items: number
  n: number
  alpha: number | null
  flagged: { name: string; flags: ItemFlag[] }[]
}
/** What the class comparison holds equal: the entry test of the module, or the tests of the modules before it. */
export type Classes = (ClassComparison & { by: 'entry' | 'earlier' }) | { refused: 'one-class' | 'too-few' }

/** Tests of a module that have answers by question. */
export async function moduleItems(reading: Reading, scope: Scope, run: string, module: string): Promise<ModuleItems[]> {
  const tests = (await testsIn(reading, scope, run)).filter(
    (test) => test.module === module && test.kind === 'test' && test.items > 0,
  )
  return Promise.all(
    tests.map(async ({ id, name }) => {
      const items = await itemsIn(reading, scope, { run, test: id })
      const verdict = analyseTest(items, await answersIn(reading, scope, { run, test: id, persons: null }))
      const flagged = verdict.items.flatMap(({ flags }, i) =>
        flags.length > 0 ? [{ name: items[i]!.name, flags }] : [],
      )
      return { test: id, name, items: items.length, n: verdict.people, alpha: verdict.alpha, flagged }
    }),
  )
}

/** The mean of the entry test of a module, of 100; null where nobody sat one. */
export async function entryLevel(
  reading: Reading,
  scope: Scope,
  run: string,
  module: string,
): Promise<{ value: number; n: number } | null> {
  const own = (await moduleTallies(reading, scope, { run, kinds: ['entry.score'], persons: null })).filter(
    (tally) => tally.module === module,
  )
  return own.length === 0
    ? null
    : { value: own.reduce((sum, { n, total }) => sum + total / n, 0) / own.length, n: own.length }
}

/** The classes of a run in one module, with what they brought along held equal where it is known. */
export async function classesIn(reading: Reading, scope: Scope, run: string, module: string): Promise<Classes> {
  const classOf = new Map(
    (await learnersOf(reading, scope, run)).flatMap((l) => (l.class === null ? [] : [[l.id, l.class] as const])),
  )
  if (new Set(classOf.values()).size < 2) return { refused: 'one-class' }
  const modules = await modulesOf(reading, scope, run)
  const number = modules.find(({ id }) => id === module)?.number ?? 0
  const earlier = new Set(modules.filter((m) => m.number < number).map(({ id }) => id))
  const tallies = await moduleTallies(reading, scope, { run, kinds: ['test.score', 'entry.score'], persons: null })
  const entry = meansOf(tallies.filter((tally) => tally.kind === 'entry.score' && tally.module === module))
  const before =
    entry.size >= 20
      ? entry
      : meansOf(tallies.filter((tally) => tally.kind === 'test.score' && earlier.has(tally.module)))
  const sat = [...meansOf(tallies.filter((tally) => tally.kind === 'test.score' && tally.module === module))].flatMap(
    ([learner, score]): Sat[] => {
      const own = classOf.get(learner)
      return own === undefined ? [] : [{ learner, class: own, score, before: before.get(learner) ?? null }]
    },
  )
  const compared = compareClasses(sat)
  return 'refused' in compared ? compared : { ...compared, by: before === entry ? 'entry' : 'earlier' }
}

/** Each learner's mean, every module weighing the same. */
function meansOf(tallies: readonly ModuleTally[]): Map<string, number> {
  return new Map(
    [...Map.groupBy(tallies, ({ person }) => person)].map(([person, own]) => [
      person,
      own.reduce((sum, { n, total }) => sum + total / n, 0) / own.length,
    ]),
  )
}
