// The first steps tick by what is there, wait for what comes before, and offer an act only to whom it is.
import { expect, test } from 'vitest'
import type { CompanyFacts } from './steps.ts'
import { firstSteps } from './steps.ts'

const founder = { duties: new Set(['administrator', 'training']) }
const empty: CompanyFacts = { people: 1, invited: 1, run: null, file: null }
const run = {
  id: 'r',
  name: '客服 第 1 期',
  modules: 0,
  learners: 0,
  started: false,
  hasData: false,
  goals: 0,
}
const whole: CompanyFacts = {
  people: 5,
  invited: 5,
  run: { ...run, modules: 2, learners: 3, started: true, hasData: true, goals: 1 },
  file: 'a.csv',
}
const hrefs = (facts: CompanyFacts, asking = founder) =>
  Object.fromEntries(firstSteps(facts, asking).map((s) => [s.key, s.done ? 'done' : (s.href ?? s.waitsFor)]))

test('in an empty company people and a training can begin, everything else waits and says for what', () => {
  expect(hrefs(empty)).toEqual({
    people: '/sources?send=organisation-sheet',
    training: '/runs?create=training',
    learners: [1, 2],
    opening: [3],
    data: [3],
    goal: [2],
    invitations: [1],
  })
})

test('a training without modules is not done: its act is to add them', () => {
  const [, training] = firstSteps({ ...empty, run }, founder)
  expect(training).toMatchObject({ done: false, href: '/runs/r/setup', label: { zh: '加模块' } })
})

test('what was done earlier than its turn counts all the same, and what it rests on is said', () => {
  const data = firstSteps(
    { people: 1, invited: 1, run: { ...run, modules: 1, hasData: true }, file: 'a.csv' },
    founder,
  )[4]
  expect(data).toMatchObject({ done: true, rests: { zh: '来自「a.csv」' }, href: null })
})

test('once all is there the list goes away by itself', () => {
  expect(firstSteps(whole, founder)).toEqual([])
  expect(firstSteps({ ...whole, run: { ...whole.run!, goals: 0 } }, founder).filter((s) => !s.done)).toHaveLength(1)
})

test('an administrator without the training duty is told whose the training is; others are shown no list', () => {
  const administrator = { duties: new Set(['administrator']) }
  expect(firstSteps(empty, administrator)[1]).toMatchObject({ href: null, whose: { zh: '由有「培训管理」职责的人做' } })
  expect(hrefs(empty, administrator).people).toBe('/sources?send=organisation-sheet')
  for (const duties of [new Set<string>(), new Set(['executive'])]) expect(firstSteps(empty, { duties })).toEqual([])
})
