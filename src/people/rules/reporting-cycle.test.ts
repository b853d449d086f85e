import { expect, test } from 'vitest'
import { circleClosedBy, cycleThrough, rowsClosingCycles } from './reporting-cycle.ts'
import type { DatedLine } from './reporting-cycle.ts'

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

const line = (person: string, superior: string, since: string, until: string | null = null): DatedLine => ({
  person,
  superior,
  kind: 'solid',
  since,
  until,
})
const to = (superior: string, persons: string[], since = '2026-11-30', until: string | null = null) =>
  ({ persons: new Set(persons), superior, kind: 'solid', since, until }) as const

test('a circle is one of lines that hold on the same day, and that day is said', () => {
  const standing = [
    line('李雨桐', '王芳', '2026-01-01', '2026-12-06'),
    line('李雨桐', '刘洋', '2026-12-07'),
    line('刘洋', '陈立', '2026-01-01'),
  ]
  const circle = { day: '2026-12-07', chain: ['陈立', '李雨桐', '刘洋', '陈立'] }
  expect(circleClosedBy(to('李雨桐', ['陈立']), standing)).toEqual(circle)
  expect(circleClosedBy(to('李雨桐', ['陈立'], '2026-12-20'), standing)).toEqual({ ...circle, day: '2026-12-20' })
  expect(circleClosedBy(to('李雨桐', ['陈立'], '2026-11-30', '2026-12-06'), standing)).toBeNull()
  const overBefore = [line('李雨桐', '刘洋', '2026-01-01', '2026-12-01'), line('刘洋', '陈立', '2026-12-02')]
  expect(circleClosedBy(to('李雨桐', ['陈立']), overBefore)).toBeNull()
})

test('many who get one superior are judged together: whoever stands above the superior is named', () => {
  const standing = [line('s', 'r3', '2026-01-01'), line('r3', 'boss', '2026-01-01'), line('x', 's', '2026-01-01')]
  expect(circleClosedBy(to('s', ['r1', 'r2', 'r3']), standing)?.chain).toEqual(['r3', 's', 'r3'])
  expect(circleClosedBy(to('s', ['r1', 'r2']), standing)).toBeNull()
  expect(circleClosedBy(to('s', []), [...standing, line('boss', 's', '2026-01-01')])).toBeNull()
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
