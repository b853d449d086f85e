import { expect, test } from 'vitest'
import { seeded } from '../../statistics/random.ts'
import { compareClasses } from './entry-adjusted-class-comparison.ts'
import type { Sat } from './entry-adjusted-class-comparison.ts'

/** Two classes of `n`: what they brought along, and what the teaching added. */
function classes(
  n: number,
  {
    ahead = 0,
    taught = 0,
    known = true,
    seed = 'a',
  }: { ahead?: number; taught?: number; known?: boolean; seed?: string },
): Sat[] {
  const random = seeded(seed)
  return ['一班', '二班'].flatMap((name, second) =>
    Array.from({ length: n }, (_, i): Sat => {
      const level = 72 + 8 * random.normal() + (second === 0 ? ahead : 0)
      return {
        learner: `${name}${i}`,
        class: name,
        score: level + 5 * random.normal() + (second === 0 ? taught : 0),
        before: known ? level : null,
      }
    }),
  )
}

test('fifteen points apart with equal intake: the gap stays when what they brought along is held equal', () => {
  const said = compareClasses(classes(24, { taught: 15 }))
  if ('refused' in said) throw new Error(said.refused)
  expect(said).toMatchObject({ best: { name: '一班', n: 24 }, weakest: { name: '二班', n: 24 }, classes: 2 })
  expect(Math.abs(said.intake!.value)).toBeLessThan(5)
  expect(said.held!.low).toBeGreaterThan(8)
})

test('a class that was ahead before is no proof of better teaching: the gap goes when that is held equal', () => {
  const said = compareClasses(classes(24, { ahead: 15 }))
  if ('refused' in said) throw new Error(said.refused)
  expect(said.gap.low).toBeGreaterThan(0)
  expect(said.intake!.low).toBeGreaterThan(0)
  expect(said.held!.low).toBeLessThan(0)
  expect(said.held!.value).toBeLessThan(8)
})

test('without anything known from before the gap is told, and nothing is held equal', () => {
  expect(compareClasses(classes(24, { taught: 15, known: false }))).toMatchObject({ intake: null, held: null })
})

test('one class, or nine learners in one of them, can not be compared', () => {
  expect(compareClasses(classes(24, {}).map((one) => ({ ...one, class: '一班' })))).toEqual({ refused: 'one-class' })
  expect(compareClasses(classes(9, { taught: 20 }))).toEqual({ refused: 'too-few' })
  expect(compareClasses([])).toEqual({ refused: 'one-class' })
})
