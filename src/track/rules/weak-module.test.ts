import { expect, test } from 'vitest'
import type { Score } from '../../statistics/module-scores-adjusted-for-learners.ts'
import { seeded } from '../../statistics/random.ts'
import { weakModuleRule, weakModules } from './weak-module.ts'

/** Ten modules, `n` learners with noise; `effects[module]` points added for everyone. */
function run(n: number, effects: number[], seed = 'a', noise = 10): Score[] {
  const random = seeded(seed)
  return Array.from({ length: n }, (_, learner) => ({ learner, level: 75 + 10 * random.normal() })).flatMap(
    ({ learner, level }) =>
      effects.map((effect, module) => ({
        learner: `L${learner}`,
        module: `M${module}`,
        score: Math.min(100, Math.max(0, level + effect + noise * random.normal())),
      })),
  )
}
const oneWeak = [0, 1, -1, -14, 2, 0, 1, -2, 1, 2]

test('the module that is fourteen points harder is found, first, with its number, n and probability', () => {
  const [first, ...others] = weakModules({ scores: run(20, oneWeak, 'a', 6) })
  expect(first).toMatchObject({ module: 'M3', weak: true, n: 20, notSaid: [] })
  expect(first!.reasons[0]).toMatchObject({
    code: 'below-other-modules',
    n: 20,
    effect: expect.any(Number),
    probability: expect.any(Number),
  })
  expect(others.some((verdict) => verdict.weak)).toBe(false)
})

test("the organisation's line is a second finding: low everywhere is below the line, and no module is weak for it", () => {
  const verdicts = weakModules({
    scores: run(
      20,
      Array.from({ length: 10 }, () => -30),
    ),
  })
  expect(verdicts.every((verdict) => verdict.belowLine)).toBe(true)
  expect(verdicts[0]!.reasons.at(-1)).toMatchObject({ code: 'below-own-line', line: 60, n: 20 })
  expect(verdicts.filter((verdict) => verdict.weak).length).toBeLessThanOrEqual(1)
})

test('four people are too few to say anything', () => {
  const scores = [
    ...run(20, oneWeak),
    ...['L0', 'L1', 'L2', 'L3'].map((learner) => ({ learner, module: 'late', score: 10 })),
  ]
  expect(weakModules({ scores }).find((verdict) => verdict.module === 'late')).toMatchObject({
    weak: false,
    belowLine: false,
    notSaid: [{ code: 'too-few-people', n: 4, fewest: 5 }],
  })
})

test('two modules can not be compared, but the line still stands', () => {
  const verdicts = weakModules({ scores: run(12, [-30, 0]) })
  expect(verdicts[0]).toMatchObject({
    module: 'M0',
    weak: false,
    belowLine: true,
    p: null,
    notSaid: [{ code: 'too-few-modules' }],
  })
})

test('over several looks one bad look is not enough, a module that stays bad is', () => {
  const scores = run(12, [0, 0, 0, -7, 0, 0, 0, 0, 2, 2], 'c')
  const alone = weakModules({ scores }).find((verdict) => verdict.module === 'M3')!
  expect(alone.weak).toBe(true)
  const bad = weakModules({ scores, earlierLooks: new Map([['M3', [0.001, 0.002]]]) }).find(
    (verdict) => verdict.module === 'M3',
  )!
  expect(bad.weak).toBe(true)
  const manyLooks = Array.from({ length: 400 }, (_, i) => (i + 1) / 401)
  const chance = weakModules({ scores, earlierLooks: new Map([['M3', manyLooks]]) }).find(
    (verdict) => verdict.module === 'M3',
  )!
  expect(chance).toMatchObject({ weak: false, notSaid: [{ code: 'not-after-several-looks', looks: 401 }] })
})

test('of truly weak modules seven in ten are found at twenty people, and few others are accused', () => {
  const random = seeded('recall')
  const count = { weak: 0, found: 0, sound: 0, accused: 0 }
  for (let round = 0; round < 60; round++) {
    const drawn = Array.from({ length: 10 }, () => 6 * random.normal())
    const centre = drawn.reduce((sum, effect) => sum + effect, 0) / 10
    const truth = new Map(drawn.map((effect, module) => [`M${module}`, effect - centre]))
    for (const verdict of weakModules({ scores: run(20, drawn, `round ${round}`) })) {
      const weak = truth.get(verdict.module)! < weakModuleRule.effectBelow
      if (weak) {
        count.weak += 1
        count.found += Number(verdict.weak)
      } else {
        count.sound += 1
        count.accused += Number(verdict.weak)
      }
    }
  }
  expect(count.found / count.weak).toBeGreaterThan(0.65)
  expect(count.accused / count.sound).toBeLessThan(0.06)
})
