// A rating counts where its block counts, and a mean is said no closer than it may be.
import { expect, test } from 'vitest'
import type { Period } from '../../calendar/cycles.ts'
import { asReleased, endMark, spreadOf, talliesOfRatings } from './ratings-by-period.ts'
import type { CountedRating } from './ratings-by-period.ts'

const turn = (key: string, first: string, last: string): Period => ({
  cycle: 'monthly',
  key,
  first,
  last,
  ask: last,
  moved: null,
  workingDays: 20,
  expected: true,
  because: null,
})
const [march, april] = [turn('2026-03', '2026-03-01', '2026-03-31'), turn('2026-04', '2026-04-01', '2026-04-30')]
const block = (from: number, day: string, module: string | null, values: number[]): CountedRating[] =>
  values.map((value, i) => ({ kind: 'content.usefulness', module, day, rater: from + i, value }))

test('a block is in one turn of the calendar as a whole, and in the turn of its module whatever its day', () => {
  const ratings = [
    ...block(1, '2026-03-05', 'm1', [4, 4, 5, 3, 4]),
    ...block(1, '2026-04-02', 'm2', [2, 2, 2, 2, 2]),
    ...block(6, '2026-03-09', null, [5, 5, 5, 5, 5]),
  ]
  expect(talliesOfRatings(ratings, { turns: [march, april] })).toMatchObject([
    { turn: '2026-03', n: 10, persons: 10, total: 45 },
    { turn: '2026-04', n: 5, persons: 5, total: 10, lastDay: '2026-04-02' },
  ])
  const ofModule = { ...march, key: 'module:m2' }
  expect(talliesOfRatings(ratings, { turns: [ofModule] })).toMatchObject([{ n: 10, total: 35 }])
  expect(talliesOfRatings(ratings, { turns: [march], module: 'm1' })).toMatchObject([{ n: 5, total: 20 }])
})

test('a mean is said to a tenth and stops at 1.5 and 4.5; the spread is told from ten raters on', () => {
  expect(asReleased({ value: 3.4499, n: 9, sd: 0.8123 })).toEqual({ value: 3.4, n: 9, sd: null })
  expect(asReleased({ value: 4.9, n: 10, sd: 0.8123 })).toEqual({ value: 4.5, n: 10, sd: 0.8 })
  expect(asReleased({ value: 1, n: 5, sd: 0 }).value).toBe(1.5)
  expect([1.5, 1.6, 4.4, 4.5].map((value) => endMark(value))).toEqual(['≤ ', '', '', '≥ '])
})

test('how the points were spread: not below ten raters, then in steps of ten per cent', () => {
  const nine = block(1, '2026-03-05', 'm1', [5, 5, 5, 4, 4, 4, 3, 3, 2])
  expect(spreadOf(nine, { turn: march })).toBeNull()
  expect(spreadOf([...nine, ...block(10, '2026-03-06', 'm1', [4.4, 4, 4])], { turn: march })).toEqual([
    { value: 5, share: 0.3 },
    { value: 4, share: 0.5 },
    { value: 3, share: 0.2 },
    { value: 2, share: 0.1 },
    { value: 1, share: 0 },
  ])
})
