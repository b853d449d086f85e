import { expect, test } from 'vitest'
import { isConfirmed, needed, viewQuestion } from './three-party-agreement.ts'
import type { Answer } from './three-party-agreement.ts'

const say = (party: Answer['party'], ...values: number[]): Answer[] =>
  values.map((value) => ({ party, question: 'fit', module: 'm3', value, note: null }))
const fit3 = { question: 'fit', module: 'm3' } as const

test('managers who see the fit a whole point lower than the training side disagree, and it is said', () => {
  const view = viewQuestion(fit3, [...say('learner', 3, 3, 4), ...say('manager', 2, 3, 3), ...say('training', 4)])
  expect(view.cells.manager).toEqual({ n: 3, mean: 2.7 })
  expect(view).toMatchObject({ gap: 1.3, disagreement: true, low: false })
})

test('the mean of two learners is withheld, and takes no part in the gap', () => {
  const view = viewQuestion(fit3, [...say('learner', 1, 1), ...say('manager', 4, 4, 4), ...say('training', 4)])
  expect(view.cells.learner).toEqual({ n: 2, mean: null })
  expect(view).toMatchObject({ gap: 0, disagreement: false, low: false })
})

test('a low mean of learners or managers opens the question of relevance; nobody asked opens nothing', () => {
  expect(viewQuestion(fit3, say('learner', 2, 2, 3)).low).toBe(true)
  expect(viewQuestion(fit3, [])).toMatchObject({ gap: null, low: false })
})

test('a majority of learners and managers and one of the training side confirm; two parties are not three', () => {
  expect([needed('learner', 48), needed('manager', 9), needed('training', 3)]).toEqual([25, 5, 1])
  const two = {
    learner: { confirmed: 25, needed: 25 },
    manager: { confirmed: 5, needed: 5 },
    training: { confirmed: 0, needed: 1 },
  }
  expect(isConfirmed(two)).toBe(false)
  expect(isConfirmed({ ...two, training: { confirmed: 1, needed: 1 } })).toBe(true)
})

test('nobody asked cannot have confirmed', () => {
  expect(needed('manager', 0)).toBe(1)
})
