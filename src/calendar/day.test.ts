import { expect, test } from 'vitest'
import { addDays, clockOf, dayOf, daysBetween, daysFrom, isDay, momentOf, monthOf, weekdayOf, weekOf } from './day.ts'

test("the day is the organisation's: 18:30 in London is already tomorrow in Shanghai", () => {
  const moment = new Date('2026-11-23T18:30:00Z')
  expect(dayOf(moment)).toBe('2026-11-24')
  expect(clockOf(moment)).toBe('02:30')
  expect(dayOf(moment, 'Europe/London')).toBe('2026-11-23')
})

test('a local time names one moment, and 24:00 is the next midnight', () => {
  expect(momentOf('2026-11-24', '02:30').toISOString()).toBe('2026-11-23T18:30:00.000Z')
  expect(momentOf('2026-11-24', '24:00')).toEqual(momentOf('2026-11-25', '00:00'))
})

test('summer time: an hour that does not exist moves on by the gap', () => {
  expect(momentOf('2026-03-29', '09:00', 'Europe/Berlin').toISOString()).toBe('2026-03-29T07:00:00.000Z')
  expect(momentOf('2026-03-28', '09:00', 'Europe/Berlin').toISOString()).toBe('2026-03-28T08:00:00.000Z')
  expect(clockOf(momentOf('2026-03-29', '02:30', 'Europe/Berlin'), 'Europe/Berlin')).toMatch(/^0[13]:30$/)
})

test('ISO weeks at the turn of the year', () => {
  expect(weekOf('2026-11-23')).toEqual({ key: '2026-W48', first: '2026-11-23', last: '2026-11-29' })
  expect(weekOf('2027-01-03').key).toBe('2026-W53')
  expect(weekOf('2024-12-30').key).toBe('2025-W01')
  expect(weekOf('2023-01-01').key).toBe('2022-W52')
})

test('days are counted across months, years and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1)
  expect(daysFrom('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
  expect(monthOf('2024-02-10')).toEqual({ key: '2024-02', first: '2024-02-01', last: '2024-02-29' })
  expect([weekdayOf('2026-11-23'), weekdayOf('1969-12-28')]).toEqual([1, 7])
})

test('only real days are days', () => {
  expect([isDay('2026-02-28'), isDay('2026-02-30'), isDay('2026-2-3'), isDay(20260203)]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
