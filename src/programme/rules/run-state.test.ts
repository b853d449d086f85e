import { expect, test } from 'vitest'
import { checkRunState } from './run-state.ts'

const open = { unanswered: 0, goalsWithoutEvidence: 0 }

test('a run goes from preparing to running when nothing stands at its door', () => {
  expect(checkRunState('preparing', 'running', open)).toEqual({ state: 'running' })
})

test('a run cannot start while carried items are unanswered', () => {
  expect(checkRunState('preparing', 'running', { ...open, unanswered: 2 })).toEqual({
    refused: 'carried-items-unanswered',
    params: { n: 2 },
  })
})

test('a run cannot be closed while a goal has neither evidence nor a reason', () => {
  expect(checkRunState('following-up', 'closed', { ...open, goalsWithoutEvidence: 1 })).toMatchObject({
    refused: 'goals-without-evidence',
  })
})

test('no step is skipped and none goes back', () => {
  expect(checkRunState('preparing', 'closed', open)).toEqual({ refused: 'not-the-next-state' })
  expect(checkRunState('running', 'preparing', open)).toEqual({ refused: 'not-the-next-state' })
})
