import { expect, test } from 'vitest'
import { moduleState } from './learner-module-state.ts'

const module = { first: '2026-11-02', last: '2026-11-15' }
const asks = { test: true, homework: 'homework.score' as const, task: false }
const good = { 'test.score': { n: 1, mean: 82 }, 'homework.handed-in': { n: 1, mean: 100 } }

test('a module is done when its test is passed and its homework came', () => {
  expect(moduleState(good, { module, asks, today: '2026-11-20' })).toBe('done')
})
test('a module that has not begun accuses nobody', () => {
  expect(moduleState({}, { module, asks, today: '2026-11-01' })).toBe('not-begun')
})
test('a module that asks nothing of anybody accuses nobody, and is done for those who were there', () => {
  const nothing = { test: false, homework: null, task: false }
  expect(moduleState({}, { module, asks: nothing, today: '2026-11-20' })).toBe('not-begun')
  expect(moduleState({ 'session.attended': { n: 2, mean: 50 } }, { module, asks: nothing, today: '2026-11-20' })).toBe(
    'done',
  )
})
test('what is missing is late only once the module is over', () => {
  const half = { 'test.score': { n: 1, mean: 82 } }
  expect(moduleState(half, { module, asks, today: '2026-11-15' })).toBe('doing')
  expect(moduleState(half, { module, asks, today: '2026-11-16' })).toBe('late')
})
test('homework that came late but was scored is no longer late', () => {
  expect(moduleState({ ...good, 'homework.handed-in': { n: 1, mean: 0 } }, { module, asks, today: '2026-11-16' })).toBe(
    'late',
  )
  expect(
    moduleState(
      { ...good, 'homework.handed-in': { n: 1, mean: 0 }, 'homework.score': { n: 1, mean: 70 } },
      { module, asks, today: '2026-11-16' },
    ),
  ).toBe('done')
})
test('under the pass line the module has to be made up', () => {
  expect(moduleState({ ...good, 'test.score': { n: 1, mean: 59 } }, { module, asks, today: '2026-11-16' })).toBe(
    'blocked',
  )
})
