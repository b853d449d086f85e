import { expect, test } from 'vitest'
import { readHolidayJson } from './holiday-json.ts'
import { defaultCalendar, horizonOf, kindOf, nearestWorkingDay, shippedYears, workingDays } from './work-calendar.ts'

test('National Day is off, the Saturday after it is worked, and each says so', () => {
  expect(kindOf(defaultCalendar, '2026-10-01')).toEqual({
    day: '2026-10-01',
    working: false,
    reason: 'holiday',
    name: '国庆节',
    known: true,
  })
  expect(kindOf(defaultCalendar, '2026-10-10')).toMatchObject({ working: true, reason: 'made-up', name: '国庆节' })
  expect(kindOf(defaultCalendar, '2026-10-11')).toMatchObject({ working: false, reason: 'weekend' })
  expect(nearestWorkingDay(defaultCalendar, '2026-10-01')).toBe('2026-10-08')
  expect(nearestWorkingDay(defaultCalendar, '2026-10-07', 'back')).toBe('2026-09-30')
})

test('made-up working days are always weekend days, and every year keeps its notice', () => {
  for (const year of shippedYears) {
    expect(year.papers.length).toBeGreaterThan(0)
    const made = year.days.filter((day) => !day.isOffDay && day.date !== '2020-02-03')
    for (const day of made) expect(kindOf({ ...defaultCalendar, years: [] }, day.date).working, day.date).toBe(false)
    expect(readHolidayJson(structuredClone(year))).toEqual(year)
  }
})

test('working days a year: 2025 has 248, 2026 has 248', () => {
  expect(workingDays(defaultCalendar, '2025-01-01', '2025-12-31')).toBe(248)
  expect(workingDays(defaultCalendar, '2026-01-01', '2026-12-31')).toBe(248)
})

test('beyond the horizon nobody claims to know', () => {
  expect(horizonOf(defaultCalendar)).toBe('2026-12-31')
  expect(kindOf(defaultCalendar, '2027-10-01')).toMatchObject({ working: true, known: false })
  expect(horizonOf({ ...defaultCalendar, years: [...shippedYears, { year: 2028, papers: [], days: [] }] })).toBe(
    '2026-12-31',
  )
})

test("the company's own day wins over the state's, and 大小周 works every other Saturday", () => {
  const own = {
    ...defaultCalendar,
    company: [{ name: '公司年会', date: '2026-12-18', isOffDay: true }],
    alternateWeeks: { six: '2026-11-23' },
  }
  expect(kindOf(own, '2026-12-18')).toMatchObject({ working: false, reason: 'company', name: '公司年会' })
  expect(['2026-11-21', '2026-11-28', '2026-12-05', '2026-12-12'].map((day) => kindOf(own, day).working)).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('a holiday-cn file that is not one, or not announced yet, is refused', () => {
  expect(readHolidayJson({ year: 2027, papers: [], days: [] })).toEqual({ refused: 'not-announced' })
  expect(readHolidayJson([])).toEqual({ refused: 'not-holiday-cn' })
  expect(readHolidayJson({ year: 2027, days: [{ name: '元旦', date: '2027-02-30', isOffDay: true }] })).toEqual({
    refused: 'not-holiday-cn',
    at: 'days[0]',
  })
})
