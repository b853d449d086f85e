import { expect, test } from 'vitest'
import { changeBy, levels } from './behaviour-change.ts'
import { scaleOf } from './behaviour-scale-reliability.ts'
import type { Occasion, Rating } from './behaviour-change.ts'
import { behaviourState, meanOverRows, newestOf, overallOf } from './evidence-chain.ts'

const rate = (
  person: string,
  behaviour: string,
  occasion: Occasion,
  score: number,
  more: Partial<Rating> = {},
): Rating => ({ person, behaviour, occasion, side: 'superior', rater: 'boss', score, day: '2026-01-01', ...more })
const people = Array.from({ length: 12 }, (_, i) => `p${String(i).padStart(2, '0')}`)
const story = people.flatMap((p, i) => [
  ...['a', 'b'].map((b) => rate(p, b, 'baseline', 2 + (i % 3))),
  ...['a', 'b'].map((b) => rate(p, b, 'day-30', 3 + (i % 3) - (i % 4 === 0 ? 0.5 : 0))),
])

test('the same people on the same behaviours, before and thirty days after: twelve pairs, and the change between them', () => {
  const change = changeBy(story, ['a', 'b'], 'day-30')
  expect(change).toMatchObject({ pairs: 12, few: true, refusal: null })
  expect(change.change!.value).toBeCloseTo(1 - 0.125, 10)
  expect(change.change!.low).toBeGreaterThan(0)
  expect(behaviourState(change, scaleOf(story, ['a', 'b']))).toBe('better')
})

test('who was rated only once, or not on every behaviour, is no pair', () => {
  const without = story.filter(
    (r) =>
      !(r.person === 'p00' && r.occasion === 'baseline') &&
      !(r.person === 'p01' && r.behaviour === 'b' && r.occasion === 'day-30'),
  )
  expect(changeBy(without, ['a', 'b'], 'day-30').pairs).toBe(10)
  expect([...levels(without, { behaviours: ['a', 'b'], occasion: 'day-30', side: 'superior' }).keys()]).not.toContain(
    'p01',
  )
})

test('fewer than five pairs say nothing, fewer than ten give no test; both with the number that is needed', () => {
  const of = (n: number) =>
    changeBy(
      story.filter((r) => people.indexOf(r.person) < n),
      ['a', 'b'],
      'day-30',
    )
  expect(of(4)).toMatchObject({ change: null, refusal: { code: 'cell-too-small', params: { pairs: 4, least: 5 } } })
  expect(of(9)).toMatchObject({ change: null, refusal: { code: 'too-few-pairs', params: { pairs: 9, least: 10 } } })
  expect(of(0).refusal!.code).toBe('cell-too-small')
})

test('own ratings stand beside and never move the superior’s change', () => {
  const own = people.flatMap((p) => [
    rate(p, 'a', 'baseline', 1, { side: 'self', rater: p }),
    rate(p, 'a', 'day-30', 5, { side: 'self', rater: p }),
  ])
  const change = changeBy([...story, ...own], ['a'], 'day-30')
  expect(change.self).toEqual({ pairs: 12, change: 4 })
  expect(change.change).toEqual(changeBy(story, ['a'], 'day-30').change)
})

test('behaviours that do not hang together are shown with a warning and explain nothing', () => {
  const apart = people.flatMap((p, i) => [
    rate(p, 'a', 'baseline', 1 + (i % 4)),
    rate(p, 'b', 'baseline', 4 - (i % 4) + (i % 2) * 0.1),
    rate(p, 'a', 'day-30', 2 + (i % 3)),
    rate(p, 'b', 'day-30', 3 + (i % 2)),
  ])
  const scale = scaleOf(apart, ['a', 'b'])
  expect(scale.code).toBe('weak')
  expect(scale.alpha).toBeLessThan(0.7)
  expect(behaviourState(changeBy(apart, ['a', 'b'], 'day-30'), scale)).toBe('unreliable')
  expect(scaleOf(story, ['a', 'b'])).toMatchObject({ code: 'fine', people: 12, items: 2 })
  expect(scaleOf(story, ['a'])).toMatchObject({ code: 'one-item', alpha: null })
})

test('two superiors who see different things make a scale weak, even of one behaviour', () => {
  const second = people.map((p, i) => rate(p, 'a', 'baseline', 4 - (i % 3), { rater: 'dotted' }))
  expect(scaleOf([...story, ...second], ['a']).code).not.toBe('fine')
})

test('the newest occasion with a number speaks; one that was refused does not hide an earlier one', () => {
  const later = people.slice(0, 3).map((p) => rate(p, 'a', 'day-60', 4))
  const both = [changeBy([...story, ...later], ['a'], 'day-30'), changeBy([...story, ...later], ['a'], 'day-60')]
  expect(newestOf(both)!.occasion).toBe('day-30')
  expect(newestOf([changeBy([], ['a'], 'day-30')])).toBeNull()
})

test('a chain with a hole claims nothing, whatever its other links say; a link that did not move breaks it', () => {
  expect(overallOf({ learning: 'seen', behaviour: 'better', result: 'better' })).toEqual({ state: 'whole', at: null })
  for (const state of ['hole', 'refused'] as const)
    for (const at of ['learning', 'behaviour', 'result'] as const) {
      expect(overallOf({ learning: 'seen', behaviour: 'better', result: 'better', [at]: state })).toEqual({
        state: 'hole',
        at,
      })
    }
  expect(overallOf({ learning: 'seen', behaviour: 'unclear', result: 'better' })).toEqual({
    state: 'broken',
    at: 'behaviour',
  })
  expect(overallOf({ learning: 'seen', behaviour: 'unreliable', result: 'better' })).toEqual({
    state: 'broken',
    at: 'behaviour',
  })
  expect(overallOf({ learning: 'seen', behaviour: 'better', result: 'worse' })).toEqual({
    state: 'broken',
    at: 'result',
  })
})

test('learning is the mean of all rows, as tracking shows it; with as many rows of each person it is the mean of people', () => {
  const alike = [60, 70, 80, 90, 100].map((each) => ({ n: 2, total: 2 * each }))
  const { value, se } = meanOverRows(alike)
  expect(value).toBe(80)
  // The standard error of a plain mean: sd / √5.
  expect(se).toBeCloseTo(Math.sqrt(250 / 5), 10)
  const uneven = [...alike, { n: 10, total: 200 }]
  expect(meanOverRows(uneven).value).toBe(50)
  expect(meanOverRows(uneven).df).toBe(5)
})
