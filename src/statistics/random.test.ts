import { expect, test } from 'vitest'
import { seeded } from './random.ts'

test('the same seed gives the same draws, for ever', () => {
  const a = seeded('midcourse')
  expect([a.word(), a.word(), a.word()]).toEqual(PINNED)
  expect(seeded(1).word()).toBe(seeded('1').word())
  expect(seeded('a').word()).not.toBe(seeded('b').word())
})
const PINNED = [3819114198, 2395889697, 4104009876]

test('uniform draws fill [0, 1) evenly, normal draws have mean 0 and variance 1', () => {
  const random = seeded('even')
  const bins = new Array<number>(10).fill(0)
  for (let i = 0; i < 20000; i++) bins[Math.floor(random.uniform() * 10)]!++
  for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(5 * Math.sqrt(2000))
  const normal = Array.from({ length: 20000 }, random.normal)
  expect(Math.abs(normal.reduce((s, v) => s + v, 0) / 20000)).toBeLessThan(0.03)
  expect(Math.abs(normal.reduce((s, v) => s + v * v, 0) / 20000 - 1)).toBeLessThan(0.05)
})

test('below(n) reaches all n and nothing else, signs are fair, shuffling keeps everybody', () => {
  const random = seeded('below')
  const seen = new Set(Array.from({ length: 500 }, () => random.below(7)))
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5, 6])
  const plus = Array.from({ length: 4000 }, random.sign).filter((s) => s === 1).length
  expect(Math.abs(plus - 2000)).toBeLessThan(160)
  expect(random.shuffled([1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5])
})
