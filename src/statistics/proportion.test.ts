import { expect, test } from 'vitest'
import { referenceMissing, expectReference } from '../../tests/reference-results/r-results.ts'
import { benjaminiHochberg, holm } from './multiple-testing.ts'
import { clopperPearson, wilson } from './proportion.ts'

test('three of four: wide by Wilson, wider when exact', () => {
  const score = wilson(3, 4)!
  expect([score.low, score.high]).toEqual([expect.closeTo(0.3006418, 6), expect.closeTo(0.9544127, 6)])
  const exact = clopperPearson(3, 4)!
  expect([exact.low, exact.high]).toEqual([expect.closeTo(0.1941204, 6), expect.closeTo(0.9936905, 6)])
})

test('nobody of ten is not certainly nobody', () => {
  expect(wilson(0, 10)).toMatchObject({ value: 0, low: 0, high: expect.closeTo(0.2775328, 6) })
  expect(clopperPearson(0, 10)!.high).toBeCloseTo(0.3084971, 6)
  expect(clopperPearson(10, 10)!.low).toBeCloseTo(0.6915029, 6)
})

test('a share of nobody is null, and an impossible share is a bug', () => {
  expect(wilson(0, 0)).toBeNull()
  expect(() => wilson(5, 4)).toThrow(RangeError)
})

// García-Arenzana et al. 2014, 25 dietary variables, in McDonald's Handbook of Biological Statistics.
const diet = [
  0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216, 0.222, 0.251, 0.269, 0.275, 0.34, 0.341, 0.384,
  0.569, 0.594, 0.696, 0.762, 0.94, 0.942, 0.975, 0.986,
]

test('of 25 dietary variables Benjamini and Hochberg believe five at 25 %, Holm fewer', () => {
  expect(benjaminiHochberg(diet)[4]).toBeCloseTo(0.21, 12)
  expect(benjaminiHochberg(diet).filter((p) => p < 0.25)).toHaveLength(5)
  expect(holm(diet)[2]).toBeCloseTo(0.897, 12)
  expect(holm(diet).filter((p) => p < 0.25)).toHaveLength(2)
})

test.skipIf(referenceMissing)('the same as in the reference', () => {
  const believed = benjaminiHochberg(diet)
  expectReference(
    'I.',
    { 'BH.p5': believed[4]!, 'BH.n_reject_25': believed.filter((p) => p < 0.25).length, 'holm.p3': holm(diet)[2]! },
    1e-12,
  )
})

test('corrected p-values keep the order they were given in', () => {
  expect(holm([0.04, 0.01, 0.03])).toEqual([0.06, 0.03, 0.06])
  expect(benjaminiHochberg([0.04, 0.01, 0.03])).toEqual([
    expect.closeTo(0.04),
    expect.closeTo(0.03),
    expect.closeTo(0.04),
  ])
})
