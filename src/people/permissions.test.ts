// Who finds colleagues by name: those to whom an act is offered that chooses one, and nobody else.
import { expect, test } from 'vitest'
import { createScope, nobodyScope } from '../platform/auth/scope.ts'
import { mayFindColleagues } from './permissions.ts'

const run = '0198c0de-0000-7000-8000-000000000001'
const seatIn = (role: string) => ({ duties: [], seats: [{ place: run, role }] })
const dutyOf = (duty: string) => ({ duties: [duty], seats: [] })

test.for([
  ['administrator', dutyOf('administrator'), false, true],
  ['training duty', dutyOf('training'), false, true],
  ['superior', { duties: [], seats: [] }, true, true],
  ['superior who is an executive', dutyOf('executive'), true, true],
  ['superior who learns', seatIn('learner'), true, true],
  ['executive', dutyOf('executive'), false, false],
  ['learner', seatIn('learner'), false, false],
  ['lead', seatIn('lead'), false, false],
  ['assistant', seatIn('assistant'), false, false],
  ['analyst', seatIn('analyst'), false, false],
  ['instructor', seatIn('instructor'), false, false],
  ['mentor', seatIn('mentor'), false, false],
  ['business', seatIn('business'), false, false],
  ['deputy', { duties: [], seats: [], standsInFor: ['0198c0de-0000-7000-8000-000000000002'] }, false, false],
] as const)('%s', ([, standing, superior, found]) => {
  const scope = createScope({ person: '0198c0de-0000-7000-8000-000000000003', ...standing })
  expect(mayFindColleagues(scope, { superior })).toBe(found)
})

test('nobody signed in finds nobody', () => {
  expect(mayFindColleagues(nobodyScope(), { superior: true })).toBe(false)
})
