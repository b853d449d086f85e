import { expect, test } from 'vitest'
import { categoricalColumns } from '../../tests/reference-results/categorical-columns.ts'
import { referenceMissing, csv, expectReference } from '../../tests/reference-results/r-results.ts'
import type { Iccs, Kappa } from './rater-agreement.ts'
import { fleissKappa, intraclass, withinGroupAgreement } from './rater-agreement.ts'
import type { Reliability } from './reliability.ts'
import { reliability } from './reliability.ts'

const rowsOf = (table: Record<string, Float64Array>, names = Object.keys(table)) =>
  [...table[names[0]!]!].map((_, i) => names.map((name) => table[name]![i]!))

test.skipIf(referenceMissing)('Shrout and Fleiss: six intraclass correlations with their F intervals', () => {
  const { one, two, three } = intraclass(rowsOf(csv('shrout_fleiss_1979.csv'))) as Iccs
  const all = {
    icc1_1: one.single,
    icc2_1: two.single,
    icc3_1: three.single,
    icc1_k: one.mean,
    icc2_k: two.mean,
    icc3_k: three.mean,
  }
  for (const [name, icc] of Object.entries(all))
    expectReference('G.sf79.', { [name]: icc.value, [`${name}_lo`]: icc.low, [`${name}_hi`]: icc.high }, 1e-9)
})

test.skipIf(referenceMissing)('six psychiatrists, thirty patients: kappa .430, z 17.7', () => {
  const table = categoricalColumns('irr_diagnoses.csv')
  const kappa = fleissKappa(
    Object.values(table)[0]!.map((_, i) => Object.values(table).map((rater) => rater[i]!)),
  ) as Kappa
  expectReference('G.diagnoses.', { fleiss_kappa: kappa.value, z: kappa.z }, 1e-9)
  expect(kappa).toMatchObject({ subjects: 30, raters: 6 })
})

test.skipIf(referenceMissing)('attitude survey: alpha .843 with its error, standardised, and without an item', () => {
  const table = csv('datasets_attitude.csv')
  const names = Object.keys(table).filter((name) => name !== 'rownames')
  const found = reliability(rowsOf(table, names)) as Reliability
  expectReference(
    'G.attitude.',
    {
      alpha: found.alpha,
      alpha_std: found.standardised,
      alpha_ase: found.se,
      'alpha_drop.rating': found.without[names.indexOf('rating')]!,
      'alpha_drop.advance': found.without[names.indexOf('advance')]!,
    },
    1e-9,
  )
  expect(found.weak).toBe(false)
})

test('agreement does not depend on the order of people or raters, nor on the zero and unit of the scale', () => {
  const ratings = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ]
  const usual = intraclass(ratings) as Iccs
  const other = intraclass(
    ratings.toReversed().map((row) => row.toReversed().map((rating) => 1e6 * rating - 3)),
  ) as Iccs
  expect(other.two.single.value).toBeCloseTo(usual.two.single.value, 10)
  expect(other.one.mean.low).toBeCloseTo(usual.one.mean.low, 10)
})

test('within one group: all alike is 1, as if by lot is 0, four fives and a four nearly 1', () => {
  expect(withinGroupAgreement([[4], [4], [4]], 5)).toBe(1)
  expect(withinGroupAgreement([[1], [5], [1], [5]], 5)).toBe(0)
  expect(withinGroupAgreement([[5], [5], [5], [5], [4]], 5)).toBeCloseTo(0.9, 12)
  expect(
    withinGroupAgreement(
      [
        [5, 4],
        [5, 4],
        [5, 5],
        [5, 4],
        [4, 4],
      ],
      5,
    ),
  ).toBeCloseTo((2 * 0.9) / (2 * 0.9 + 0.1), 12)
  expect(withinGroupAgreement([[5]], 5)).toBeNull()
})

test('what can not be said is refused', () => {
  expect(intraclass([[1, 2]])).toEqual({ refused: 'too-few-people' })
  expect(intraclass([[1], [2]])).toEqual({ refused: 'too-few-raters' })
  expect(
    intraclass([
      [1, 2],
      [3, Number.NaN],
    ]),
  ).toEqual({ refused: 'incomplete' })
  expect(
    fleissKappa([
      ['a', 'a'],
      ['a', 'a'],
    ]),
  ).toEqual({ refused: 'no-variation' })
  expect(
    reliability([
      [1, 2],
      [2, 3],
    ]),
  ).toEqual({ refused: 'too-few-people' })
})
