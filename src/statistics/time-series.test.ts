import { expect, test } from 'vitest'
import { referenceMissing, csv, expectReference } from '../../tests/reference-results/r-results.ts'
import type { Autoregressive } from './autoregressive.ts'
import { autoregressive, neweyWest } from './autoregressive.ts'
import type { ComparedSeries, SeriesEffect } from './interrupted-time-series.ts'
import { againstComparison, interruptedTimeSeries } from './interrupted-time-series.ts'
import type { Fit } from './least-squares.ts'
import { leastSquares } from './least-squares.ts'
import type { Matrix } from './matrix.ts'
import { fromColumns } from './matrix.ts'
import { seeded } from './random.ts'

/** Drivers killed or hurt in Great Britain, 192 months, and the seat belt law: trend, level, bend and months of the year. */
function seatbelts() {
  const table = csv('datasets_Seatbelts.csv')
  const start = table['law']!.indexOf(1)
  const months = Array.from({ length: 11 }, (_, month) => table['t']!.map((_, t) => Number(t % 12 === month + 1)))
  const x = fromColumns([
    table['t']!.map(() => 1),
    table['t']!,
    table['law']!,
    table['t']!.map((_, t) => Math.max(0, t - start + 1)),
    ...months,
  ])
  return { y: table['drivers']!.map(Math.log), x }
}
const errorOf = (m: Matrix, j: number) => Math.sqrt(m.data[j + j * m.rows]!)

test.skipIf(referenceMissing)('seat belts: Newey and West with lag 0 and 6', () => {
  const { y, x } = seatbelts()
  const fit = leastSquares(y, x) as Fit
  expectReference(
    'E.seatbelt.',
    {
      'law.b': fit.coefficients[2]!,
      'post.b': fit.coefficients[3]!,
      'law.se_NW0': errorOf(neweyWest(fit, 0), 2),
      'law.se_NW6': errorOf(neweyWest(fit, 6), 2),
      'law.se_NW6_adj': errorOf(neweyWest(fit, 6, { adjust: true }), 2),
    },
    1e-9,
  )
})

test.skipIf(referenceMissing)("seat belts: AR(1) by restricted likelihood as R's gls", () => {
  const { y, x } = seatbelts()
  const fit = autoregressive(y, x) as Autoregressive
  expectReference(
    'E.seatbelt.gls_ar1.',
    { phi: fit.phi, law: fit.coefficients[2]!, law_se: errorOf(fit.covariance, 2) },
    1e-6,
  )
  expect(fit.df).toBeLessThan(192 - 15)
})

test.skipIf(referenceMissing)('a made series with a true effect of ten: found, against its comparison series', () => {
  const table = csv('causalimpact_readme.csv')
  const found = againstComparison({ values: [...table['y']!], before: 70 }, [...table['x1']!]) as ComparedSeries
  expectReference('E.causalimpact.', { lm_avg_effect: found.average.value }, 1e-9)
  expect(found.average.low).toBeGreaterThan(8)
  expect(found.average.high).toBeLessThan(13)
})

/** Months with memory phi and a true jump and bend. */
function months(seed: string, { n = 48, phi = 0.4, jump = 0, bend = 0 } = {}): number[] {
  const random = seeded(seed)
  let error = random.normal() / Math.sqrt(1 - phi * phi)
  return Array.from({ length: n }, (_, t) => {
    const value = 50 + 0.2 * t + (t >= n / 2 ? jump + bend * (t - n / 2) : 0) + error
    error = phi * error + random.normal()
    return value
  })
}

test('a jump of eight and a bend of a half are found, with the months they rest on', () => {
  const found = interruptedTimeSeries({ values: months('jump', { jump: 8, bend: 0.5 }), before: 24 }) as SeriesEffect
  expect(found.jump.low).toBeLessThan(8)
  expect(found.jump.high).toBeGreaterThan(8)
  expect(found.average.p).toBeLessThan(0.01)
  expect(found).toMatchObject({ months: { before: 24, after: 24 }, fewMonths: false })
})

test('upside down only turns the sign; another unit and zero change nothing else', () => {
  const values = months('turn', { jump: 3 })
  const [usual, turned] = [values, values.map((value) => -1e6 * value + 7)].map(
    (own) => interruptedTimeSeries({ values: own, before: 24 }) as SeriesEffect,
  )
  expect(turned!.jump.value / usual!.jump.value).toBeCloseTo(-1e6, 0)
  expect(turned!.jump.t).toBeCloseTo(-usual!.jump.t, 5)
  expect(turned!.phi).toBeCloseTo(usual!.phi, 5)
})

test('without an effect, two years of monthly figures with memory .4 are called real at most about seven times in a hundred', () => {
  const rounds = 200
  let called = 0
  for (let round = 0; round < rounds; round++)
    called += Number(
      (interruptedTimeSeries({ values: months(`none ${round}`), before: 24 }) as SeriesEffect).jump.p < 0.05,
    )
  expect(called / rounds).toBeLessThan(0.11)
})

test('seven months are too few, eight carry a warning', () => {
  expect(interruptedTimeSeries({ values: months('few', { n: 20 }), before: 7 })).toEqual({
    refused: 'too-few-before',
    points: 7,
    least: 8,
  })
  expect(againstComparison({ values: months('few', { n: 20 }), before: 14 }, months('other', { n: 20 }))).toEqual({
    refused: 'too-few-after',
    points: 6,
    least: 8,
  })
  expect(interruptedTimeSeries({ values: months('few', { n: 20 }), before: 8 })).toMatchObject({ fewMonths: true })
})
