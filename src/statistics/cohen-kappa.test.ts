import { expect, test } from 'vitest'
import { referenceMissing, csv } from '../../tests/reference-results/r-results.ts'
import { cohenKappa, type TwoRaters } from './cohen-kappa.ts'

/** Two raters' labels from a square table of counts. */
function raters(table: readonly (readonly number[])[]): [string[], string[]] {
  const pairs = table.flatMap((row, i) =>
    row.flatMap((count, j) => Array.from({ length: count }, () => [String(i), String(j)] as const)),
  )
  return [pairs.map(([a]) => a), pairs.map(([, b]) => b)]
}

test('fifty applications: 35 times alike is kappa .40; the same share of alike can be .13 or .26', () => {
  expect(
    cohenKappa(
      ...raters([
        [20, 5],
        [10, 15],
      ]),
    ),
  ).toMatchObject({
    value: expect.closeTo(0.4, 12),
    observed: expect.closeTo(0.7, 12),
    expected: expect.closeTo(0.5, 12),
  })
  expect(
    (
      cohenKappa(
        ...raters([
          [45, 15],
          [25, 15],
        ]),
      ) as TwoRaters
    ).value,
  ).toBeCloseTo(0.1304348, 7)
  expect(
    (
      cohenKappa(
        ...raters([
          [25, 35],
          [5, 35],
        ]),
      ) as TwoRaters
    ).value,
  ).toBeCloseTo(0.2592593, 7)
})

test.skipIf(referenceMissing)(
  'anxiety ratings, kappa2 of the R package irr: .119 (z 1.16), linear .189, squared .297 (z 1.34)',
  () => {
    const t = csv('irr_anxiety.csv')
    const [first, second] = [[...t['rater1']!].map(String), [...t['rater2']!].map(String)]
    const order = ['1', '2', '3', '4', '5', '6']
    const found = (['none', 'linear', 'squared'] as const).map(
      (misses) => cohenKappa(first, second, { misses, order }) as TwoRaters,
    )
    const wanted = [
      [0.119496855345912, 0.119271297163146, 1.16376222865954],
      [0.189189189189189, 0.131295012347094, 1.41565884998826],
      [0.296765119549929, 0.157006460653601, 1.34049877333003],
    ]
    found.forEach(({ value, se, z }, i) =>
      [value, se, z].forEach((got, k) => expect(got).toBeCloseTo(wanted[i]![k]!, 12)),
    )
  },
)

test('exchanging the raters or turning the order round changes nothing; relabelling does not either', () => {
  const [first, second] = raters([
    [10, 4, 1],
    [2, 9, 3],
    [0, 5, 6],
  ])
  const order = ['0', '1', '2']
  const usual = cohenKappa(first, second, { misses: 'linear', order }) as TwoRaters
  for (const other of [
    cohenKappa(second, first, { misses: 'linear', order }),
    cohenKappa(first, second, { misses: 'linear', order: order.toReversed() }),
  ] as TwoRaters[]) {
    expect(other.value).toBeCloseTo(usual.value, 13)
    expect(other.se).toBeCloseTo(usual.se, 13)
  }
})

test('one category only, one subject, lists that do not fit and unknown categories are refused', () => {
  expect(cohenKappa(['a', 'a'], ['a', 'a'])).toEqual({ refused: 'no-variation' })
  expect(cohenKappa(['a'], ['b'])).toEqual({ refused: 'too-few-people' })
  expect(cohenKappa(['a', 'b'], ['a'])).toEqual({ refused: 'incomplete' })
  expect(cohenKappa(['a', 'b'], ['a', 'c'], { misses: 'squared', order: ['a', 'b'] })).toEqual({
    refused: 'unknown-category',
  })
  expect(() => cohenKappa(['a', 'b'], ['a', 'b'], { misses: 'linear' })).toThrow('order')
})

test('raters who never agree are below chance, and the interval stays above −1', () => {
  const never = cohenKappa(['a', 'b', 'a', 'b'], ['b', 'a', 'b', 'a']) as TwoRaters
  expect(never).toMatchObject({ value: -1, se: 0, low: -1 })
  expect(never.p).toBeLessThan(0.05)
})
