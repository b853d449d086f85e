import { expect, test } from 'vitest'
import { seeded } from '../../statistics/random.ts'
import { detectableEffect, spreadOf } from './detectable-effect.ts'

const chance = seeded('outlook')
/** People of ten teams with a level of their own, a level of their team, and a wobble a week. */
const people = Array.from({ length: 200 }, (_, i) => {
  const own = (i % 10) * 0.05 + chance.normal() * 0.3
  const values = Array.from({ length: 8 }, () => 4 + own + chance.normal() * 0.4)
  return {
    team: `t${i % 10}`,
    n: 8,
    sum: values.reduce((s, v) => s + v, 0),
    squares: values.reduce((s, v) => s + v * v, 0),
  }
})
const plan = { trained: 48, comparison: 52, before: 8, after: 8, givenTo: 'person' as const, teams: 10 }

test('the spread before the training is taken apart: between people, from week to week, within teams', () => {
  const spread = spreadOf(people)!
  expect(spread.sd).toBeCloseTo(Math.sqrt(0.09 + 0.16 + 0.02), 1)
  expect(spread.correlation).toBeGreaterThan(0.3)
  expect(spread.correlation).toBeLessThan(0.5)
  expect(spread.icc).toBeGreaterThan(0.05)
})

test('more people and more periods see smaller changes; whole teams see only larger ones', () => {
  const spread = spreadOf(people)
  const base = detectableEffect(plan, spread)!
  expect(detectableEffect({ ...plan, trained: 200, comparison: 200 }, spread)!).toBeLessThan(base)
  expect(detectableEffect({ ...plan, before: 1, after: 1 }, spread)!).toBeGreaterThan(base)
  expect(detectableEffect({ ...plan, givenTo: 'team' }, spread)!).toBeGreaterThan(base)
})

test('the change foreseen is about what a report can show afterwards: the standard error of people who change differently', () => {
  // Each changes by 0.5 × what they differ; eight weeks before and after: the effect's error is sd(change) × √(1/48 + 1/52).
  const spread = { sd: 0.5, correlation: 0.36, icc: 0, people: 100, teams: 10 }
  const sd = Math.sqrt(0.25 * 0.64 * (1 / 8 + 1 / 8) + 0.25 * 0.3 ** 2)
  expect(detectableEffect(plan, spread)!).toBeCloseTo(2.83 * sd * Math.sqrt(1 / 48 + 1 / 52), 2)
})

test('nine people see nothing, and nothing is said of a figure that does not vary', () => {
  expect(detectableEffect({ ...plan, trained: 9 }, null)).toBeNull()
  expect(spreadOf(people.map((p) => ({ ...p, sum: 32, squares: 128 })))).toBeNull()
})
