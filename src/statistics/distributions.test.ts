import { expect, test } from 'vitest'
import * as d from './distributions.ts'
import { referenceMissing, distance, distributionPoints } from '../../tests/reference-results/r-results.ts'

const ours: Record<string, (...args: number[]) => number> = {
  pt_upper: (t, df) => d.tUpper(t!, df!),
  qt: (p, df) => d.tQuantile(p!, df!),
  pf_upper: (f, a, b) => d.fUpper(f!, a!, b!),
  pchisq_upper: (x, df) => d.chiSquareUpper(x!, df!),
  pnorm: (z) => d.normalLower(z!),
  qnorm: (p) => d.normalQuantile(p!),
  pbeta: (x, a, b) => d.betaLower(x!, a!, b!),
}

test.skipIf(referenceMissing)('every tail and quantile agrees with R to 1e-12', () => {
  const points = distributionPoints().filter((point) => ours[point.fn])
  expect(points.length).toBeGreaterThan(100)
  for (const { fn, args, value } of points)
    expect(distance(ours[fn]!(...args), value), `${fn}(${args.join(', ')})`).toBeLessThan(1e-12)
})

test('a quantile undoes its tail', () => {
  for (const df of [1, 2.5, 7, 120, 1e5])
    for (const p of [1e-4, 0.01, 0.3, 0.5, 0.8, 0.975]) {
      expect(distance(1 - d.tUpper(d.tQuantile(p, df), df), p)).toBeLessThan(1e-11)
      expect(distance(1 - d.fUpper(d.fQuantile(p, df, 9), df, 9), p)).toBeLessThan(1e-11)
      expect(distance(1 - d.chiSquareUpper(d.chiSquareQuantile(p, df), df), p)).toBeLessThan(1e-11)
      expect(distance(d.betaLower(d.betaQuantile(p, df, 3), df, 3), p)).toBeLessThan(1e-11)
    }
})

test('far tails keep their digits, both sides mirror, and infinite df is the normal', () => {
  expect(distance(d.normalUpper(30), 4.906713927148187e-198)).toBeLessThan(1e-12)
  expect(d.tUpper(-2, 11)).toBeCloseTo(1 - d.tUpper(2, 11), 15)
  expect(d.tTwoSided(-2, 11)).toBe(d.tTwoSided(2, 11))
  expect(d.tQuantile(0.025, 8)).toBeCloseTo(-d.tQuantile(0.975, 8), 12)
  expect(d.tQuantile(0.975, Infinity)).toBeCloseTo(1.959963984540054, 13)
  expect(d.fUpper(3, 2, Infinity)).toBeCloseTo(d.chiSquareUpper(6, 2), 14)
  expect(d.betaUpper(0.3, 2, 5) + d.betaLower(0.3, 2, 5)).toBeCloseTo(1, 14)
  expect(d.logGamma(5)).toBeCloseTo(Math.log(24), 13)
})

test('t with millions of degrees of freedom, as in R', () => {
  const fromR: [number, number, number][] = [
    [0.975, 1e6, 1.959966356814107],
    [0.975, 1e9, 1.959963986912325],
    [0.9999999, 1e9, 5.199337618729064],
    [0.975, 1e12, 1.959963984542426],
  ]
  for (const [p, df, t] of fromR) expect(distance(d.tQuantile(p, df), t), `${p}, ${df}`).toBeLessThan(1e-12)
})

test('a chi-square with thousands of degrees of freedom keeps its digits', () => {
  const fromR: [number, number, number][] = [
    [99999.3, 100000, 0.5000297362256951],
    [100400, 100000, 0.1854663570619141],
    [10100, 10000, 0.2390153252401752],
    [1000, 1000, 0.4940528538292397],
    [1050, 1000, 0.1324740568214771],
    [950, 1000, 0.8691240657456885],
  ]
  for (const [x, df, tail] of fromR) expect(distance(d.chiSquareUpper(x, df), tail), `${x}, ${df}`).toBeLessThan(1e-11)
  expect(distance(d.chiSquareQuantile(0.5, 1e5), 99999.33333412347)).toBeLessThan(1e-13)
})
