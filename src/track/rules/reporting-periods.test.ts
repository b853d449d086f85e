import { expect, test } from 'vitest'
import { defaultCalendar } from '../../calendar/work-calendar.ts'
import { fallsInto, missingFrom, currentPeriodIndex, reportingPeriods, weeksOf } from './reporting-periods.ts'

const dates = {
  first: '2026-10-26',
  last: '2026-11-29',
  modules: [
    { id: 'a', first: '2026-10-26', last: '2026-11-01' },
    { id: 'b', first: '2026-11-02', last: '2026-11-29' },
  ],
  calendar: defaultCalendar,
}
const weeks = reportingPeriods('weekly', dates)

test('a run without modules is looked at monthly where the plan says per module', () => {
  expect(reportingPeriods('module', { ...dates, modules: [] }).map((t) => t.key)).toEqual(['2026-10', '2026-11'])
  expect(reportingPeriods('stage', dates).map((t) => t.key)).toEqual(['stage:a', 'stage:b'])
})
test('evidence of a module belongs to it whatever its day; other evidence by its day', () => {
  const [a, b] = reportingPeriods('module', dates)
  expect(fallsInto(a!, { module: 'a', day: '2026-11-20' })).toBe(true)
  expect(fallsInto(b!, { module: 'a', day: '2026-11-20' })).toBe(false)
  expect(fallsInto(b!, { module: null, day: '2026-11-20' })).toBe(true)
})
test('a week that has just begun does not speak for the study time of a week', () => {
  const today = '2026-11-10'
  const hasValue = (turn: { first: string }) => turn.first <= today
  expect(currentPeriodIndex(weeks, { today, perWeek: true, hasValue })).toBe(1)
  expect(currentPeriodIndex(weeks, { today, perWeek: false, hasValue })).toBe(2)
  expect(currentPeriodIndex(weeks, { today, perWeek: true, hasValue: () => false })).toBe(-1)
  expect(weeksOf(weeks[2]!, today)).toBeCloseTo(2 / 7)
})
test('missing is said from the first turn that was due and stayed empty', () => {
  expect(missingFrom(weeks, { today: '2026-11-17', hasRows: (turn) => turn.key === '2026-W44' })?.first).toBe(
    '2026-11-02',
  )
  expect(missingFrom(weeks, { today: '2026-11-17', hasRows: (turn) => turn.key === '2026-W46' })).toBeNull()
  expect(missingFrom(weeks, { today: '2026-10-27', hasRows: () => false })).toBeNull()
})
