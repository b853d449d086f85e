import { expect, test } from 'vitest'
import type { CycleQuery, Cycle } from './cycles.ts'
import { nextAsked, periodsOf } from './cycles.ts'
import { defaultCalendar } from './work-calendar.ts'

const run = {
  first: '2026-09-14',
  last: '2026-11-08',
  modules: [
    { id: 'listening', first: '2026-09-14', last: '2026-09-25' },
    { id: 'cases', first: '2026-09-28', last: '2026-10-16' },
  ],
  stages: [{ id: 'classroom', first: '2026-09-14', last: '2026-10-16' }],
}
const asked = (cycle: Cycle, entered?: string): CycleQuery => ({ cycle, run, calendar: defaultCalendar, entered })
const rows = (cycle: Cycle, entered?: string) => periodsOf(asked(cycle, entered))

test('a week is asked on its last working day, even a Sunday made up for', () => {
  expect(
    rows('weekly')
      .slice(0, 2)
      .map(({ key, ask }) => [key, ask]),
  ).toEqual([
    ['2026-W38', '2026-09-20'],
    ['2026-W39', '2026-09-24'],
  ])
})

test('a week of holidays with three days of work is still asked, on the day before the holiday', () => {
  expect(rows('weekly')[2]).toMatchObject({
    key: '2026-W40',
    ask: '2026-09-30',
    workingDays: 3,
    expected: true,
    moved: { reason: 'holiday', name: '国庆节' },
  })
})

test('a week nobody works expects nothing, so nothing can be missing', () => {
  const spring = { first: '2026-02-09', last: '2026-03-01' }
  const week = periodsOf({ cycle: 'weekly', run: spring, calendar: defaultCalendar })[1]
  expect(week).toMatchObject({ key: '2026-W08', workingDays: 0, expected: false, because: 'nobody-works' })
})

test('days off expect nothing', () => {
  expect(rows('daily').find((day) => day.key === '2026-10-02')).toMatchObject({
    expected: false,
    because: 'nobody-works',
  })
  expect(rows('daily').find((day) => day.key === '2026-09-20')).toMatchObject({ expected: true })
})

test('every two weeks counts from the start of the run and moves off National Day', () => {
  const late = { first: '2026-09-17', last: '2026-11-11' }
  expect(
    periodsOf({ cycle: 'fortnightly', run: late, calendar: defaultCalendar }).map(({ key, first, ask }) => [
      key,
      first,
      ask,
    ]),
  ).toEqual([
    ['f1', '2026-09-17', '2026-10-08'],
    ['f2', '2026-10-01', '2026-10-15'],
    ['f3', '2026-10-15', '2026-10-29'],
    ['f4', '2026-10-29', '2026-11-11'],
  ])
  expect(periodsOf({ cycle: 'fortnightly', run: late, calendar: defaultCalendar })[0]!.moved).toEqual({
    from: '2026-10-01',
    reason: 'holiday',
    name: '国庆节',
  })
})

test('a first month shorter than ten days is not expected, a longer one is', () => {
  const months = periodsOf({
    cycle: 'monthly',
    run: { first: '2026-09-22', last: '2026-11-08' },
    calendar: defaultCalendar,
  })
  expect(
    months.map(({ key, first, last, ask, expected, because }) => [key, first, last, ask, expected, because]),
  ).toEqual([
    ['2026-09', '2026-09-22', '2026-09-30', '2026-09-30', false, 'too-short'],
    ['2026-10', '2026-10-01', '2026-10-31', '2026-10-30', true, null],
    ['2026-11', '2026-11-01', '2026-11-08', '2026-11-06', false, 'too-short'],
  ])
  expect(rows('monthly')[0]).toMatchObject({ key: '2026-09', expected: true })
})

test('who enters late begins late: nothing is asked about the time before', () => {
  expect(
    rows('weekly', '2026-10-14')
      .map(({ key, first }) => [key, first])
      .slice(0, 2),
  ).toEqual([
    ['2026-W42', '2026-10-14'],
    ['2026-W43', '2026-10-19'],
  ])
  expect(rows('weekly', '2026-10-17')[0]).toMatchObject({ key: '2026-W42', expected: false, because: 'nobody-works' })
  expect(rows('fortnightly', '2026-10-09')[0]).toMatchObject({ key: 'f2', expected: false, because: 'too-short' })
  expect(rows('module', '2026-10-09').map((period) => period.key)).toEqual(['module:cases'])
  expect(rows('weekly', '2026-01-01')).toEqual(rows('weekly'))
})

test('per module and per stage follow the plan of the run; without one there is nothing to ask', () => {
  expect(rows('module').map(({ key, ask, moved }) => [key, ask, moved?.from ?? null])).toEqual([
    ['module:listening', '2026-09-28', '2026-09-25'],
    ['module:cases', '2026-10-16', null],
  ])
  expect(rows('stage').map((period) => period.key)).toEqual(['stage:classroom'])
  expect(periodsOf({ cycle: 'module', run: { first: run.first, last: run.last }, calendar: defaultCalendar })).toEqual(
    [],
  )
})

test('the next period to be asked is the one whose asking day has not come', () => {
  expect(nextAsked(asked('weekly'), '2026-10-15')).toMatchObject({ key: '2026-W42', ask: '2026-10-16' })
  expect(nextAsked(asked('weekly'), '2026-12-01')).toBeNull()
})
