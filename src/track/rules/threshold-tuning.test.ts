import { expect, test } from 'vitest'
import { dials, lineAt } from './rule-lines.ts'
import { falseAlarms, nextStep, noEndings } from './threshold-tuning.ts'

const dial = dials['off-course']

test('eight of ten were false alarms: the line goes one step up, once', () => {
  expect(nextStep(dial, 0, { ...noEndings, acted: 2, notSo: 6, minor: 2 })).toBe(1)
  expect(lineAt(dial, 1)).toBe(1.3)
})

test('fourteen acted on and none false: the line goes down, to notice earlier', () => {
  expect(nextStep(dial, 0, { ...noEndings, acted: 14 })).toBe(-1)
  expect(lineAt(dial, -1)).toBe(0.9)
})

test('four of eight could still be chance: nothing moves; seven people are too few for anything', () => {
  expect(nextStep(dial, 0, { ...noEndings, acted: 4, notSo: 4 })).toBe(0)
  expect(nextStep(dial, 0, { ...noEndings, notSo: 7 })).toBe(0)
})

test('what was known already or rested on wrong data says nothing of the rule', () => {
  const known = { ...noEndings, known: 20, data: 9, other: 3, acted: 1 }
  expect(falseAlarms(known)).toEqual({ judged: 1, wrong: 0, share: 0 })
  expect(nextStep(dial, 2, known)).toBe(2)
  expect(falseAlarms(noEndings).share).toBeNull()
})

test('the line stays within its bounds, however often it is moved', () => {
  let step = 0
  for (let i = 0; i < 20; i++) step = nextStep(dial, step, { ...noEndings, notSo: 30 })
  expect([step, lineAt(dial, step)]).toEqual([4, 1.9])
  for (let i = 0; i < 20; i++) step = nextStep(dial, step, { ...noEndings, acted: 30 })
  expect([step, lineAt(dial, step)]).toEqual([-2, 0.7])
  expect(nextStep(dials['weak-module'], 0, { ...noEndings, acted: 30 })).toBe(0)
  expect(lineAt(dial, 99)).toBe(1.9)
})
