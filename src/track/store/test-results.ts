// Tests with their questions, who answered what, and what was scored in all.
import { sql } from 'kysely'
import type { Reading } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Answer } from '../rules/item-analysis.ts'

export type TestKind = 'test' | 'homework' | 'entry'
export interface TestRow {
  id: string
  name: string
  kind: TestKind
  module: string | null
  number: number | null
  dueOn: string | null
  items: number
}
export interface ItemRow {
  id: string
  name: string
  point: string | null
  outOf: number
  test: string
  module: string | null
}
interface Narrow {
  run: string
  test?: string
  persons: readonly string[] | null
}

/** Tests, homework and entry tests of a run, each kind in the order of its modules; `items` counts the questions known. */
export function testsIn(reading: Reading, _scope: Scope, run: string): Promise<TestRow[]> {
  return reading
    .selectFrom('programme.activity as a')
    .leftJoin('programme.module as m', 'm.id', 'a.module')
    .select([
      'a.id',
      'a.name',
      'a.kind',
      'a.module',
      'm.number',
      'a.due_on as dueOn',
      sql<number>`(select count(*)::int from programme.activity i where i.part_of = a.id)`.as('items'),
    ])
    .where('a.run', '=', run)
    .where('a.kind', 'in', ['test', 'homework', 'entry'])
    .orderBy(sql`array_position(array['test', 'homework', 'entry'], a.kind)`)
    .orderBy('m.number')
    .orderBy('a.name')
    .$castTo<TestRow>()
    .execute()
}

/** Questions of a run, or of one test, in the order a reader counts them. */
export async function itemsIn(
  reading: Reading,
  _scope: Scope,
  { run, test }: { run: string; test?: string },
): Promise<ItemRow[]> {
  let rows = reading
    .selectFrom('programme.activity as i')
    .innerJoin('programme.activity as t', 't.id', 'i.part_of')
    .select(['i.id', 'i.name', 'i.point', 'i.out_of as outOf', 't.id as test', 'i.module', 't.module as testModule'])
    .where('i.run', '=', run)
  if (test) rows = rows.where('i.part_of', '=', test)
  const found = await rows.execute()
  return found
    .map(({ testModule, outOf, module, ...item }) => ({ ...item, outOf: outOf ?? 1, module: module ?? testModule }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh', { numeric: true }))
}

const standing = sql<boolean>`not exists (select from evidence.observation s where s.person = o.person and s.supersedes = o.id)`
const among = (persons: readonly string[] | null) =>
  persons ? sql<boolean>`o.person = any(${[...persons]}::uuid[])` : sql<boolean>`true`

/** Answers to questions, of these people or all; superseded ones left out. */
export async function answersIn(reading: Reading, _scope: Scope, { run, test, persons }: Narrow): Promise<Answer[]> {
  const rows = await reading
    .selectFrom('evidence.observation as o')
    .innerJoin('programme.activity as i', 'i.id', 'o.activity')
    .select(['o.person', 'o.activity as item', 'o.value', 'o.out_of as outOf', 'o.at', 'o.source_key as key'])
    .where('o.run', '=', run)
    .where('o.kind', '=', 'item.answered')
    .where(standing)
    .where(among(persons))
    .where(test ? sql<boolean>`i.part_of = ${test}::uuid` : sql<boolean>`true`)
    .execute()
  return rows.flatMap(({ item, outOf, at, ...row }) =>
    outOf === 0 ? [] : [{ ...row, item: item!, outOf: outOf ?? 1, at: at.getTime() }],
  )
}

export interface ScoreRow {
  test: string
  person: string
  share: number
  day: string
  at: number
  key: string
}

/** What was scored in tests as a whole, in per cent of the maximum; excused rows left out. */
export async function scoresIn(reading: Reading, _scope: Scope, { run, test, persons }: Narrow): Promise<ScoreRow[]> {
  const rows = await reading
    .selectFrom('evidence.observation as o')
    .select(['o.activity as test', 'o.person', 'o.value', 'o.out_of as outOf', 'o.day', 'o.at', 'o.source_key as key'])
    .where('o.run', '=', run)
    .where('o.kind', 'in', ['test.score', 'homework.score', 'entry.score'])
    .where('o.activity', 'is not', null)
    .where(standing)
    .where(among(persons))
    .where(test ? sql<boolean>`o.activity = ${test}::uuid` : sql<boolean>`true`)
    .execute()
  return rows.flatMap(({ test: id, value, outOf, at, ...row }) =>
    outOf === 0 ? [] : [{ ...row, test: id!, share: outOf === null ? value : (100 * value) / outOf, at: at.getTime() }],
  )
}

/** The question and its test, by the question's id; null when the run has none of that id. */
export async function itemIn(
  reading: Reading,
  scope: Scope,
  run: string,
  item: string,
): Promise<(ItemRow & { testName: string }) | null> {
  const found = (await itemsIn(reading, scope, { run })).find(({ id }) => id === item)
  const test = found && (await testsIn(reading, scope, run)).find(({ id }) => id === found.test)
  return found && test ? { ...found, testName: test.name } : null
}
