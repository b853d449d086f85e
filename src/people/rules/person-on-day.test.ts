import { expect, test } from 'vitest'
import { asSpans, fromEntryOn, holdsOn, lastDayOn, latestOn } from './person-on-day.ts'

const zhu = [
  { since: '2023-01-23', unit: '华东一组' },
  { since: '2025-07-01', unit: '投诉处理组' },
]

test('where somebody stood on a day is the latest place begun by then', () => {
  expect(latestOn('2025-03-01', zhu)?.unit).toBe('华东一组')
  expect(latestOn('2025-07-01', zhu)?.unit).toBe('投诉处理组')
  expect(latestOn('2022-12-31', zhu)).toBeNull()
})

test('a place lasts to the day before the next', () => {
  expect(asSpans(zhu.toReversed(), (d) => `before ${d}`).map((s) => s.until)).toEqual(['before 2025-07-01', null])
})

test('a line holds on its first and on its last day', () => {
  expect(holdsOn('2026-01-17', { since: '2025-10-26', until: '2026-01-17' })).toBe(true)
  expect(holdsOn('2026-01-18', { since: '2025-10-26', until: '2026-01-17' })).toBe(false)
  expect(holdsOn('2025-10-26', { since: '2025-10-26', until: null })).toBe(true)
})

test('who left and came back was away in between, and is there before and after', () => {
  const departures = [{ lastDay: '2025-05-31', returnedOn: '2026-02-01' }]
  expect(lastDayOn('2025-05-31', departures)).toBe('2025-05-31')
  expect(lastDayOn('2025-12-01', departures)).toBe('2025-05-31')
  expect(lastDayOn('2026-02-01', departures)).toBeNull()
})

test('a line begins on the day on which both are there, whatever an earlier sheet wrote', () => {
  const line = { since: '2024-01-01', until: null, superior: '陈立' }
  expect(fromEntryOn(line, '2025-03-03', '2023-01-23')).toEqual({ ...line, since: '2025-03-03' })
  expect(fromEntryOn(line, '2023-01-23', '2025-07-01')).toEqual({ ...line, since: '2025-07-01' })
  expect(fromEntryOn(line, null, null)).toEqual(line)
  expect(fromEntryOn({ ...line, until: '2025-03-02' }, '2025-03-03')).toBeNull()
  expect(fromEntryOn({ ...line, until: '2025-03-03' }, '2025-03-03')).toMatchObject({ since: '2025-03-03' })
})
