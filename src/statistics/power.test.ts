import { expect, test } from 'vitest'
import { designEffect, detectableBetweenArms, detectableByTeams } from './power.ts'

test('power.t.test of R: what 22.02 an arm find with 90 %', () => {
  const n = 22.0210977038512
  expect(detectableBetweenArms({ arms: [n, n], power: 0.9 })).toBeCloseTo(1, 6)
})

test('whole teams: teams of one are persons, and likeness inside teams hides more', () => {
  expect(detectableByTeams({ teams: [20, 20], size: 1, icc: 0 })).toBeCloseTo(
    detectableBetweenArms({ arms: [20, 20] }),
    12,
  )
  const alike = detectableByTeams({ teams: [5, 5], size: 15, icc: 0.05 })
  expect(alike).toBeCloseTo(
    detectableByTeams({ teams: [5, 5], size: 15, icc: 0 }) * Math.sqrt(designEffect(15, 0.05)),
    12,
  )
})

test('nobody, one person or one team sees nothing', () => {
  expect(detectableBetweenArms({ arms: [1, 1] })).toBe(Infinity)
  expect(detectableByTeams({ teams: [1, 1], size: 10, icc: 0.1 })).toBe(Infinity)
  expect(() => designEffect(10, 3)).toThrow(RangeError)
})
