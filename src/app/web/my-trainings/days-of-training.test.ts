import { expect, test } from 'vitest'
import type { RunState } from '../../../programme/contract.ts'
import { daysOf } from './days-of-training.ts'

const on = (state: RunState, today: string) =>
  daysOf({ run: { state, startsOn: '2026-11-02', endsOn: '2026-12-11' }, today })

test('a training that has not opened is said as such, before its day and after it', () => {
  expect(on('preparing', '2026-11-01')).toBe('before')
  expect(on('preparing', '2026-11-02')).toBe('late')
})

test('an open one has a week only between its days', () => {
  expect(on('running', '2026-11-01')).toBe('open')
  expect(on('running', '2026-11-02')).toBe('week')
  expect(on('running', '2026-12-11')).toBe('week')
  expect(on('running', '2026-12-12')).toBe('taught')
})

test('gone on or closed before its last day it has no week any more, and the planned day is said as such', () => {
  expect(on('following-up', '2026-12-11')).toBe('following-early')
  expect(on('following-up', '2026-12-12')).toBe('following')
  expect(on('closed', '2026-11-20')).toBe('closed-early')
  expect(on('closed', '2026-12-12')).toBe('closed')
})
