import { expect, test } from 'vitest'
import { tallyOf } from '../../statistics/mean-and-variance-from-sums.ts'
import type { Measured, Threshold } from './signal.ts'
import { signalOf } from './signal.ts'

const goal: Threshold = { better: 'higher', goal: 80, alarm: 60 }
/** Weeks asked on Fridays from 6 November 2026; null is a week without data. */
const weeks = (values: (number | null)[], n = 12): Measured[] =>
  values.map((value, index) => ({
    key: `2026-W${45 + index}`,
    ask: `2026-11-${String(6 + 7 * index).padStart(2, '0')}`,
    value,
    n: value === null ? 0 : n,
    expected: true,
    tally: value === null ? null : tallyOf(Array.from({ length: n }, (_, i) => value + (i % 2 ? 3 : -3))),
  }))
const today = '2026-11-28'

test('below the alarm is red, below the goal yellow, at the goal nothing', () => {
  expect(signalOf({ cycles: weeks([82, 55]), threshold: goal, today })).toMatchObject({
    level: 'red',
    cycle: '2026-W46',
    n: 12,
    reasons: [{ code: 'past-alarm', value: 55, limit: 60, n: 12, certain: false }],
  })
  expect(signalOf({ cycles: weeks([82, 70]), threshold: goal, today })).toMatchObject({
    level: 'yellow',
    reasons: [{ code: 'misses-goal', limit: 80 }],
  })
  expect(signalOf({ cycles: weeks([82, 80]), threshold: goal, today })).toBeNull()
})

test('certain only when the whole interval lies beyond', () => {
  const [first] = weeks([55])
  expect(signalOf({ cycles: [{ ...first!, low: 50, high: 59 }], threshold: goal, today })!.reasons[0]).toMatchObject({
    certain: true,
  })
  expect(signalOf({ cycles: [{ ...first!, low: 49, high: 62 }], threshold: goal, today })!.reasons[0]).toMatchObject({
    certain: false,
  })
})

test('where less is better, more is past the alarm', () => {
  expect(signalOf({ cycles: weeks([9]), threshold: { better: 'lower', goal: 3, alarm: 8 }, today })).toMatchObject({
    level: 'red',
  })
})

test('falling three weeks running is a signal while still above the goal; rising is none', () => {
  const falling = signalOf({ cycles: weeks([98, 93, 88]), threshold: goal, today })
  expect(falling).toMatchObject({ level: 'yellow', reasons: [{ code: 'wrong-way', cycles: 3, n: 36 }] })
  expect(falling!.reasons[0]).toMatchObject({ slope: expect.closeTo(-5) })
  expect(signalOf({ cycles: weeks([88, 93, 98]), threshold: goal, today })).toBeNull()
})

test('two silent weeks are a signal with the day since when; one is a gap and the last value stands', () => {
  expect(signalOf({ cycles: weeks([82, null, null]), threshold: goal, today })).toEqual({
    level: 'yellow',
    cycle: '2026-W47',
    n: 0,
    reasons: [{ code: 'no-data-since', since: '2026-11-06', missed: 2, days: 22 }],
  })
  expect(signalOf({ cycles: weeks([55, null]), threshold: goal, today })).toMatchObject({
    level: 'red',
    cycle: '2026-W45',
  })
  expect(signalOf({ cycles: weeks([null, null]), threshold: goal, today })!.reasons).toEqual([
    { code: 'no-data-since', since: null, missed: 2, days: null },
  ])
})

test('a first value ends the silence, also where its week is asked only later or was too short to expect one', () => {
  expect(signalOf({ cycles: weeks([null, null, null, 3], 1), threshold: goal, today: '2026-11-20' })).toBeNull()
  const short = weeks([null, null, 82, null]).map((week, i) => (i === 2 ? { ...week, expected: false } : week))
  expect(signalOf({ cycles: short, threshold: goal, today })).toBeNull()
  expect(signalOf({ cycles: [...short, ...weeks([null])], threshold: goal, today })!.reasons).toMatchObject([
    { code: 'no-data-since', since: '2026-11-20', missed: 2 },
  ])
})

test('weeks nobody works, and weeks still to come, are not silence', () => {
  const cycles = weeks([82, null, null, null]).map((week, index) => (index === 1 ? { ...week, expected: false } : week))
  expect(signalOf({ cycles, threshold: goal, today: '2026-11-20' })).toBeNull()
  expect(signalOf({ cycles, threshold: goal, today: '2026-11-01' })).toBeNull()
})

test('two people raise no signal', () => {
  expect(signalOf({ cycles: weeks([20], 2), threshold: goal, today })).toBeNull()
})

test('without goal and alarm only the way it moves can speak', () => {
  expect(signalOf({ cycles: weeks([40]), threshold: { better: 'higher', goal: null, alarm: null }, today })).toBeNull()
})
