import { expect, test } from 'vitest'
import { hourOf } from '../../../calendar/hour.ts'
import { mostOfAddress, mostOfPlace, secondsToWait } from './flood.ts'

const now = new Date('2026-11-30T09:20:30Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const many = (n: number, seconds: number) => Array.from({ length: n }, () => ago(seconds))

test('a class that reports by itself waits for nothing', () => {
  expect(secondsToWait({ ofAddress: [], ofPlaceThisHour: 0 }, now)).toBe(0)
  expect(secondsToWait({ ofAddress: many(mostOfAddress - 1, 1), ofPlaceThisHour: mostOfPlace - 1 }, now)).toBe(0)
})

test('the eleventh of one address within a minute waits until the first of the last ten is a minute old', () => {
  expect(secondsToWait({ ofAddress: [...many(5, 50), ...many(mostOfAddress, 20)], ofPlaceThisHour: 0 }, now)).toBe(40)
})

test('a place that had its thirty waits for the next hour, whatever the address', () => {
  expect(secondsToWait({ ofAddress: [], ofPlaceThisHour: mostOfPlace }, now)).toBe(39 * 60 + 30)
})

test('an hour begins where it begins', () => {
  expect(hourOf(now).toISOString()).toBe('2026-11-30T09:00:00.000Z')
  expect(hourOf(new Date('2026-11-30T09:00:00Z')).toISOString()).toBe('2026-11-30T09:00:00.000Z')
})
