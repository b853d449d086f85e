import { expect, test } from 'vitest'
import { BulkRollupCounter } from './bulk-rollup-counter.ts'
import type { BulkRow } from './pg-binary-copy.ts'

const who = (n: number) => new Uint8Array(16).fill(n)
const row = (person: number, day: number, value: number, outOf: number | null = null): BulkRow => ({
  person: who(person),
  id: who(9),
  module: null,
  activity: null,
  day,
  value,
  outOf,
  sourceKey: '',
  line: null,
  note: null,
  parts: null,
})

const told = (cells: BulkRollupCounter) =>
  [...cells.inOrder()].map((c) => [c.person[0], c.day, c.n, c.total, c.squares, c.outOf])

test('rows of the same learner and day are one cell, in per cent of their maximum', () => {
  const cells = new BulkRollupCounter(false)
  for (const r of [row(1, 5, 30, 50), row(2, 4, 10), row(1, 5, 1, 2)]) cells.add(r)
  expect(told(cells)).toEqual([
    [2, 4, 1, 10, 100, 0],
    [1, 5, 2, 110, 6100, 52],
  ])
})

test('what is excused makes a cell and counts nothing', () => {
  const cells = new BulkRollupCounter(false)
  cells.add(row(1, 3, 0, 0))
  expect(told(cells)).toEqual([[1, 3, 0, 0, 0, 0]])
})

test('packed rows come out day by day, beyond the first few thousand too', () => {
  const cells = new BulkRollupCounter(true)
  for (let person = 0; person < 50; person++) for (let day = 0; day < 120; day++) cells.add(row(person, day - 20, 2))
  const out = told(cells)
  expect(out).toHaveLength(6000)
  expect(out.slice(0, 2).map((c) => c.slice(0, 2))).toEqual([
    [0, -20],
    [1, -20],
  ])
  expect(out.at(-1)).toEqual([49, 99, 1, 2, 4, 0])
})

test('nothing makes no cells', () => expect(told(new BulkRollupCounter(true))).toEqual([]))
