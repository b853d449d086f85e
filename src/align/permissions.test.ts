import { expect, test } from 'vitest'
import { createScope } from '../platform/auth/scope.ts'
import { maySeeEachLearner, maySetGoals } from './permissions.ts'

const seated = (...roles: string[]) =>
  createScope({ person: 'one', duties: [], seats: roles.map((role) => ({ place: 'run', role })) })

test('the business department sets goals, and sees nobody by name; those who lead the run do both, the rest of the training side sees', () => {
  const may = (...roles: string[]) => [maySetGoals(seated(...roles), 'run'), maySeeEachLearner(seated(...roles), 'run')]
  expect(may('business')).toEqual([true, false])
  for (const role of ['lead', 'assistant']) expect(may(role)).toEqual([true, true])
  for (const role of ['analyst', 'instructor']) expect(may(role)).toEqual([false, true])
  expect(may('mentor')).toEqual([false, false])
  const executive = createScope({ person: 'one', duties: ['executive'], seats: [] })
  expect(maySeeEachLearner(executive, 'run')).toBe(false)
  expect(maySeeEachLearner(createScope({ person: 'one', duties: ['training'], seats: [] }), 'run')).toBe(true)
})
