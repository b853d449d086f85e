import { expect, test } from 'vitest'
import { createScope } from '../platform/auth/scope.ts'
import { maySeeEachLearner, maySetGoals } from './permissions.ts'

const seated = (...roles: string[]) =>
  createScope({ person: 'one', duties: [], seats: roles.map((role) => ({ place: 'run', role })) })

test('the business department sets goals, and sees nobody by name; those who lead the run do both, the rest of the training side sees', () => {
  const may = (...roles: string[]) => [maySetGoals(seated(...roles), 'run'), maySeeEachLearner(seated(...roles), 'run')]
  expect(may('business')).toEqual([true, false])
  for (const role of ['lead', 'assistant']) expect(may(role)).toEqual([true, true])
  expect(may('analyst')).toEqual([false, true])
  for (const role of ['instructor', 'mentor']) expect(may(role)).toEqual([false, false])
  const executive = createScope({ person: 'one', duties: ['executive'], seats: [] })
  expect(maySeeEachLearner(executive, 'run')).toBe(false)
  const training = createScope({ person: 'one', duties: ['training'], seats: [] })
  expect([maySetGoals(training, 'run'), maySeeEachLearner(training, 'run')]).toEqual([true, false])
})
