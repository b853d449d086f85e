import { expect, test } from 'vitest'
import { chartOfMeans, chartOfShares, limitsByRange } from './control-chart.ts'
import { meanInterval, meanOf, nothing, sdOf, tallyOf, together, varianceOf } from './tally.ts'
import { trendOf } from './trend.ts'

test('a tally says mean, spread and interval like the values themselves', () => {
  const seen = tallyOf([62, 71, 80, 55, 90])
  expect(meanOf(seen)).toBeCloseTo(71.6, 12)
  expect(sdOf(seen)).toBeCloseTo(13.93915, 5)
  const range = meanInterval(seen)!
  expect([range.low, range.high]).toEqual([expect.closeTo(54.29226, 4), expect.closeTo(88.90774, 4)])
})

test('tallies of two groups add up to the tally of both', () => {
  expect(together(tallyOf([1, 2]), tallyOf([3]))).toEqual(tallyOf([1, 2, 3]))
})

test('nothing seen has no mean, one value has no spread, equal values have spread zero', () => {
  expect(meanOf(nothing)).toBeNull()
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
  const trend = trendOf([around(70), null, nothing, around(73), around(74)])
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

// Diameters of forged piston rings, Montgomery, Statistical Quality Control, table 6; limits as printed by R's qcc.
const rings = `74.030 74.002 74.019 73.992 74.008|73.995 73.992 74.001 74.011 74.004|73.988 74.024 74.021 74.005 74.002
74.002 73.996 73.993 74.015 74.009|73.992 74.007 74.015 73.989 74.014|74.009 73.994 73.997 73.985 73.993
73.995 74.006 73.994 74.000 74.005|73.985 74.003 73.993 74.015 73.988|74.008 73.995 74.009 74.005 74.004
73.998 74.000 73.990 74.007 73.995|73.994 73.998 73.994 73.995 73.990|74.004 74.000 74.007 74.000 73.996
73.983 74.002 73.998 73.997 74.012|74.006 73.967 73.994 74.000 73.984|74.012 74.014 73.998 73.999 74.007
74.000 73.984 74.005 73.998 73.996|73.994 74.012 73.986 74.005 74.007|74.006 74.010 74.018 74.003 74.000
73.984 74.002 74.003 74.005 73.997|74.000 74.010 74.013 74.020 74.003|73.988 74.001 74.009 74.005 73.996
74.004 73.999 73.990 74.006 74.009|74.010 73.989 73.990 74.009 74.014|74.015 74.008 73.993 74.000 74.010
73.982 73.984 73.995 74.017 74.013`.split(/[|\n]/).map((sample) => sample.split(' ').map(Number))

test('control limits of the piston rings', () => {
  const limits = limitsByRange(rings)!
  expect(limits.centre).toBeCloseTo(74.00118, 5)
  expect(limits.low).toBeCloseTo(73.98805, 5)
  expect(limits.high).toBeCloseTo(74.0143, 4)
})

test('a chart from tallies alone comes to nearly the same limits, and marks the group that stands out', () => {
  const chart = chartOfMeans([...rings.map(tallyOf), tallyOf([74.03, 74.04, 74.03, 74.05, 74.04]), nothing])!
  expect(chart.points[0]!.high).toBeCloseTo(74.016, 2)
  expect(chart.points.slice(0, 25).every((point) => point && !point.outside)).toBe(true)
  expect(chart.points[25]!.outside).toBe(true)
  expect(chart.points[26]).toBeNull()
})

test('shares: thirty samples of fifty juice cans (Montgomery)', () => {
  const faulty = [12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6]
  const chart = chartOfShares(faulty.map((successes) => ({ successes, n: 50 })))!
  expect(chart.centre).toBeCloseTo(0.2313333, 6)
  expect(chart.points[0]!.high).toBeCloseTo(0.4102391, 6)
  expect(chart.points[0]!.low).toBeCloseTo(0.05242755, 6)
  expect(chart.points.flatMap((point, at) => (point?.outside ? [at + 1] : []))).toEqual([15, 23])
})
