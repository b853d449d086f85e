import { expect, test } from 'vitest'
import { attritionBounds, type AttritionBounds } from './attrition.ts'
import { seeded } from './random.ts'

const arm = (n: number, effect: number, seed: string) => {
  const random = seeded(seed)
  return Array.from({ length: n }, () => effect + random.normal())
}
/** The lowest k are not seen. */
const losing = (values: number[], k: number) => {
  const line = values.toSorted((x, y) => x - y)[k]!
  return values.map((v) => (v < line ? null : v))
}

test('when the weak leave only the comparison, the truth lies between the bounds though the plain difference is off', () => {
  const bounds = attritionBounds(arm(400, 1, 'a'), losing(arm(400, 0, 'b'), 120)) as AttritionBounds
  expect(bounds.trimmed).toEqual({ side: 'trained', persons: 120 })
  expect(bounds.lowest.value).toBeLessThan(1)
  expect(bounds.highest.value).toBeGreaterThan(0.9)
  expect(bounds.highest.value).toBeLessThan(1.2)
})

test('equal losses leave one answer', () => {
  const bounds = attritionBounds(losing(arm(60, 1, 'c'), 6), losing(arm(60, 0, 'd'), 6)) as AttritionBounds
  expect(bounds.trimmed).toEqual({ side: 'neither', persons: 0 })
  expect(bounds.lowest).toEqual(bounds.highest)
})

test('exchanging the arms exchanges and turns the bounds', () => {
  const [a, b] = [arm(50, 1, 'e'), losing(arm(50, 0, 'f'), 10)]
  const [usual, other] = [attritionBounds(a, b) as AttritionBounds, attritionBounds(b, a) as AttritionBounds]
  expect(other.highest.value).toBeCloseTo(-usual.lowest.value, 12)
  expect(other.lowest.low).toBeCloseTo(-usual.highest.high, 10)
})

test('too few left on a side is refused', () => {
  expect(attritionBounds(arm(20, 0, 'g'), losing(arm(20, 0, 'h'), 14))).toMatchObject({ refused: 'arm-too-small' })
})
