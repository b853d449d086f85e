import { expect, test } from 'vitest'
import { distance } from '../../tests/reference-results/r-results.ts'
import { logisticRegression, probability, type Logit } from './logistic-regression.ts'
import { at, fromColumns, multiply, transpose } from './matrix.ts'

const one = [1, 1, 1, 1, 1, 1, 1, 1]
const dose = [1, 2, 3, 4, 5, 6, 7, 8]
const passed = [0, 0, 1, 0, 1, 0, 1, 1]

const R = {
  b0: -2.673379620893595,
  b1: 0.594084360198576,
  se0: 2.120728033138746,
  se1: 0.432241579646176,
  deviance: 8.44958107487313,
}

test('with a single group of ones the fitted chance is the share, and its error the textbook one', () => {
  const model = logisticRegression(passed.slice(0, 5).concat(0, 0, 0), fromColumns([one])) as Logit
  expect(model.fitted[0]).toBeCloseTo(0.25, 12)
  expect(at(multiply(model.back, transpose(model.back)), 0, 0)).toBeCloseTo(1 / (8 * 0.25 * 0.75), 10)
})

test('agrees with R: glm(passed ~ dose, binomial), its covariance taken at the last iteration', () => {
  const model = logisticRegression(passed, fromColumns([one, dose])) as Logit
  const errors = [0, 1].map((j) => Math.sqrt(at(multiply(model.back, transpose(model.back)), j, j)))
  for (const [got, wanted] of [
    [model.coefficients[0]!, R.b0],
    [model.coefficients[1]!, R.b1],
    [errors[0]!, R.se0],
    [errors[1]!, R.se1],
    [model.deviance, R.deviance],
  ] as const)
    expect(distance(got, wanted)).toBeLessThan(1e-8)
})
test('the unit of a column changes only its coefficient; a weight of two is the row twice', () => {
  const usual = logisticRegression(passed, fromColumns([one, dose])) as Logit
  const scaled = logisticRegression(passed, fromColumns([one, dose.map((v) => v * 1e6)])) as Logit
  expect(distance(scaled.coefficients[1]! * 1e6, usual.coefficients[1]!)).toBeLessThan(1e-9)
  const twice = logisticRegression(
    passed.concat(passed[2]!),
    fromColumns([one.concat(1), dose.concat(dose[2]!)]),
  ) as Logit
  const weighted = logisticRegression(passed, fromColumns([one, dose]), [1, 1, 2, 1, 1, 1, 1, 1]) as Logit
  expect(distance(weighted.coefficients[1]!, twice.coefficients[1]!)).toBeLessThan(1e-9)
})

test('exchanging the outcomes turns every sign', () => {
  const usual = logisticRegression(passed, fromColumns([one, dose])) as Logit
  const turned = logisticRegression(
    passed.map((v) => 1 - v),
    fromColumns([one, dose]),
  ) as Logit
  usual.coefficients.forEach((b, j) => expect(distance(-turned.coefficients[j]!, b)).toBeLessThan(1e-9))
})

test('rows told apart perfectly, copies, and one outcome only are refused by name', () => {
  expect(logisticRegression([0, 0, 0, 0, 1, 1, 1, 1], fromColumns([one, dose]))).toEqual({ refused: 'separated' })
  expect(logisticRegression([0, 1, 0, 1, 1, 1, 1, 1], fromColumns([one, [0, 0, 0, 0, 1, 1, 1, 1]]))).toEqual({
    refused: 'separated',
  })
  expect(logisticRegression(passed, fromColumns([one, dose, dose]))).toMatchObject({ refused: 'collinear' })
  expect(logisticRegression(one, fromColumns([one, dose]))).toEqual({ refused: 'one-outcome-only' })
})

test('a probability far out keeps its digits', () => {
  expect(probability(-700)).toBeGreaterThan(0)
  expect(probability(40) + probability(-40)).toBe(1)
})
