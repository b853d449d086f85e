import { expect, test } from 'vitest'
import {
  referenceMissing,
  answer,
  csv,
  distance,
  expectReference,
  filterRows,
} from '../../tests/reference-results/r-results.ts'
import { attEstimate, attOf, type Att, type AttMethod } from './doubly-robust.ts'
import type { Estimate } from './estimate.ts'
import { leastSquares, type Fit } from './least-squares.ts'
import { logisticRegression, type Logit } from './logistic-regression.ts'
import { column, fromColumns, withIntercept } from './matrix.ts'
import { coefficient, rowRobust } from './robust-standard-errors.ts'
import {
  effectiveSize,
  entropyBalance,
  largestShare,
  oddsWeights,
  overlap,
  standardisedDifferences,
  weightedDifference,
  weightsOf,
  type Balanced,
} from './balancing-weights.ts'

type Table = Record<string, Float64Array>

/** The 185 trained of the NSW and the CPS-1 comparison; or the trimmed sample of Imbens and Xu. */
function sample(name: 'cps1' | 'cps1trim'): Table {
  if (name === 'cps1trim') return csv('xu_trim_ldw_cps_trim.csv')
  const nsw = csv('xu_nsw_dw.csv')
  const trained = filterRows(nsw, (i) => nsw['treat']![i] === 1)
  const cps = csv('xu_cps_controls.csv')
  return Object.fromEntries(Object.keys(cps).map((key) => [key, Float64Array.from([...trained[key]!, ...cps[key]!])]))
}

const zero = (values: Float64Array) => values.map((v) => Number(v === 0))
const tenColumns = (t: Table) =>
  fromColumns([
    ...['age', 'education', 'black', 'hispanic', 'married', 'nodegree', 're74', 're75'].map((c) => t[c]!),
    zero(t['re74']!),
    zero(t['re75']!),
  ])

for (const name of ['cps1', 'cps1trim'] as const) {
  const prefix = `B.${name}.`

  test.skipIf(referenceMissing)(`${name}: difference and regression with HC1, as printed in Imbens and Xu`, () => {
    const t = sample(name)
    const hc1 = (x: ReturnType<typeof fromColumns>) => {
      const fit = leastSquares(t['re78']!, withIntercept(x)) as Fit
      return coefficient(fit, 1, { covariance: rowRobust(fit, 'HC1'), df: fit.df })
    }
    const [plain, ten] = [
      hc1(fromColumns([t['treat']!])),
      hc1(fromColumns([t['treat']!, ...Array.from({ length: 10 }, (_, j) => column(tenColumns(t), j))])),
    ]
    expectReference(
      prefix,
      { 'dim_hc1.b': plain.value, 'dim_hc1.se': plain.se, 'reg10.b': ten.value, 'reg10.se': ten.se },
      1e-9,
    )
  })

  test.skipIf(referenceMissing)(`${name}: a placebo, the earnings of the year before, shows the bad comparison`, () => {
    const t = sample(name)
    const known = ['treat', 'age', 'education', 'black', 'hispanic', 'married', 'nodegree', 're74'].map((c) => t[c]!)
    const fit = leastSquares(t['re75']!, withIntercept(fromColumns([...known, zero(t['re74']!)]))) as Fit
    const placebo = coefficient(fit, 1, { covariance: rowRobust(fit, 'HC1'), df: fit.df })
    expectReference(prefix, { 'placebo_re75_reg.b': placebo.value, 'placebo_re75_reg.se': placebo.se }, 1e-9)
  })

  test.skipIf(referenceMissing)(`${name}: logit odds weights`, () => {
    const t = sample(name)
    const { fitted } = logisticRegression(t['treat']!, withIntercept(tenColumns(t))) as Logit
    const weights = oddsWeights(fitted, t['treat']!)
    const effect = weightedDifference(t['re78']!, t['treat']!, weights) as Estimate
    expectReference(prefix, { 'ipw_logit_hajek.b': effect.value, 'ipw_logit_hajek.se_hc1_wfixed': effect.se }, 1e-6)
    expectReference(
      prefix,
      {
        'ipw.ess': effectiveSize(weightsOf(weights, t['treat']!, 0)),
        overlap_share_controls_below_min_treated: overlap(fitted, t['treat']!).comparisonBelow,
        smd_before_max: Math.max(...standardisedDifferences(t['treat']!, tenColumns(t)).map(Math.abs)),
      },
      1e-6,
    )
  })

  test.skipIf(referenceMissing)(
    `${name}: outcome regression, weighting and doubly robust, errors from influence`,
    () => {
      const t = sample(name)
      const effect = (method: AttMethod) =>
        attEstimate(attOf({ y: t['re78']!, treated: t['treat']!, x: tenColumns(t) }, method) as Att)
      const [regression, weighting, both] = [effect('regression'), effect('weighting'), effect('doubly-robust')]
      expectReference(prefix, { 'oaxaca.b': regression.value }, 1e-9)
      expectReference(prefix, { 'oaxaca.se_if': regression.se, 'ipw_logit_hajek.b': weighting.value }, 1e-6)
      expectReference(prefix, { 'aipw_att.b': both.value, 'aipw_att.b_drdid': both.value }, 1e-6)
      // @NOTE R's glm leaves the covariance of the scores one iteration behind, so its own errors hold to five digits.
      expectReference(prefix, { 'ipw_logit_hajek.se_if': weighting.se, 'aipw_att.se_if': both.se }, 1e-5)
    },
  )

  test.skipIf(referenceMissing)(`${name}: entropy balancing, with equal weighted means to 1e-8`, () => {
    const t = sample(name)
    const x = tenColumns(t)
    const { weights } = entropyBalance(t['treat']!, x) as Balanced
    const effect = weightedDifference(t['re78']!, t['treat']!, weights) as Estimate
    expectReference(prefix, { 'ebal.b': effect.value, 'ebal.se_hc1_wfixed': effect.se }, 1e-4)
    expectReference(prefix, { 'ebal.ess': effectiveSize(weightsOf(weights, t['treat']!, 0)) }, 1e-3)
    expect(Math.max(...standardisedDifferences(t['treat']!, x, weights).map(Math.abs))).toBeLessThan(1e-8)
    expect(answer(`${prefix}ebal.max_imbalance`)).toBeLessThan(1e-8)
  })
}

test('entropy balancing refuses a mean that no mixture of the comparison can reach', () => {
  const treated = [1, 1, 1, 0, 0, 0, 0, 0]
  const inside = fromColumns([[4, 5, 6, 1, 3, 5, 7, 9]])
  expect(entropyBalance(treated, inside)).toMatchObject({ worst: expect.closeTo(0, 8) })
  expect(entropyBalance(treated, fromColumns([[10, 11, 12, 1, 3, 5, 7, 9]]))).toMatchObject({
    refused: 'cannot-balance',
  })
})

test('entropy weights do not depend on the unit or zero of a column, nor on the order of rows', () => {
  const treated = [1, 1, 1, 0, 0, 0, 0, 0]
  const values = [4, 5, 6, 1, 3, 5, 7, 11]
  const usual = (entropyBalance(treated, fromColumns([values])) as Balanced).weights
  const other = (
    entropyBalance([...treated].reverse(), fromColumns([[...values].reverse().map((v) => v * 1e6 + 5)])) as Balanced
  ).weights.reverse()
  usual.forEach((w, i) => expect(distance(other[i]!, w)).toBeLessThan(1e-8))
  expect(weightsOf(usual, treated, 0).reduce((a, b) => a + b)).toBeCloseTo(3, 10)
})

test('equal weights count everybody; one loud weight counts as hardly more than one', () => {
  expect(effectiveSize([1, 1, 1, 1])).toBe(4)
  expect(effectiveSize([100, 1, 1, 1])).toBeLessThan(1.1)
  expect(largestShare([8, 1, 1])).toBe(0.8)
})

test('overlap says who has no counterpart', () => {
  expect(overlap([0.9, 0.4, 0.3, 0.5, 0.1, 0.2], [1, 1, 0, 0, 0, 0])).toEqual({
    trainedOutside: 0.5,
    comparisonBelow: 0.75,
  })
})

test.skipIf(referenceMissing)('shifting and scaling the outcome scales the doubly robust effect and its error', () => {
  const t = sample('cps1trim')
  const of = (y: Float64Array) =>
    attEstimate(attOf({ y, treated: t['treat']!, x: tenColumns(t) }, 'doubly-robust') as Att)
  const [usual, other] = [of(t['re78']!), of(t['re78']!.map((v) => 3 * v + 500))]
  expect(distance(other.value, 3 * usual.value)).toBeLessThan(1e-9)
  expect(distance(other.se, 3 * usual.se)).toBeLessThan(1e-9)
  expect(usual.value).toBeCloseTo(answer('B.cps1trim.aipw_att.b'), 3)
})

test.skipIf(referenceMissing)(
  'persons in teams: a team of one is the person, larger teams have fewer degrees of freedom',
  () => {
    const t = sample('cps1trim')
    const att = attOf({ y: t['re78']!, treated: t['treat']!, x: tenColumns(t) }, 'doubly-robust') as Att
    const n = att.influence.length
    const alone = attEstimate(att, { clusters: Array.from({ length: n }, (_, i) => i) })
    expect(distance(alone.se, attEstimate(att).se)).toBeLessThan(1e-12)
    expect(attEstimate(att, { clusters: Array.from({ length: n }, (_, i) => i % 20) }).df).toBe(19)
  },
)
