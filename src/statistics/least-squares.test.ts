import { expect, test } from 'vitest'
import {
  referenceMissing,
  answer,
  csv,
  distance,
  expectReference,
  filterRows,
} from '../../tests/reference-results/r-results.ts'
import { fixedEffects, groupsOf, leastSquares, type Fit } from './least-squares.ts'
import { at, fromColumns } from './matrix.ts'
import { classicalCovariance, coefficient } from './robust-standard-errors.ts'
import { seeded } from './random.ts'

const fitted = (made: ReturnType<typeof leastSquares>): Fit => {
  if ('refused' in made) throw new Error(JSON.stringify(made))
  return made
}

for (const [name, columns] of [
  ['norris', ['x']],
  ['longley', ['x1', 'x2', 'x3', 'x4', 'x5', 'x6']],
  ['wampler1', []],
  ['wampler3', []],
] as const)
  test.skipIf(referenceMissing)(`NIST ${name}: coefficients and their errors keep nine digits`, () => {
    const t = csv(`nist/${name}.csv`)
    const y = t['y']!
    const x = t['x1'] ?? t['x']!
    const powers = columns.length ? columns.map((c) => t[c]!) : [1, 2, 3, 4, 5].map((k) => x.map((v) => v ** k))
    const fit = fitted(leastSquares(y, fromColumns([y.map(() => 1), ...powers])))
    const covariance = classicalCovariance(fit)
    fit.coefficients.forEach((b, j) => {
      expect(distance(b, answer(`J.nist.${name}.b${j}`)), `b${j}`).toBeLessThan(1e-9)
      expect(distance(Math.sqrt(at(covariance, j, j)), answer(`J.nist.${name}.se${j}`)), `se${j}`).toBeLessThan(1e-9)
    })
    expect(distance(fit.sigma, answer(`J.nist.${name}.rsd`))).toBeLessThan(1e-9)
  })

test.skipIf(referenceMissing)(
  'NSW: the adjusted effect of the training, 1,672 (638), as Dehejia and Wahba printed it',
  () => {
    const t = csv('xu_nsw_dw.csv')
    const one = t['treat']!.map(() => 1)
    const effect = (covariates: Float64Array[]) => {
      const fit = fitted(leastSquares(t['re78']!, fromColumns([one, t['treat']!, ...covariates])))
      const { value: b, se } = coefficient(fit, 1, { covariance: classicalCovariance(fit), df: fit.df })
      return { b, se }
    }
    const people = [
      t['age']!,
      t['age']!.map((a) => a * a),
      ...['education', 'nodegree', 'black', 'hispanic'].map((c) => t[c]!),
    ]
    expectReference('A.dw.adj_full.', effect([...people, t['re74']!, t['re75']!]), 1e-9)
    expectReference('A.dw.adj_norearn.', effect(people), 1e-9)
  },
)

test.skipIf(referenceMissing)('CPS-1 as a bad comparison group: −8,498 (712), adjusted 739 (547)', () => {
  const t = trainedAndCps()
  const one = t['treat']!.map(() => 1)
  const effect = (covariates: Float64Array[]) => {
    const fit = fitted(leastSquares(t['re78']!, fromColumns([one, t['treat']!, ...covariates])))
    const { value: b, se } = coefficient(fit, 1, { covariance: classicalCovariance(fit), df: fit.df })
    return { b, se }
  }
  const people = [
    t['age']!,
    t['age']!.map((a) => a * a),
    ...['education', 'nodegree', 'black', 'hispanic'].map((c) => t[c]!),
  ]
  expectReference('B.cps1.naive.', effect([]), 1e-9)
  expectReference('B.cps1.adj.', effect([...people, t['re74']!, t['re75']!]), 1e-9)
})

function trainedAndCps() {
  const nsw = csv('xu_nsw_dw.csv')
  const trained = filterRows(nsw, (i) => nsw['treat']![i] === 1)
  const cps = csv('xu_cps_controls.csv')
  return Object.fromEntries(
    Object.keys(cps).map((name) => [name, Float64Array.from([...trained[name]!, ...cps[name]!])]),
  )
}

test.skipIf(referenceMissing)(
  'JTRAIN: training grants inside firms, −.252 (.151), and first differences −.317 (.164)',
  () => {
    const all = csv('wooldridge_jtrain.csv')
    const t = filterRows(all, (i) => Number.isFinite(all['lscrap']![i]))
    const firms = groupsOf(t['fcode']!)
    const fit = fitted(
      fixedEffects(t['lscrap']!, fromColumns([t['d88']!, t['d89']!, t['grant']!, t['grant_1']!]), firms),
    )
    const covariance = classicalCovariance(fit)
    const named = (j: number) => coefficient(fit, j, { covariance, df: fit.df })
    expectReference(
      'C.jtrain.fe.',
      {
        d88: named(0).value,
        se_d88: named(0).se,
        grant: named(2).value,
        se_grant: named(2).se,
        n: fit.n,
        firms: firms.count,
      },
      1e-9,
    )
    expect([named(3).value.toFixed(3), named(3).se.toFixed(3)]).toEqual(['-0.422', '0.210'])

    const change = filterRows(all, (i) => all['year']![i] === 1988 && Number.isFinite(all['clscrap']![i]))
    const first = fitted(
      leastSquares(change['clscrap']!, fromColumns([change['grant']!.map(() => 1), change['grant']!])),
    )
    const grant = coefficient(first, 1, { covariance: classicalCovariance(first), df: first.df })
    expectReference('C.jtrain.fd8788.', { grant: grant.value, grant_se: grant.se, n: first.n }, 1e-9)
  },
)

/** Thirty made rows: an intercept, two columns, an outcome. */
function made(seed: string) {
  const random = seeded(seed)
  const columns = [
    Array.from({ length: 30 }, () => 1),
    Array.from({ length: 30 }, random.normal),
    Array.from({ length: 30 }, random.normal),
  ]
  return { columns, y: columns[1]!.map((v, i) => 3 + 2 * v - columns[2]![i]! + random.normal()) }
}

test('the order of rows does not matter', () => {
  const { columns, y } = made('rows')
  const order = seeded('order').shuffled(y.map((_, i) => i))
  const a = fitted(leastSquares(y, fromColumns(columns)))
  const b = fitted(
    leastSquares(
      order.map((i) => y[i]!),
      fromColumns(columns.map((c) => order.map((i) => c[i]!))),
    ),
  )
  a.coefficients.forEach((v, j) => expect(distance(b.coefficients[j]!, v)).toBeLessThan(1e-13))
})

test('a column counted in another unit changes only its own coefficient, by that unit', () => {
  const { columns, y } = made('scale')
  const a = fitted(leastSquares(y, fromColumns(columns)))
  const b = fitted(leastSquares(y, fromColumns([columns[0]!, columns[1]!.map((v) => v * 1e6), columns[2]!])))
  expect(distance(b.coefficients[1]! * 1e6, a.coefficients[1]!)).toBeLessThan(1e-13)
  expect(distance(b.coefficients[2]!, a.coefficients[2]!)).toBeLessThan(1e-13)
  expect(distance(b.sigma, a.sigma)).toBeLessThan(1e-13)
})

test('shifting the outcome moves the intercept only; scaling it scales everything', () => {
  const { columns, y } = made('shift')
  const a = fitted(leastSquares(y, fromColumns(columns)))
  const b = fitted(
    leastSquares(
      y.map((v) => 7 * v + 1000),
      fromColumns(columns),
    ),
  )
  expect(distance(b.coefficients[0]!, 7 * a.coefficients[0]! + 1000)).toBeLessThan(1e-12)
  expect(distance(b.coefficients[1]!, 7 * a.coefficients[1]!)).toBeLessThan(1e-12)
  expect(distance(b.sigma, 7 * a.sigma)).toBeLessThan(1e-12)
})

test('a weight of two is the row twice; a weight of zero is no row', () => {
  const { columns, y } = made('weights')
  const weights = y.map((_, i) => i % 3)
  const rows = y.flatMap((_, i) => Array.from({ length: weights[i]! }, () => i))
  const a = fitted(leastSquares(y, fromColumns(columns), weights))
  const b = fitted(
    leastSquares(
      rows.map((i) => y[i]!),
      fromColumns(columns.map((c) => rows.map((i) => c[i]!))),
    ),
  )
  a.coefficients.forEach((v, j) => expect(distance(v, b.coefficients[j]!)).toBeLessThan(1e-12))
  expect(a.n).toBe(20)
})

test('fixed effects equal a dummy column per group', () => {
  const { columns, y } = made('groups')
  const labels = y.map((_, i) => `team ${i % 5}`)
  const inside = fitted(fixedEffects(y, fromColumns([columns[1]!, columns[2]!]), groupsOf(labels)))
  const dummies = [0, 1, 2, 3, 4].map((g) => labels.map((_, i) => Number(i % 5 === g)))
  const full = fitted(leastSquares(y, fromColumns([columns[1]!, columns[2]!, ...dummies])))
  expect(distance(inside.coefficients[0]!, full.coefficients[0]!)).toBeLessThan(1e-12)
  expect(distance(inside.sigma, full.sigma)).toBeLessThan(1e-12)
  expect(inside.df).toBe(full.df)
})

test('what cannot be answered is refused by name', () => {
  const x = fromColumns([
    [1, 1, 1],
    [1, 2, 3],
  ])
  expect(
    leastSquares(
      [1, 2],
      fromColumns([
        [1, 1],
        [1, 2],
      ]),
    ),
  ).toEqual({ refused: 'too-few-rows', rows: 2, columns: 2 })
  expect(leastSquares([1, Number.NaN, 2], x)).toEqual({ refused: 'not-finite' })
  expect(leastSquares([1, 2, 4], x, [1, -1, 1])).toEqual({ refused: 'bad-weights' })
  expect(fixedEffects([1, 2, 3, 4, 6], fromColumns([[0.1, 0.1, 0.1, 0.7, 0.7]]), groupsOf('aaabb'))).toEqual({
    refused: 'collinear',
    columns: [0],
  })
})
