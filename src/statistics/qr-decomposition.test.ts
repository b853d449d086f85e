import { expect, test } from 'vitest'
import { referenceMissing, csv, distance } from '../../tests/reference-results/r-results.ts'
import { fromColumns, multiply, transpose, type Matrix } from './matrix.ts'
import { backMap, factorise, thinQ, type Qr } from './qr-decomposition.ts'

/** a′·b */
const crossProduct = (a: Matrix, b: Matrix) => multiply(transpose(a), b)

const x = fromColumns([
  [1, 1, 1, 1, 1],
  [1, 2, 3, 4, 6],
  [2, -1, 5, 0, 1],
])

test('the columns of Q are orthonormal and T·T′ is the inverse of X′X', () => {
  const qr = factorise(x) as Qr
  const q = thinQ(qr)
  const unit = crossProduct(q, q)
  const back = backMap(qr)
  const inverse = multiply(multiply(back, transpose(back)), crossProduct(x, x))
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) {
      expect(unit.data[i + j * 3]).toBeCloseTo(i === j ? 1 : 0, 14)
      expect(inverse.data[i + j * 3]).toBeCloseTo(i === j ? 1 : 0, 12)
    }
})

test('a column that is the sum of two others is refused by name, never solved', () => {
  const sum = fromColumns([
    [1, 1, 1, 1],
    [1, 2, 3, 4],
    [2, 3, 4, 5],
  ])
  const refused = factorise(sum)
  expect(refused).toMatchObject({ refused: 'collinear' })
  expect('columns' in refused && refused.columns.length).toBe(1)
})

test('a column of zeros is refused', () => {
  expect(
    factorise(
      fromColumns([
        [1, 2, 3],
        [0, 0, 0],
      ]),
    ),
  ).toEqual({ refused: 'collinear', columns: [1] })
})

test('refusal does not depend on the unit of a column', () => {
  const year = [2001, 2002, 2003, 2004, 2005]
  for (const unit of [1e-9, 1, 1e9]) {
    const fine = factorise(fromColumns([[1, 1, 1, 1, 1], year.map((v) => v * unit)]))
    expect('refused' in fine).toBe(false)
    const doubled = factorise(fromColumns([year, year.map((v) => v * unit)]))
    expect(doubled).toMatchObject({ refused: 'collinear' })
  }
})

test.skipIf(referenceMissing)('rows of Longley rebuild from Q and R', () => {
  const t = csv('nist/longley.csv')
  const longley = fromColumns([t['x1']!.map(() => 1), ...['x1', 'x2', 'x3', 'x4', 'x5', 'x6'].map((name) => t[name]!)])
  const qr = factorise(longley) as Qr
  const coordinates = crossProduct(thinQ(qr), longley)
  const rebuilt = multiply(thinQ(qr), coordinates)
  rebuilt.data.forEach((value, i) => expect(distance(value, longley.data[i]!)).toBeLessThan(1e-13))
})
