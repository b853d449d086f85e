import { expect, test } from 'vitest'
import { differenceInDifferences, type PersonChange, type TwoByTwo } from './difference-in-differences.ts'
import { referenceMissing, csv, distance, expectReference } from '../../tests/reference-results/r-results.ts'
import { leastSquares, type Fit } from './least-squares.ts'
import { fromColumns } from './matrix.ts'
import { seeded } from './random.ts'
import { classicalCovariance, coefficient } from './robust-standard-errors.ts'

const answered = (made: ReturnType<typeof differenceInDifferences>): TwoByTwo => {
  if ('refused' in made) throw new Error(JSON.stringify(made))
  return made
}

test.skipIf(referenceMissing)('Card and Krueger: the same stores twice, 2.75 (1.34)', () => {
  const t = csv('card_krueger.csv')
  const fte = (id: number, d: number) => {
    const value = t['fte']![t['id']!.findIndex((v, i) => v === id && t['d']![i] === d)]!
    return Number.isFinite(value) ? value : null
  }
  const ids = [...new Set(t['id']!)]
  const stores = ids.map((id): PersonChange => ({
    trained: t['nj']![t['id']!.indexOf(id)] === 1,
    before: fte(id, 0),
    after: fte(id, 1),
  }))
  const { effect, cells, missing } = answered(differenceInDifferences(stores))
  expectReference(
    'C.ck.balanced.',
    { n: cells.trainedAfter.n + cells.comparisonAfter.n, did: effect.value, se_HC2: effect.se },
    1e-9,
  )
  expect(missing.trained + missing.comparison).toBe(ids.length - 384)
  const changes = stores.filter((p) => p.before !== null && p.after !== null)
  const plain = leastSquares(
    changes.map((p) => p.after! - p.before!),
    fromColumns([changes.map(() => 1), changes.map((p) => Number(p.trained))]),
  ) as Fit
  expectReference(
    'C.ck.balanced.',
    { se_ols: coefficient(plain, 1, { covariance: classicalCovariance(plain), df: plain.df }).se },
    1e-9,
  )
})

test.skipIf(referenceMissing)('JTRAIN in eight clusters: the same digits as clubSandwich', () => {
  const t = csv('jtrain_fd_8clusters.csv')
  const firms = [...t['cl']!].map((cluster, i): PersonChange => ({
    trained: t['grant']![i] === 1,
    before: 0,
    after: t['clscrap']![i]!,
    cluster,
  }))
  const { effect, clusters } = answered(differenceInDifferences(firms))
  expectReference('I.jtrain8.', { 'wcb.b': effect.value, se_CR2: effect.se }, 1e-9)
  expectReference('I.jtrain8.', { df_CR2: effect.df, p_CR2: effect.p }, 1e-6)
  expect(clusters!.total).toBe(8)
})

/** Sixty persons in ten teams; five teams are trained and gain two points more. */
function company(seed: string): PersonChange[] {
  const random = seeded(seed)
  return Array.from({ length: 60 }, (_, i) => {
    const trained = i % 10 < 5
    const before = 70 + 5 * random.normal()
    const years = random.below(8)
    return {
      trained,
      before,
      after: before + 1 + 0.3 * years + (trained ? 2 : 0) + random.normal(),
      cluster: `team ${i % 10}`,
      covariates: [years],
    }
  })
}
const without = (persons: PersonChange[], ...drop: ('cluster' | 'covariates')[]) =>
  persons.map(
    (p) => Object.fromEntries(Object.entries(p).filter(([key]) => !drop.includes(key as 'cluster'))) as PersonChange,
  )

test("without teams and covariates it is Welch's comparison of the changes", () => {
  const { effect, cells } = answered(differenceInDifferences(without(company('welch'), 'cluster', 'covariates')))
  const { trainedBefore, trainedAfter, comparisonBefore, comparisonAfter } = cells
  expect(effect.value).toBeCloseTo(
    trainedAfter.mean - trainedBefore.mean - (comparisonAfter.mean - comparisonBefore.mean),
    10,
  )
  expect(trainedBefore.n).toBe(30)
})

test('a covariate given in another unit does not move the effect, and its slope is told', () => {
  const usual = answered(differenceInDifferences(company('unit')))
  const scaled = answered(
    differenceInDifferences(company('unit').map((p) => ({ ...p, covariates: [p.covariates![0]! * 1e6] }))),
  )
  expect(distance(scaled.effect.value, usual.effect.value)).toBeLessThan(1e-11)
  expect(distance(scaled.effect.df, usual.effect.df)).toBeLessThan(1e-8)
  expect(distance(scaled.slopes[0]! * 1e6, usual.slopes[0]!)).toBeLessThan(1e-11)
})

test('exchanging the arms turns the sign; the order of persons and the zero of the scale do not matter', () => {
  const persons = company('swap')
  const usual = answered(differenceInDifferences(persons)).effect
  const turned = seeded('any')
    .shuffled(persons)
    .map((p) => ({ ...p, trained: !p.trained, before: p.before! + 50, after: p.after! + 50 }))
  const other = answered(differenceInDifferences(turned)).effect
  expect(distance(-other.value, usual.value)).toBeLessThan(1e-11)
  expect(distance(other.se, usual.se)).toBeLessThan(1e-11)
  expect(distance(other.p, usual.p)).toBeLessThan(1e-8)
})

test('a real effect lies in its interval, which widens with the confidence asked for', () => {
  const usual = answered(differenceInDifferences(company('true'))).effect
  const strict = answered(differenceInDifferences(company('true'), { level: 0.99 })).effect
  expect(usual.low).toBeLessThan(2)
  expect(usual.high).toBeGreaterThan(2)
  expect(strict.high - strict.low).toBeGreaterThan(usual.high - usual.low)
})

test('too few persons, too few teams, copies and stillness are refused by name', () => {
  const persons = company('refuse')
  const some = (trained: number, comparison: number) =>
    without(
      [
        ...persons.filter((p) => p.trained).slice(0, trained),
        ...persons.filter((p) => !p.trained).slice(0, comparison),
      ],
      'cluster',
      'covariates',
    )
  expect(differenceInDifferences(some(4, 30))).toEqual({
    refused: 'cell-too-small',
    trained: 4,
    comparison: 30,
    least: 5,
  })
  expect(differenceInDifferences(some(30, 9))).toEqual({
    refused: 'arm-too-small',
    trained: 30,
    comparison: 9,
    least: 10,
  })
  const fewTeams = persons.filter((p) => p.trained || p.cluster === 'team 5' || p.cluster === 'team 6')
  expect(differenceInDifferences(fewTeams)).toMatchObject({
    refused: 'too-few-clusters',
    total: 7,
    trained: 5,
    comparison: 2,
  })
  const copied = persons.map((p) => ({ ...p, covariates: [p.trained ? 1 : 0] }))
  expect(differenceInDifferences(copied)).toMatchObject({ refused: 'collinear' })
  const still = persons.map((p) => ({ ...p, after: p.before! + (p.trained ? 1 : 0), covariates: [] }))
  expect(differenceInDifferences(still)).toEqual({ refused: 'no-variation' })
})

test('one huge trained team among small ones leaves too few degrees of freedom', () => {
  const random = seeded('lopsided')
  const person = (cluster: string, trained: boolean): PersonChange => ({
    trained,
    before: 0,
    after: random.normal(),
    cluster,
  })
  const huge = Array.from({ length: 400 }, () => person('a', true))
  const small = ['b', 'c', 'd', 'e', 'f'].flatMap((name, i) => Array.from({ length: 5 }, () => person(name, i < 2)))
  expect(differenceInDifferences([...huge, ...small])).toMatchObject({ refused: 'df-too-small', least: 4 })
})
