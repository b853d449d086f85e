import { expect, test } from 'vitest'
import { seeded } from './random.ts'
import { groupSequentialBounds, type Look } from './group-sequential.ts'

test('five even looks: the bounds every textbook prints', () => {
  const looks = groupSequentialBounds([0.2, 0.4, 0.6, 0.8, 1]) as Look[]
  const printed = [4.8769, 3.3569, 2.6803, 2.2898, 2.031]
  looks.forEach((look, k) => expect(Math.abs(look.z - printed[k]!)).toBeLessThan(2e-4))
  expect(looks[4]!.spent).toBeCloseTo(0.05, 10)
})

test('one look at the planned end is the ordinary test', () => {
  expect((groupSequentialBounds([1]) as Look[])[0]!.z).toBeCloseTo(1.959964, 5)
})

test('six looks at nothing: about one company in twenty is told something, not one in seven', () => {
  const looks = groupSequentialBounds([1, 2, 3, 4, 5, 6].map((k) => k / 6)) as Look[]
  const random = seeded('looks')
  let alarms = 0
  let naive = 0
  for (let company = 0; company < 4000; company++) {
    let sum = 0
    const z = looks.map((_, k) => (sum += random.normal()) / Math.sqrt(k + 1))
    if (z.some((v, k) => Math.abs(v) >= looks[k]!.z)) alarms++
    if (z.some((v) => Math.abs(v) >= 1.96)) naive++
  }
  expect(Math.abs(alarms / 4000 - 0.05)).toBeLessThan(0.011)
  expect(naive / 4000).toBeGreaterThan(0.12)
})

test('looks that do not follow each other are refused', () => {
  expect(groupSequentialBounds([0.5, 0.5])).toEqual({ refused: 'fractions-do-not-rise' })
  expect(groupSequentialBounds([0.5, 1.2])).toEqual({ refused: 'fractions-do-not-rise' })
})
