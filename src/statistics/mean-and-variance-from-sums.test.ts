import { expect, test } from 'vitest'
import { meanInterval, sdOf, tallyOf, varianceOf } from './mean-and-variance-from-sums.ts'
import { trendOf } from './trend.ts'

test('a tally says mean, spread and interval like the values themselves', () => {
  const seen = tallyOf([62, 71, 80, 55, 90])
  expect(sdOf(seen)).toBeCloseTo(13.93915, 5)
  const range = meanInterval(seen)!
  expect([range.low, range.high]).toEqual([expect.closeTo(54.29226, 4), expect.closeTo(88.90774, 4)])
})

test('one value has no spread, equal values have spread zero', () => {
  expect(meanInterval(tallyOf([]))).toBeNull()
  expect(meanInterval(tallyOf([80]))).toBeNull()
  expect(varianceOf(tallyOf([0.1, 0.1, 0.1]))).toBe(0)
})

const around = (mean: number) => tallyOf([-12, -6, 0, 6, 12].map((off) => mean + off))

test('five weeks climbing ten points each are rising, by about ten points a week', () => {
  const trend = trendOf([around(50), around(60), around(70), around(80), around(90)])
  expect(trend).toMatchObject({ direction: 'rising', cycles: 5, n: 25 })
  expect(trend.slope).toBeCloseTo(10, 10)
})

test('a week without data is a gap in the line, not a fall to zero', () => {
  const trend = trendOf([around(70), null, tallyOf([]), around(73), around(74)])
  expect(trend.slope).toBeCloseTo(1, 10)
  expect(trend.cycles).toBe(3)
})

test('flat is called steady only where the smallest change that matters is said and excluded', () => {
  const flat = Array.from({ length: 8 }, (_, week) => around(70 + (week % 2) * 0.5))
  expect(trendOf(flat).direction).toBe('unclear')
  expect(trendOf(flat, { matters: 3 }).direction).toBe('steady')
})

test('two weeks are too short for a direction', () => {
  expect(trendOf([around(50), around(90)]).direction).toBe('too-short')
})

test('large groups with an odd week in between do not pass for a trend', () => {
  const big = (mean: number) => tallyOf(Array.from({ length: 200 }, (_, i) => mean + ((i % 11) - 5)))
  expect(trendOf([big(70), big(78), big(69), big(77), big(71)]).direction).toBe('unclear')
})
