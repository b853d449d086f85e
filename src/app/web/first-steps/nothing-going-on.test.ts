import { expect, test } from 'vitest'
import type { Run, RunState } from '../../../programme/contract.ts'
import { nothingGoingOn } from './nothing-going-on.ts'

const run = (id: string, state: RunState): Run => ({
  id,
  programme: '客服上岗培训',
  name: '第 1 期',
  startsOn: '2026-01-05',
  endsOn: '2026-02-05',
  follows: null,
  state,
  learners: 2,
})
const said = (duties: string[], runs: Run[], seated = false) => nothingGoingOn(runs, { duties, seated })

test('that a company has no training is said only where there never was one, to each as it is theirs', () => {
  const keys = [['training', 'executive'], ['administrator'], ['executive'], []].map((duties) => said(duties, []).key)
  expect(keys).toEqual(['nothing-training', 'nothing-administrator', 'nothing-executive', 'nothing-learner'])
})

test('closed trainings are counted, and named as over to whom they concern', () => {
  const one = [run('a', 'closed')]
  expect(said(['training'], one)).toMatchObject({ key: 'over-closed', params: { n: 1 }, mayCreate: true })
  expect(said(['executive'], one)).toMatchObject({ key: 'over-closed', mayCreate: false })
  expect(said([], one, true).key).toBe('over-seat')
  expect(said([], one).key).toBe('over-mine')
})

test('one that was left without being closed is not called closed', () => {
  const both = [run('a', 'closed'), run('b', 'following-up')]
  expect(said(['training'], both)).toMatchObject({ key: 'over-left-open', params: { n: 2, closed: 1, left: 1 } })
  expect(said([], both).key).toBe('over-left-open-mine')
})
