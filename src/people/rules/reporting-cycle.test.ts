import { expect, test } from 'vitest'
import { cycleThrough, rowsClosingCycles } from './reporting-cycle.ts'

const above = (lines: Record<string, string[]>) => new Map(Object.entries(lines))

test('a way that leads back is named step by step; one that ends is none', () => {
  expect(cycleThrough('胡雅雯', above({ 胡雅雯: ['吴倩'], 吴倩: ['胡雅雯'] }))).toEqual(['胡雅雯', '吴倩', '胡雅雯'])
  expect(cycleThrough('a', above({ a: ['b'], b: ['c'], c: ['d'] }))).toBeNull()
  expect(cycleThrough('a', above({ a: ['a'] }))).toEqual(['a', 'a'])
  expect(cycleThrough('a', above({ a: ['b', 'c'], b: ['d'], c: ['a'], d: [] }))).toEqual(['a', 'c', 'a'])
})

test('a circle elsewhere does not keep the search from ending', () => {
  expect(cycleThrough('a', above({ a: ['b'], b: ['c'], c: ['b'] }))).toBeNull()
})

test('a sheet is judged by what stands when all of it is in: turning a pair round is no circle, in either order of rows', () => {
  const standing = above({ b: ['a'] })
  const rows = [
    { row: 2, person: 'a', above: ['b'] },
    { row: 3, person: 'b', above: ['c'] },
  ]
  expect(rowsClosingCycles(standing, rows).size).toBe(0)
  expect(
    rowsClosingCycles(
      standing,
      rows.map((r) => ({ ...r, row: 5 - r.row })),
    ).size,
  ).toBe(0)
})

test('of a circle the last row is refused and named from its own person; all others go in', () => {
  const rows = [
    { row: 2, person: 'x', above: ['y'] },
    { row: 87, person: '吴倩', above: ['胡雅雯'] },
    { row: 88, person: '胡雅雯', above: ['吴倩'] },
  ]
  expect([...rowsClosingCycles(new Map(), rows)]).toEqual([[88, ['胡雅雯', '吴倩', '胡雅雯']]])
})

test('a row that goes back to what stood before may close another circle; both are refused', () => {
  const rows = [
    { row: 2, person: 'a', above: ['b'] },
    { row: 3, person: 'c', above: ['a'] },
    { row: 4, person: 'b', above: ['a'] },
  ]
  const refused = rowsClosingCycles(above({ b: ['c'] }), rows)
  expect([...refused.keys()].toSorted()).toEqual([3, 4])
})

test('a circle that stood before is not laid at the sheet’s door', () => {
  expect(rowsClosingCycles(above({ a: ['b'], b: ['a'] }), [{ row: 2, person: 'c', above: ['a'] }]).size).toBe(0)
})

test('three thousand rows in a thousand and five hundred circles are judged', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => ({ row: i + 2, person: `p${i}`, above: [`p${i ^ 1}`] }))
  expect(rowsClosingCycles(new Map(), rows).size).toBe(1500)
})
