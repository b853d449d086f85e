import { expect, test } from 'vitest'
import { checkRunState, checkTakingBack } from './run-state.ts'

const open = { learners: 3, unanswered: [], goals: [] }

test('a run goes from preparing to running when nothing keeps it', () => {
  expect(checkRunState('preparing', 'running', open)).toEqual({ state: 'running' })
})

test('a run cannot start without learners, nor while carried items are unanswered', () => {
  expect(checkRunState('preparing', 'running', { ...open, learners: 0 })).toEqual({ refused: 'no-learners' })
  expect(checkRunState('preparing', 'running', { ...open, unanswered: ['CRM 案例', '教室'] })).toEqual({
    refused: 'carried-items-unanswered',
    params: { n: 2, zh: '「CRM 案例」「教室」', en: '“CRM 案例”, “教室”' },
  })
})

test('a run cannot be closed while a goal has neither evidence nor a reason, and the goal is named', () => {
  expect(checkRunState('following-up', 'closed', { ...open, goals: ['独立上岗周数'] })).toMatchObject({
    refused: 'goals-without-evidence',
    params: { zh: '「独立上岗周数」' },
  })
  expect(checkRunState('running', 'following-up', { ...open, learners: 0, goals: ['独立上岗周数'] })).toEqual({
    state: 'following-up',
  })
})

test('no step is skipped and none goes back', () => {
  expect(checkRunState('preparing', 'closed', open)).toEqual({ refused: 'not-the-next-state' })
  expect(checkRunState('running', 'preparing', open)).toEqual({ refused: 'not-the-next-state' })
})

test('an opening is taken back until something has happened; what was first is named, a report without its day', () => {
  expect(checkTakingBack('running', [])).toEqual({ state: 'preparing' })
  expect(
    checkTakingBack('running', [
      { kind: 'issues', day: null },
      { kind: 'submissions', day: '2026-12-03' },
      { kind: 'evidence', day: '2026-12-02' },
    ]),
  ).toEqual({ refused: 'opening-stands-by-evidence', params: { day: '2026-12-02' } })
  expect(checkTakingBack('running', [{ kind: 'issues', day: null }])).toMatchObject({
    refused: 'opening-stands-by-issues',
  })
  expect(checkTakingBack('preparing', [])).toEqual({ refused: 'not-open' })
  expect(checkTakingBack('following-up', [])).toEqual({ refused: 'not-open' })
})
