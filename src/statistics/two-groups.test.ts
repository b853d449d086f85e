import { expect, test } from 'vitest'
import {
  referenceMissing,
  csv,
  distance,
  distributionPoints,
  expectReference,
  filterRows,
} from '../../tests/reference-results/r-results.ts'
import type { Estimate } from './estimate.ts'
import { leastSquares, type Fit } from './least-squares.ts'
import { fromColumns, withIntercept } from './matrix.ts'
import { noncentralityFor, noncentralTLower } from './noncentral-t.ts'
import { seeded } from './random.ts'
import { coefficient, rowRobust } from './robust-standard-errors.ts'
import { adjustedComparison, compareTwoGroups, smallSampleFactor, type TwoGroups } from './two-groups.ts'

const answered = (made: ReturnType<typeof compareTwoGroups>): TwoGroups => {
  if ('refused' in made) throw new Error(made.refused)
  return made
}

test.skipIf(referenceMissing)('NSW, a real lottery: 1,794 (633), Welch, d and g', () => {
  const t = csv('xu_nsw_dw.csv')
  const arm = (which: number, column: string) => filterRows(t, (i) => t['treat']![i] === which)[column]!
  const found = answered(compareTwoGroups(arm(1, 're78'), arm(0, 're78')))
  const { effect, pooled } = found
  expectReference(
    'A.dw.re78.',
    {
      n1: found.trained.n,
      n0: found.comparison.n,
      mean1: found.trained.mean,
      mean0: found.comparison.mean,
      diff: effect.value,
      se_pooled: pooled.se,
      p_pooled: pooled.p,
      se_welch: effect.se,
      df_welch: effect.df,
      p_welch: effect.p,
      lo_welch: effect.low,
      hi_welch: effect.high,
    },
    1e-9,
  )
  expectReference('A.dw.', { cohens_d: found.cohenD, hedges_g: found.hedgesG.value }, 1e-9)
  expectReference('A.dw.', { hedges_g_lo: found.hedgesG.low, hedges_g_hi: found.hedgesG.high }, 1e-5)
  expect([effect.value.toFixed(0), pooled.se.toFixed(0)]).toEqual(['1794', '633'])
  const placebo = answered(compareTwoGroups(arm(1, 're75'), arm(0, 're75'))).effect
  expectReference('A.dw.placebo_re75.', { diff: placebo.value, p_welch: placebo.p }, 1e-9)
})

test.skipIf(referenceMissing)('NSW with covariates, each arm its own slopes', () => {
  const t = csv('xu_nsw_dw.csv')
  const x = fromColumns(
    ['age', 'education', 'black', 'hispanic', 'married', 'nodegree', 're74', 're75'].map((c) => t[c]!),
  )
  const { value, se } = adjustedComparison({ y: t['re78']!, treated: t['treat']!, x }) as Estimate
  expectReference('A.dw.lin.', { b: value, se }, 1e-9)
})

test.skipIf(referenceMissing)("the trimmed sample's experiment: 1911.04 (737.71)", () => {
  const t = csv('xu_trim_ldw_trim_cps.csv')
  const arm = (which: number) => filterRows(t, (i) => t['treat']![i] === which)['re78']!
  const fit = leastSquares(t['re78']!, withIntercept(fromColumns([t['treat']!]))) as Fit
  const effect = coefficient(fit, 1, { covariance: rowRobust(fit, 'HC1'), df: fit.df })
  expectReference(
    'B.cps1trim.experimental_benchmark.',
    { b: answered(compareTwoGroups(arm(1), arm(0))).effect.value, se: effect.se },
    1e-9,
  )
})

test.skipIf(referenceMissing)('noncentral t as in R', () => {
  const points = distributionPoints().filter(({ fn }) => fn === 'pt_noncentral')
  expect(points).toHaveLength(2)
  for (const { args, value } of points)
    expect(distance(noncentralTLower(args[0]!, args[1]!, args[2]!), value)).toBeLessThan(1e-12)
})

test('the noncentrality undoes its probability, also far out', () => {
  for (const [t, df] of [
    [0.3, 4],
    [-2, 18],
    [9, 40],
    [45, 12],
  ] as const)
    for (const p of [0.025, 0.5, 0.975])
      expect(Math.abs(noncentralTLower(t, df, noncentralityFor(t, df, p)) - p)).toBeLessThan(1e-9)
})

test("Hedges' factor for nine degrees of freedom", () => {
  expect(smallSampleFactor(9)).toBeCloseTo(0.913875, 5)
})

test('exchanging the groups turns the sign; zero and unit of the scale do what they should', () => {
  const random = seeded('two')
  const [a, b] = [
    Array.from({ length: 12 }, () => 1 + random.normal()),
    Array.from({ length: 15 }, () => 2 * random.normal()),
  ]
  const usual = answered(compareTwoGroups(a, b))
  const other = answered(
    compareTwoGroups(
      b.map((v) => 1e6 * v + 3),
      a.map((v) => 1e6 * v + 3),
    ),
  )
  expect(distance(-other.effect.value, 1e6 * usual.effect.value)).toBeLessThan(1e-9)
  expect(distance(other.effect.df, usual.effect.df)).toBeLessThan(1e-9)
  expect(distance(-other.hedgesG.low, usual.hedgesG.high)).toBeLessThan(1e-7)
})

test('few, still or broken groups are refused by name', () => {
  const ten = Array.from({ length: 10 }, (_, i) => i)
  expect(compareTwoGroups([1, 2, 3, 4], ten)).toEqual({
    refused: 'cell-too-small',
    trained: 4,
    comparison: 10,
    least: 5,
  })
  expect(compareTwoGroups(ten, [1, 2, 3, 4, 5])).toEqual({
    refused: 'arm-too-small',
    trained: 10,
    comparison: 5,
    least: 10,
  })
  expect(
    compareTwoGroups(
      ten.map(() => 1),
      ten.map(() => 2),
    ),
  ).toEqual({ refused: 'no-variation' })
  expect(
    compareTwoGroups(
      ten,
      ten.map((v) => v / 0),
    ),
  ).toEqual({ refused: 'not-finite' })
})
