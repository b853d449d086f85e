import { expect, test } from 'vitest'
import { exactRate, rateRatio, type RateRatio } from './poisson-rate.ts'

test('three complaints in 1,200 calls, none in 50: the intervals of poisson.test of R', () => {
  const three = exactRate(3, 1200)!
  expect(three).toMatchObject({
    value: 0.0025,
    low: expect.closeTo(0.000515560102413001, 15),
    high: expect.closeTo(0.00730606089145194, 14),
  })
  expect(exactRate(0, 50)).toMatchObject({ value: 0, low: 0, high: expect.closeTo(0.0737775890822787, 13) })
})

test('hours of heart surgery, poisson.test of R: ratio 1.97 (.86 to 4.28), p .0797', () => {
  const found = rateRatio({ events: 11, exposure: 800 }, { events: 21, exposure: 3011 }) as RateRatio
  expect(found).toMatchObject({
    value: expect.closeTo(1.9714880952381, 12),
    low: expect.closeTo(0.858426403391639, 11),
    high: expect.closeTo(4.27726594365407, 11),
    p: expect.closeTo(0.0796686330333295, 11),
  })
})

test('exchanging the sides turns the ratio round; the unit of exposure does not matter', () => {
  const [forth, back] = [
    rateRatio({ events: 4, exposure: 100 }, { events: 9, exposure: 90 }),
    rateRatio({ events: 9, exposure: 90e6 }, { events: 4, exposure: 100e6 }),
  ] as RateRatio[]
  expect(back!.value).toBeCloseTo(1 / forth!.value, 12)
  expect(back!.low).toBeCloseTo(1 / forth!.high, 11)
  expect(back!.p).toBeCloseTo(forth!.p, 12)
})

test('no exposure, no event and impossible counts', () => {
  expect(exactRate(0, 0)).toBeNull()
  expect(rateRatio({ events: 0, exposure: 5 }, { events: 0, exposure: 5 })).toEqual({ refused: 'no-events' })
  expect(rateRatio({ events: 1, exposure: 5 }, { events: 0, exposure: 0 })).toEqual({ refused: 'no-exposure' })
  expect(rateRatio({ events: 3, exposure: 5 }, { events: 0, exposure: 5 })).toMatchObject({
    value: Infinity,
    high: Infinity,
  })
  for (const [events, exposure] of [
    [-1, 5],
    [1.5, 5],
    [1, Number.NaN],
    [1, -2],
  ] as const)
    expect(() => exactRate(events, exposure)).toThrow(RangeError)
})
