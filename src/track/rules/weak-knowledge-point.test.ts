import { expect, test } from 'vitest'
import { weakPoints } from './weak-knowledge-point.ts'
import type { PointSeen } from './weak-knowledge-point.ts'

/** `right` of `n` learners have the one question right. */
const oneQuestion = (right: number, n: number): PointSeen[] =>
  Array.from({ length: n }, (_, i) => ({ learner: `l${i}`, reached: i < right ? 1 : 0, outOf: 1, questions: 1 }))
/** Learners who reached these shares of four questions worth five points each. */
const fourQuestions = (...quarters: number[]): PointSeen[] =>
  quarters.map((q, i) => ({ learner: `l${i}`, reached: q * 5, outOf: 20, questions: 4 }))

test('ten of forty have the question right: below the line of 60, with Wilson’s interval and n', () => {
  const [only] = weakPoints(new Map([['提问漏斗', oneQuestion(10, 40)]]))
  expect(only).toMatchObject({ point: '提问漏斗', n: 40, value: 25, below: true, certain: true })
  expect([only!.low!, only!.high!].map(Math.round)).toEqual([14, 40])
})

test('where a point has several questions, the learners’ own shares are averaged: learners count, not answers', () => {
  const [only] = weakPoints(new Map([['根因判断', fourQuestions(1, 2, 2, 1, 2, 1)]]))
  expect(only).toMatchObject({ n: 6, questions: 4, value: 37.5, below: true })
})

test('four learners are too few: no value, and nothing is below', () => {
  expect(weakPoints(new Map([['x', oneQuestion(0, 4)]]))).toMatchObject([
    { n: 4, value: null, below: false, certain: false, q: null },
  ])
})

test('a point slightly below the line is below it, but not for certain when twenty points are looked at', () => {
  const many = new Map([
    ['slightly', oneQuestion(19, 40)],
    ...Array.from({ length: 19 }, (_, i) => [`fine ${i}`, oneQuestion(30, 40)] as const),
  ])
  expect(weakPoints(new Map([['slightly', oneQuestion(19, 40)]]))[0]).toMatchObject({ below: true, certain: true })
  expect(weakPoints(many)[0]).toMatchObject({ point: 'slightly', below: true, certain: false })
})

test('everybody alike: no spread, and still said', () => {
  expect(weakPoints(new Map([['x', fourQuestions(2, 2, 2, 2, 2)]]))[0]).toMatchObject({
    value: 50,
    low: 50,
    high: 50,
    below: true,
    certain: true,
  })
})
