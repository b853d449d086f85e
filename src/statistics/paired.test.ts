import { expect, test } from 'vitest'
import { referenceMissing, csv, expectReference } from '../../tests/reference-results/r-results.ts'
import type { Paired } from './paired.ts'
import { comparePairs } from './paired.ts'
import { designEffect, detectableBetweenArms, detectableByDid, detectableChange } from './power.ts'

test.skipIf(referenceMissing)("Student's sleep: t −4.0621, its interval and effect sizes", () => {
  const t = csv('datasets_sleep.csv')
  const [first, second] = [1, 2].map((group) => [...t['extra']!].filter((_, i) => t['group']![i] === group)) as [
    number[],
    number[],
  ]
  const found = comparePairs(first, second) as Paired
  const { change } = found
  expectReference(
    'H.sleep.',
    {
      diff: change.value,
      t: change.t,
      p: change.p,
      lo: change.low,
      hi: change.high,
      dz: found.dz,
      gz: found.gz,
      d_av: found.dAverage,
    },
    1e-9,
  )
  expect(found.fewPairs).toBe(true)
  // The noncentralities by uniroot on pt of R.
  expect(found.intervals.dz).toEqual({
    low: expect.closeTo(-2.11801651397707, 9),
    high: expect.closeTo(-0.414627756380204, 9),
  })
  expect(found.intervals.dAverage).toEqual({
    low: expect.closeTo(-1.37212478774588, 9),
    high: expect.closeTo(-0.268610286304358, 9),
  })
  expect(found.intervals.gz.low / found.intervals.dz.low).toBeCloseTo(found.gz / found.dz, 12)
})

test('before and after swapped only turns the sign', () => {
  const [a, b] = [
    Array.from({ length: 21 }, (_, i) => 60 + ((i * 7) % 11)),
    Array.from({ length: 21 }, (_, i) => 58 + ((i * 5) % 13)),
  ]
  const [forth, back] = [comparePairs(a, b) as Paired, comparePairs(b, a) as Paired]
  expect(back.change.value).toBeCloseTo(-forth.change.value, 12)
  expect(back.change.low).toBeCloseTo(-forth.change.high, 12)
  expect(forth.fewPairs).toBe(false)
})

test('four pairs show nothing, nine no test, a change without spread none either', () => {
  const ones = (n: number) => Array.from({ length: n }, (_, i) => i)
  expect(comparePairs(ones(4), ones(4))).toEqual({ refused: 'cell-too-small', pairs: 4, least: 5 })
  expect(comparePairs(ones(9), ones(9))).toEqual({ refused: 'too-few-pairs', pairs: 9, least: 10 })
  expect(
    comparePairs(
      ones(12),
      ones(12).map((v) => v - 1),
    ),
  ).toEqual({ refused: 'no-variation' })
})

test.skipIf(referenceMissing)('power: twenty an arm find .909', () => {
  expectReference(
    'I.',
    {
      'power.mde_n20': detectableBetweenArms({ arms: [20, 20] }),
      deff_m15_icc05: designEffect(15, 0.05),
    },
    1e-6,
  )
})

test('pairs: what twenty of them find of a change with spread ten', () => {
  expect(detectableChange({ pairs: 20, sd: 10 })).toBeCloseTo(6.6, 1)
})

test('difference-in-differences: more periods, steadier KPIs and more people find smaller effects; teams ask for more', () => {
  const plan = { trained: 30, comparison: 30, sd: 10, correlation: 0.6 }
  const plain = detectableByDid(plan)
  expect(plain).toBeCloseTo(10 * Math.sqrt(0.4 * 2) * detectableBetweenArms({ arms: [30, 30] }), 8)
  expect(detectableByDid({ ...plan, before: 3, after: 3 })).toBeLessThan(plain)
  expect(detectableByDid({ ...plan, correlation: 0.8 })).toBeLessThan(plain)
  expect(detectableByDid({ ...plan, team: { size: 10, icc: 0.1, teams: 6 } })).toBeGreaterThan(plain * 1.3)
  expect(detectableByDid({ ...plan, team: { size: 30, icc: 0.1, teams: 2 } })).toBe(Infinity)
})
