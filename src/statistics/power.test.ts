import { expect, test } from 'vitest'
import {
  designEffect,
  detectableBetweenArms,
  detectableByTeams,
  pairsNeeded,
  peoplePerArm,
  powerOfArms,
  powerOfPairs,
  teamsPerArm,
} from './power.ts'
import { detectableShare, peoplePerArmForShares, powerOfShares } from './power-of-proportions.ts'

test('power.t.test of R: two samples and pairs', () => {
  expect(powerOfArms(1, { arms: [20, 20] })).toBeCloseTo(0.868952801692498, 9)
  expect(peoplePerArm(1, { power: 0.9 })).toBeCloseTo(22.0210977038512, 4)
  expect(powerOfPairs(0.5, { pairs: 20 })).toBeCloseTo(0.564482896678662, 9)
  expect(pairsNeeded(0.5, { power: 0.9 })).toBeCloseTo(43.9955247057433, 4)
})

test('power.prop.test of R: 74 % to tell .50 from .75 with fifty, 77 an arm for 90 %, and the share that hundred would see', () => {
  expect(powerOfShares([0.5, 0.75], { perArm: 50 })).toBeCloseTo(0.740165901331388, 12)
  expect(peoplePerArmForShares([0.5, 0.75], { power: 0.9 })).toBeCloseTo(76.7069301141077, 4)
  expect(detectableShare(0.7, { perArm: 100 })).toBeCloseTo(0.86278779573419, 4)
  expect(detectableShare(0.5, { perArm: 100, towards: 'down' })).toBeCloseTo(
    1 - detectableShare(0.5, { perArm: 100 })!,
    11,
  )
})

test('too few to see even everything are told so, and no share is no share', () => {
  expect(detectableShare(0.9, { perArm: 10 })).toBeNull()
  expect(peoplePerArmForShares([0.4, 0.4])).toBe(Infinity)
  expect(() => powerOfShares([0.4, 1.2], { perArm: 10 })).toThrow(RangeError)
})

test('whole teams: teams of one are persons, and likeness inside teams asks for more of them', () => {
  expect(detectableByTeams({ teams: [20, 20], size: 1, icc: 0 })).toBeCloseTo(
    detectableBetweenArms({ arms: [20, 20] }),
    12,
  )
  const alike = detectableByTeams({ teams: [5, 5], size: 15, icc: 0.05 })
  expect(alike).toBeCloseTo(
    detectableByTeams({ teams: [5, 5], size: 15, icc: 0 }) * Math.sqrt(designEffect(15, 0.05)),
    12,
  )
  const teams = teamsPerArm(0.5, { size: 10, icc: 0.1 })
  expect(detectableByTeams({ teams: [teams, teams], size: 10, icc: 0.1 })).toBeLessThanOrEqual(0.5)
  expect(detectableByTeams({ teams: [teams - 1, teams - 1], size: 10, icc: 0.1 })).toBeGreaterThan(0.5)
})

test('nobody, one person or one team sees nothing', () => {
  expect(powerOfArms(1, { arms: [1, 1] })).toBe(0)
  expect(powerOfPairs(1, { pairs: 1 })).toBe(0)
  expect(detectableBetweenArms({ arms: [1, 1] })).toBe(Infinity)
  expect(detectableByTeams({ teams: [1, 1], size: 10, icc: 0.1 })).toBe(Infinity)
  expect(() => designEffect(10, 3)).toThrow(RangeError)
})
