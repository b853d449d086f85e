import { expect, test } from 'vitest'
import { referenceMissing, csv, distance, expectReference } from '../../tests/reference-results/r-results.ts'
import { groupsOf, leastSquares, type Fit } from './least-squares.ts'
import { at, fromColumns } from './matrix.ts'
import { seeded } from './random.ts'
import { clusterRobust } from './robust-standard-errors.ts'
import { wildBootstrap, type WildBootstrap } from './wild-bootstrap.ts'

test.skipIf(referenceMissing)('JTRAIN in eight clusters: all 256 sign vectors give p = .15625', () => {
  const t = csv('jtrain_fd_8clusters.csv')
  const x = fromColumns([t['grant']!.map(() => 1), t['grant']!])
  const found = wildBootstrap({ y: t['clscrap']!, x, clusters: t['cl']! }, 1) as WildBootstrap
  expectReference('I.jtrain8.wcb.', { b: found.value, se: found.se, t: found.t, p: found.p }, 1e-10)
  expect(found).toMatchObject({ draws: 256, enumerated: true, clusters: 8 })
  expect(found.low).toBeLessThan(0)
  expect(found.high).toBeGreaterThan(0)
})

/** m teams of four; the first half trained, an effect of `effect`. */
function teams(m: number, effect: number, seed = 'wild') {
  const random = seeded(seed)
  const clusters = Array.from({ length: 4 * m }, (_, i) => i % m)
  const trained = clusters.map((g) => Number(g < m / 2))
  const shock = Array.from({ length: m }, random.normal)
  const y = clusters.map((g, i) => effect * trained[i]! + shock[g]! + random.normal())
  return { y, x: fromColumns([clusters.map(() => 1), trained]), clusters }
}

test('the fast statistic is the refitted one', () => {
  const data = teams(8, 1)
  const found = wildBootstrap(data, 1) as WildBootstrap
  const fit = leastSquares(data.y, data.x) as Fit
  expect(
    distance(found.se, Math.sqrt(at(clusterRobust(fit, groupsOf(data.clusters), 'CR1S').covariance, 1, 1))),
  ).toBeLessThan(1e-12)
  const mean = data.y.reduce((a, b) => a + b) / data.y.length
  let beyond = 0
  for (let code = 0; code < 256; code++) {
    const y = data.y.map((v, i) => mean + ((code >> data.clusters[i]!) & 1 ? 1 : -1) * (v - mean))
    const again = leastSquares(y, data.x) as Fit
    const t =
      again.coefficients[1]! / Math.sqrt(at(clusterRobust(again, groupsOf(data.clusters), 'CR1S').covariance, 1, 1))
    if (Math.abs(t) >= Math.abs(found.t) * (1 - 1e-10)) beyond++
  }
  expect(found.p).toBe(beyond / 256)
})

test('the interval holds exactly the values that are not rejected', () => {
  const data = teams(10, 4)
  const found = wildBootstrap(data, 1) as WildBootstrap
  const trained = data.x.data.subarray(data.x.rows)
  const pAt = (nul: number) =>
    (wildBootstrap({ ...data, y: data.y.map((v, i) => v - nul * trained[i]!) }, 1) as WildBootstrap).p
  const width = found.high - found.low
  expect(pAt(found.low + 0.001 * width)).toBeGreaterThan(0.05)
  expect(pAt(found.high - 0.001 * width)).toBeGreaterThan(0.05)
  expect(pAt(found.low - 0.001 * width)).toBeLessThanOrEqual(0.05)
  expect(pAt(found.high + 0.001 * width)).toBeLessThanOrEqual(0.05)
})

test('four teams can never reject at five per cent, and the interval says so', () => {
  const found = wildBootstrap(teams(4, 50), 1) as WildBootstrap
  expect(found.p).toBeGreaterThanOrEqual(0.125)
  expect([found.low, found.high]).toEqual([-Infinity, Infinity])
})

test('more than twelve teams are drawn: the same seed gives the same bytes, another seed nearly the same p', () => {
  const data = teams(20, 1.2)
  const once = wildBootstrap(data, 1, { draws: 1999, seed: 'a' })
  expect(wildBootstrap(data, 1, { draws: 1999, seed: 'a' })).toEqual(once)
  const other = wildBootstrap(data, 1, { draws: 1999, seed: 'b' }) as WildBootstrap
  expect(other.p).not.toBe((once as WildBootstrap).p)
  expect(Math.abs(other.p - (once as WildBootstrap).p)).toBeLessThan(0.03)
})

test('one team is refused, and so is a regressor that copies another', () => {
  expect(wildBootstrap({ ...teams(4, 1), clusters: Array.from({ length: 16 }, () => 'all') }, 1)).toEqual({
    refused: 'too-few-clusters',
    clusters: 1,
  })
  const { y, x, clusters } = teams(4, 1)
  const copied = fromColumns([x.data.subarray(0, 16), x.data.subarray(16), x.data.subarray(16)])
  expect(wildBootstrap({ y, x: copied, clusters }, 1)).toMatchObject({ refused: 'collinear' })
})
