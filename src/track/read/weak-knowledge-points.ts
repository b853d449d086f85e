// 薄弱环节: knowledge points below the line, for the run, for groups large enough, and learner by learner with the questions they missed.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { OwnPoint, PointBehind, WeakPoint } from './test-results/contract.ts'
import { counted } from '../rules/item-analysis.ts'
import type { Answer } from '../rules/item-analysis.ts'
import { weakPointRule, weakPoints } from '../rules/weak-knowledge-point.ts'
import type { PointSeen } from '../rules/weak-knowledge-point.ts'
import { answersIn, itemsIn, testsIn } from '../store/test-results.ts'
import type { ItemRow } from '../store/test-results.ts'
import { ownPersons } from './read-context.ts'
import type { ReadContext } from './read-context.ts'

interface Known {
  items: Map<string, ItemRow>
  answers: Answer[]
}

/** Questions with a knowledge point, and the first answer of everybody seen to each. */
async function knownOf(
  reading: Reading,
  scope: Scope,
  { run, persons }: { run: string; persons: readonly string[] | null },
): Promise<Known> {
  const items = new Map(
    (await itemsIn(reading, scope, { run })).filter(({ point }) => point !== null).map((item) => [item.id, item]),
  )
  const answers =
    items.size === 0 ? [] : (await answersIn(reading, scope, { run, persons })).filter(({ item }) => items.has(item))
  return { items, answers: [...counted(answers, 'first').rows.values()].flatMap((own) => [...own.values()]) }
}

/** A point is of a module: the same word in two modules is looked at twice. */
const keyOf = ({ module, point }: ItemRow) => `${module ?? ''} ${point}`

function seenBy(answers: readonly Answer[], items: Known['items']): Map<string, PointSeen[]> {
  const points = Map.groupBy(answers, ({ item }) => keyOf(items.get(item)!))
  return new Map(
    [...points].map(([point, all]) => [
      point,
      [...Map.groupBy(all, ({ person }) => person)].map(([learner, own]) => ({
        learner,
        reached: sum(own, 'value'),
        outOf: sum(own, 'outOf'),
        questions: own.length,
      })),
    ]),
  )
}

const sum = (own: readonly Answer[], what: 'value' | 'outOf') => own.reduce((total, answer) => total + answer[what], 0)

/** Points of the run lowest first, each with the units of five or more who are below the line in it. */
export async function weakPointsOf(context: ReadContext): Promise<WeakPoint[]> {
  const { reading, scope, learners } = context
  const run = context.runContext.run.id
  const { items, answers } = await knownOf(reading, scope, { run, persons: ownPersons(context) })
  const numbers = new Map(
    (await testsIn(reading, scope, run)).flatMap(({ module, number }) => (module ? [[module, number] as const] : [])),
  )
  const sample = new Map([...items.values()].map((item) => [keyOf(item), item]))
  const units = new Map(learners.map(({ id, unit }) => [id, unit]))
  const seen = seenBy(answers, items)
  return weakPoints(seen).map(({ point: key, ...verdict }) => {
    const { point, module } = sample.get(key)!
    const groups = [...Map.groupBy(seen.get(key)!, ({ learner }) => units.get(learner) ?? null)].flatMap(
      ([unit, own]) => (unit === null ? [] : [{ unit, ...shareOf(own) }]),
    )
    return {
      point: point!,
      module,
      number: module ? (numbers.get(module) ?? null) : null,
      ...verdict,
      groups: groups
        .filter(({ n, value }) => n >= weakPointRule.fewest && value < weakPointRule.line)
        .toSorted((a, b) => a.value - b.value),
    }
  })
}

const shareOf = (own: readonly PointSeen[]) => ({
  n: own.length,
  value: own.reduce((total, { reached, outOf }) => total + (100 * reached) / outOf, 0) / own.length,
})

/** Who is below the line in a point, and which questions they missed; without names where they may not be seen. */
export async function pointBehind(
  context: ReadContext,
  ask: { point: string; module: string | null },
): Promise<PointBehind | null> {
  const { reading, scope, learners } = context
  const run = context.runContext.run.id
  const known = await knownOf(reading, scope, { run, persons: ownPersons(context) })
  const items = [...known.items.values()].filter(({ point, module }) => point === ask.point && module === ask.module)
  if (items.length === 0) return null
  const tests = new Map((await testsIn(reading, scope, run)).map(({ id, name }) => [id, name]))
  const byItem = Map.groupBy(known.answers, ({ item }) => item)
  const answers = items.flatMap(({ id }) => byItem.get(id) ?? [])
  const [verdict] = weakPoints(seenBy(answers, known.items))
  if (!verdict) return null
  const names = new Map(learners.map((learner) => [learner.id, learner]))
  const people = [...Map.groupBy(answers, ({ person }) => person)].flatMap(([person, own]) => {
    const learner = names.get(person)
    const missed = own.filter(({ value, outOf }) => value < outOf)
    return learner
      ? [
          {
            person,
            name: learner.name,
            unit: learner.unit,
            share: (100 * sum(own, 'value')) / sum(own, 'outOf'),
            asked: own.length,
            missed: missed.map(({ item }) => known.items.get(item)!.name),
          },
        ]
      : []
  })
  return {
    point: ask.point,
    module: ask.module,
    n: verdict.n,
    value: verdict.value,
    low: verdict.low,
    high: verdict.high,
    below: verdict.below,
    certain: verdict.certain,
    questions: items.map(({ id, name, test, outOf }) => ({
      id,
      name,
      test,
      testName: tests.get(test) ?? '',
      ...rightOf(byItem.get(id) ?? [], outOf),
    })),
    learners: people
      .filter(({ share }) => share < weakPointRule.line)
      .toSorted((a, b) => a.share - b.share || (a.name < b.name ? -1 : 1)),
    line: weakPointRule.line,
  }
}

const rightOf = (own: readonly Answer[], outOf: number) => ({
  n: own.length,
  difficulty: own.length === 0 ? null : sum(own, 'value') / own.length / outOf,
})

/** One learner's points below the line, with the questions missed. */
export async function ownPointsOf(reading: Reading, scope: Scope, run: string, person: string): Promise<OwnPoint[]> {
  const { items, answers } = await knownOf(reading, scope, { run, persons: [person] })
  return [...Map.groupBy(answers, ({ item }) => keyOf(items.get(item)!)).values()]
    .map((own): OwnPoint => {
      const { point, module } = items.get(own[0]!.item)!
      return {
        point: point!,
        module,
        share: (100 * sum(own, 'value')) / sum(own, 'outOf'),
        asked: own.length,
        missed: own.filter(({ value, outOf }) => value < outOf).map(({ item }) => items.get(item)!.name),
      }
    })
    .filter(({ share }) => share < weakPointRule.line)
    .toSorted((a, b) => a.share - b.share)
}
