import { expect, test } from 'vitest'
import { chartOfMeans } from './control-chart.ts'
import { tallyOf } from './mean-and-variance-from-sums.ts'

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

test('a chart from tallies alone comes to nearly the same limits, and marks the group that stands out', () => {
  const chart = chartOfMeans([...rings.map(tallyOf), tallyOf([74.03, 74.04, 74.03, 74.05, 74.04]), tallyOf([])])!
  expect(chart.points[0]!.high).toBeCloseTo(74.016, 2)
  expect(chart.points.slice(0, 25).every((point) => point && !point.outside)).toBe(true)
  expect(chart.points[25]!.outside).toBe(true)
  expect(chart.points[26]).toBeNull()
})
