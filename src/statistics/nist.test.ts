import { expect, test } from 'vitest'
import { certified, filip } from '../../tests/reference-results/nist.ts'
import { distance } from '../../tests/reference-results/r-results.ts'
import { leastSquares, type Fit } from './least-squares.ts'
import { at, fromColumns } from './matrix.ts'
import { classicalCovariance } from './robust-standard-errors.ts'

for (const { name, y, columns, coefficients, errors, sd } of certified)
  test(`NIST ${name}: coefficients, errors and residual deviation to nine digits and more`, () => {
    const fit = leastSquares(y, fromColumns(columns)) as Fit
    const covariance = classicalCovariance(fit)
    coefficients.forEach((b, j) => {
      expect(distance(fit.coefficients[j]!, b), `b${j} ${fit.coefficients[j]}`).toBeLessThan(1e-12)
      expect(distance(Math.sqrt(at(covariance, j, j)), errors[j]!), `se${j}`).toBeLessThan(1e-11)
    })
    expect(distance(fit.sigma, sd)).toBeLessThan(1e-11)
  })

test('NIST Filip: eleven powers that repeat each other are refused, never answered with half the digits', () => {
  expect(filip.y).toHaveLength(82)
  expect(leastSquares(filip.y, fromColumns(filip.columns))).toMatchObject({ refused: 'collinear' })
})

test('the order of rows of Wampler5 does not move a digit that is certified', () => {
  const { y, columns } = certified.find((one) => one.name === 'Wampler5')!
  const fit = leastSquares(y.toReversed(), fromColumns(columns.map((values) => values.toReversed()))) as Fit
  for (const b of fit.coefficients) expect(distance(b, 1)).toBeLessThan(1e-12)
})
