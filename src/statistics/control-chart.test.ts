import { expect, test } from 'vitest'
import {
  chartOfMeans,
  chartOfRates,
  chartOfShares,
  chartOfSingles,
  limitsByDeviation,
  limitsByRange,
} from './control-chart.ts'
import { emptyTally, tallyOf } from './mean-and-variance-from-sums.ts'

// Diameters of forged piston rings, Montgomery, Statistical Quality Control, table 6; limits as printed by R's qcc.
const rings = `74.030 74.002 74.019 73.992 74.008|73.995 73.992 74.001 74.011 74.004|73.988 74.024 74.021 74.005 74.002
74.002 73.996 73.993 74.015 74.009|73.992 74.007 74.015 73.989 74.014|74.009 73.994 73.997 73.985 73.993
73.995 74.006 73.994 74.000 74.005|73.985 74.003 73.993 74.015 73.988|74.008 73.995 74.009 74.005 74.004
73.998 74.000 73.990 74.007 73.995|73.994 73.998 73.994 73.995 73.990|74.004 74.000 74.007 74.000 73.996
73.983 74.002 73.998 73.997 74.012|74.006 73.967 73.994 74.000 73.984|74.012 74.014 73.998 73.999 74.007
74.000 73.984 74.005 73.998 73.996|73.994 74.012 73.986 74.005 74.007|74.006 74.010 74.018 74.003 74.000
73.984 74.002 74.003 74.005 73.997|74.000 74.010 74.013 74.020 74.003|73.988 74.001 74.009 74.005 73.996
74.004 73.999 73.990 74.006 74.009|74.010 73.989 73.990 74.009 74.014|74.015 74.008 73.993 74.000 74.010
73.982 73.984 73.995 74.017 74.013`
  .split(/[|\n]/)
  .map((sample) => sample.split(' ').map(Number))

test('control limits of the piston rings', () => {
  const limits = limitsByRange(rings)!
  expect(limits.centre).toBeCloseTo(74.00118, 5)
  expect(limits.low).toBeCloseTo(73.98805, 5)
  expect(limits.high).toBeCloseTo(74.0143, 4)
})

test('a chart from tallies alone comes to nearly the same limits, and marks the group that stands out', () => {
  const chart = chartOfMeans([...rings.map(tallyOf), tallyOf([74.03, 74.04, 74.03, 74.05, 74.04]), emptyTally])!
  expect(chart.points[0]!.high).toBeCloseTo(74.016, 2)
  expect(chart.points.slice(0, 25).every((point) => point && !point.outside)).toBe(true)
  expect(chart.points[25]!.outside).toBe(true)
  expect(chart.points[26]).toBeNull()
})

test('shares: thirty samples of fifty juice cans (Montgomery)', () => {
  const faulty = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
  ]
  const chart = chartOfShares(faulty.map((successes) => ({ successes, n: 50 })))!
  expect(chart.centre).toBeCloseTo(0.2313333, 6)
  expect(chart.points[0]!.high).toBeCloseTo(0.4102391, 6)
  expect(chart.points[0]!.low).toBeCloseTo(0.05242755, 6)
  expect(chart.points.flatMap((point, at) => (point?.outside ? [at + 1] : []))).toEqual([15, 23])
})

test('the same rings by standard deviations: 73.988 to 74.014 (Montgomery, example 6.3), and five of them as in R', () => {
  const limits = limitsByDeviation(rings)!
  expect([limits.low, limits.high]).toEqual([expect.closeTo(73.988, 3), expect.closeTo(74.014, 3)])
  expect(limitsByDeviation(rings.slice(0, 5))).toEqual({
    centre: expect.closeTo(74.00504, 10),
    low: expect.closeTo(73.9883906687494, 10),
    high: expect.closeTo(74.0216893312505, 10),
  })
})

test('rates: nonconformities of twenty samples of five computers (Montgomery): 1.93, limits .07 and 3.79', () => {
  const chart = chartOfRates(
    [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5].map((events) => ({ events, exposure: 5 })),
  )!
  expect(chart.centre).toBeCloseTo(1.93, 12)
  expect(chart.points[0]).toMatchObject({ low: expect.closeTo(0.07, 2), high: expect.closeTo(3.79, 2), outside: false })
  expect(
    chartOfRates([
      { events: 1, exposure: 0 },
      { events: 1, exposure: 9 },
    ]),
  ).toBeNull()
  expect(
    chartOfRates([
      { events: 1, exposure: 0 },
      { events: 1, exposure: 9 },
      { events: 40, exposure: 9 },
    ])!.points[0],
  ).toBeNull()
})

test('single values: viscosity of fifteen batches (Montgomery): 33.52, limits 32.24 and 34.80, ranges up to 1.57', () => {
  const viscosity = [33.75, 33.05, 34, 33.81, 33.46, 34.02, 33.68, 33.27, 33.49, 33.2, 33.62, 33, 33.54, 33.12, 33.84]
  const chart = chartOfSingles(viscosity)!
  expect(chart.centre).toBeCloseTo(33.52, 2)
  expect([chart.points[0]!.low, chart.points[0]!.high]).toEqual([expect.closeTo(32.24, 1), expect.closeTo(34.8, 1)])
  expect(chart.rangeHigh).toBeCloseTo(1.57, 2)
  expect(chart.points.some((point) => point!.outside)).toBe(false)
})

test('a month without a value is a gap: no range reaches across it, and two lone months say nothing', () => {
  expect(chartOfSingles([5, null, 9])).toBeNull()
  const chart = chartOfSingles([5, 6, null, 90, 91])!
  expect(chart.sigma).toBeCloseTo(1 / (2 / Math.sqrt(Math.PI)), 12)
  expect(chart.points[2]).toBeNull()
})

test('samples that can not be charted', () => {
  expect(limitsByRange([])).toBeNull()
  expect(limitsByDeviation([[1], [2]])).toBeNull()
  expect(limitsByDeviation([[1, 2]])).toBeNull()
  expect(() =>
    limitsByDeviation([
      [1, 2],
      [1, 2, 3],
    ]),
  ).toThrow(RangeError)
  expect(
    limitsByRange([
      [1, Number.NaN],
      [1, 2],
    ]),
  ).toBeNull()
})
