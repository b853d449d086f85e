import { expect, test } from 'vitest'
import type { Score } from './module-scores-adjusted-for-learners.ts'
import { moduleEffects } from './module-scores-adjusted-for-learners.ts'

/** Twenty learners, six modules; module 3 takes `drop` points from everyone; noise without chance. */
function run(drop: number, skip: (learner: number, module: number) => boolean = () => false): Score[] {
  return Array.from({ length: 20 * 6 }, (_, index) => ({
    learner: index % 20,
    module: Math.floor(index / 20),
  })).flatMap(({ learner, module }) =>
    skip(learner, module)
      ? []
      : [
          {
            learner: `L${learner}`,
            module: `M${module}`,
            score: 70 + learner + (module === 3 ? -drop : 0) + ((learner * 7 + module * 5) % 13) - 6,
          },
        ],
  )
}
const said = (scores: Score[]) => {
  const result = moduleEffects(scores)
  if ('refused' in result) throw new Error(result.refused)
  return result
}
const effectOf = (scores: Score[], module: string) => said(scores).modules.find((one) => one.module === module)!

test('a module that takes twelve points from everyone is very probably weak, the others are not', () => {
  const { modules, learners } = said(run(12))
  expect(learners).toBe(20)
  expect(modules.filter((one) => one.below > 0.5).map((one) => one.module)).toEqual(['M3'])
  expect(effectOf(run(12), 'M3')).toMatchObject({ n: 20, mean: expect.closeTo(67.3, 0) })
  expect(effectOf(run(12), 'M3').below).toBeGreaterThan(0.9)
})

test('effects add up to nothing, and shrinking never pushes one further out', () => {
  const { modules } = said(run(12))
  expect(modules.reduce((sum, one) => sum + one.raw, 0)).toBeCloseTo(0, 8)
  for (const one of modules) expect(Math.abs(one.effect)).toBeLessThanOrEqual(Math.abs(one.raw) + 0.2)
})

test('a module only the weakest took is not blamed for them', () => {
  const scores = run(0, (learner, module) => module === 2 && learner >= 8)
  const seen = effectOf(scores, 'M2')
  expect(seen.mean).toBeLessThan(effectOf(scores, 'M1').mean - 4)
  expect(Math.abs(seen.effect)).toBeLessThan(1.5)
  expect(seen.below).toBeLessThan(0.1)
})

test('the order of rows and the names of people change nothing', () => {
  const scores = run(9)
  const other = scores.toReversed().map((score) => ({ ...score, learner: `x${score.learner}` }))
  for (const one of said(scores).modules) expect(effectOf(other, one.module).effect).toBeCloseTo(one.effect, 8)
})

test('modules that share no learner are not compared, and too little is said to be too little', () => {
  expect(moduleEffects(run(0, (learner, module) => learner < 10 !== module < 3))).toEqual({
    refused: 'no-shared-learners',
  })
  expect(moduleEffects(run(0, (_, module) => module > 1))).toEqual({ refused: 'too-few-modules' })
  expect(moduleEffects(run(0, (learner) => learner > 1))).toEqual({ refused: 'too-few-scores' })
  expect(moduleEffects(run(0).map((score) => ({ ...score, score: 80 })))).toEqual({ refused: 'no-variation' })
})
