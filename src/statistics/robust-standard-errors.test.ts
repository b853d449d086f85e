import { expect, test } from 'vitest'
import {
  referenceMissing,
  csv,
  distance,
  expectReference,
  filterRows,
} from '../../tests/reference-results/r-results.ts'
import { fixedEffects, groupsOf, leastSquares, type Fit, type FitRefused } from './least-squares.ts'
import { at, fromColumns } from './matrix.ts'
import { seeded } from './random.ts'
import {
  classicalCovariance,
  clusteredCoefficient,
  clusterRobust,
  leverages,
  rowRobust,
  type ClusterCorrection,
} from './robust-standard-errors.ts'

const fitted = (made: Fit | FitRefused): Fit => {
  if ('refused' in made) throw new Error(JSON.stringify(made))
  return made
}

const errorOf = (fit: Fit, j: number, clusters: ReturnType<typeof groupsOf>, correction: ClusterCorrection) =>
  Math.sqrt(at(clusterRobust(fit, clusters, correction).covariance, j, j))

test.skipIf(referenceMissing)('NSW: HC0 to HC3 agree with the R package sandwich', () => {
  const t = csv('xu_nsw_dw.csv')
  const fit = fitted(leastSquares(t['re78']!, fromColumns([t['treat']!.map(() => 1), t['treat']!])))
  const se = (correction: 'HC0' | 'HC1' | 'HC2' | 'HC3') => Math.sqrt(at(rowRobust(fit, correction), 1, 1))
  expectReference('A.dw.ols.', { se_HC0: se('HC0'), se_HC1: se('HC1'), se_HC2: se('HC2'), se_HC3: se('HC3') }, 1e-9)
})

test.skipIf(referenceMissing)('Card and Krueger, all stores: CR0 to CR3 by store, and Satterthwaite df', () => {
  const all = csv('card_krueger.csv')
  const t = filterRows(all, (i) => Number.isFinite(all['fte']![i]))
  const fit = fitted(leastSquares(t['fte']!, fromColumns([t['nj']!.map(() => 1), t['nj']!, t['d']!, t['d_nj']!])))
  const stores = groupsOf(t['id']!)
  const se = (correction: ClusterCorrection) => errorOf(fit, 3, stores, correction)
  const cr2 = clusteredCoefficient(fit, 3, clusterRobust(fit, stores, 'CR2'))
  expectReference(
    'C.ck.did.',
    { b: cr2.value, se_CR0: se('CR0'), se_CR1: se('CR1'), se_CR1S: se('CR1S'), se_CR2: se('CR2'), se_CR3: se('CR3') },
    1e-9,
  )
  const plain = Math.sqrt(at(classicalCovariance(fit), 3, 3))
  expectReference('C.ck.did.', { se_ols: plain, se_cells: Math.sqrt(at(rowRobust(fit, 'HC2'), 3, 3)) }, 1e-9)
  const [pa0, nj, after, both] = fit.coefficients as unknown as [number, number, number, number]
  expectReference(
    'C.ck.',
    { mean_pa0: pa0, mean_nj0: pa0 + nj, mean_pa1: pa0 + after, mean_nj1: pa0 + nj + after + both },
    1e-9,
  )
  expectReference('C.ck.did.', { df_CR2: cr2.df, p_CR2: cr2.p }, 1e-6)
})

test.skipIf(referenceMissing)(
  'JTRAIN: clusters with their own dummies, whether the dummies are columns or taken out first',
  () => {
    const all = csv('wooldridge_jtrain.csv')
    const t = filterRows(all, (i) => Number.isFinite(all['lscrap']![i]))
    const firms = groupsOf(t['fcode']!)
    const columns = [t['grant']!, t['d88']!, t['d89']!, t['grant_1']!]
    const dummies = firms.names.map((_, g) => Float64Array.from(firms.index, (f) => Number(f === g)))
    const full = fitted(leastSquares(t['lscrap']!, fromColumns([...columns, ...dummies])))
    const inside = fitted(fixedEffects(t['lscrap']!, fromColumns(columns), firms))
    for (const fit of [full, inside]) {
      const cr2 = clusteredCoefficient(fit, 0, clusterRobust(fit, firms, 'CR2'))
      expectReference(
        'C.jtrain.fe.grant.',
        { se_CR0: errorOf(fit, 0, firms, 'CR0'), se_CR1: errorOf(fit, 0, firms, 'CR1'), se_CR2: cr2.se },
        1e-9,
      )
      expectReference('C.jtrain.fe.grant.', { df_CR2: cr2.df }, 1e-6)
    }
    expectReference('C.jtrain.fe.grant.', { se_CR1S: errorOf(full, 0, firms, 'CR1S') }, 1e-9)
  },
)

test.skipIf(referenceMissing)('JTRAIN first differences in eight clusters: CR2 on 6.9 degrees of freedom', () => {
  const t = csv('jtrain_fd_8clusters.csv')
  const fit = fitted(leastSquares(t['clscrap']!, fromColumns([t['grant']!.map(() => 1), t['grant']!])))
  const cr2 = clusteredCoefficient(fit, 1, clusterRobust(fit, groupsOf(t['cl']!), 'CR2'))
  expectReference('I.jtrain8.', { se_CR2: cr2.se }, 1e-9)
  expectReference('I.jtrain8.', { df_CR2: cr2.df, p_CR2: cr2.p }, 1e-6)
})

/** Forty made rows in eight teams. */
function made() {
  const random = seeded('robust')
  const team = Array.from({ length: 40 }, (_, i) => i % 8)
  const trained = team.map((g) => Number(g < 4))
  const prior = team.map(() => random.normal())
  const shock = Array.from({ length: 8 }, random.normal)
  const y = team.map((g, i) => 2 * trained[i]! + prior[i]! + shock[g]! + random.normal())
  return { team, trained, prior, y, one: team.map(() => 1) }
}

test('clusters of one person each are HC0, HC2 and HC3', () => {
  const { y, one, trained, prior } = made()
  const fit = fitted(leastSquares(y, fromColumns([one, trained, prior])))
  const alone = groupsOf(y.map((_, i) => i))
  for (const [byCluster, byRow] of [
    ['CR0', 'HC0'],
    ['CR2', 'HC2'],
    ['CR3', 'HC3'],
  ] as const)
    expect(distance(errorOf(fit, 1, alone, byCluster), Math.sqrt(at(rowRobust(fit, byRow), 1, 1)))).toBeLessThan(1e-12)
})

test('leverages add up to the number of columns', () => {
  const { y, one, trained, prior } = made()
  const fit = fitted(leastSquares(y, fromColumns([one, trained, prior])))
  expect(leverages(fit).reduce((a, b) => a + b, 0)).toBeCloseTo(3, 12)
})

test("with two equal halves of persons the degrees of freedom are the pooled t test's", () => {
  const { y, one } = made()
  const half = y.map((_, i) => Number(i < 20))
  const fit = fitted(leastSquares(y, fromColumns([one, half])))
  const { df } = clusteredCoefficient(fit, 1, clusterRobust(fit, groupsOf(y.map((_, i) => i)), 'CR2'))
  expect(df).toBeCloseTo(38, 9)
})

test('row order, column unit and labels of the arms change nothing but unit and sign', () => {
  const { y, one, trained, prior, team } = made()
  const answer = (rows: number[], unit: number, swap: boolean) => {
    const pick = (values: number[], by = 1) => rows.map((i) => values[i]! * by)
    const arm = swap ? trained.map((v) => 1 - v) : trained
    const fit = fitted(leastSquares(pick(y), fromColumns([pick(one), pick(arm), pick(prior, unit)])))
    return clusteredCoefficient(fit, 1, clusterRobust(fit, groupsOf(rows.map((i) => team[i]!)), 'CR2'))
  }
  const straight = y.map((_, i) => i)
  const usual = answer(straight, 1, false)
  const changed = answer(seeded('order').shuffled(straight), 1e6, true)
  expect(distance(-changed.value, usual.value)).toBeLessThan(1e-11)
  expect(distance(changed.se, usual.se)).toBeLessThan(1e-11)
  expect(distance(changed.df, usual.df)).toBeLessThan(1e-9)
  expect(distance(-changed.low, usual.high)).toBeLessThan(1e-9)
})

test('teams given as a column of letters or numbers are the same teams', () => {
  const { y, one, trained, team } = made()
  const fit = fitted(leastSquares(y, fromColumns([one, trained])))
  expect(errorOf(fit, 1, groupsOf(team), 'CR2')).toBe(errorOf(fit, 1, groupsOf(team.map((g) => `team ${g}`)), 'CR2'))
})
