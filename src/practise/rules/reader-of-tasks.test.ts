import { expect, test } from 'vitest'
import type { Side } from '../contract.ts'
import { readAs, type Reader } from './reader-of-tasks.ts'

const row = (person: string, ...awaits: Side[]) => ({ person, awaits })
const above = new Map([
  ['a', ['wang', 'gu']],
  ['b', ['wang', 'gu']],
  ['c', ['liu', 'gu']],
])
const rows = [row('a', 'superior'), row('b', 'trainer', 'superior'), row('c', 'superior')]
const reader = (me: string, more: Partial<Reader> = {}): Reader => ({
  me,
  standsInFor: new Set(),
  trainer: false,
  above,
  mentored: new Set(),
  ...more,
})
const none = { team: 0, mentored: 0, absent: [], waiting: 0, inPlace: 0 }

test('a superior reads of their team, and what waits for their own review', () => {
  expect(readAs(rows.slice(0, 2), reader('wang'))).toEqual({ ...none, team: 2, waiting: 2 })
})

test('a deputy reads apart what is their own and what is done for somebody absent', () => {
  expect(readAs(rows, reader('liu', { standsInFor: new Set(['wang']) }))).toEqual({
    ...none,
    team: 1,
    absent: [{ id: 'wang', n: 2 }],
    waiting: 3,
    inPlace: 2,
  })
})

test('for a mentor, and for a superior further up, nothing waits', () => {
  expect(readAs(rows, reader('shen', { mentored: new Set(['a', 'b', 'c']) }))).toEqual({ ...none, mentored: 3 })
  expect(readAs(rows, reader('gu'))).toEqual({ ...none, team: 3 })
})

test('a trainer reviews for the training side alone, and nobody their own work', () => {
  expect(readAs(rows, reader('lin', { trainer: true, mentored: new Set(['a', 'b', 'c']) })).waiting).toBe(1)
  expect(readAs([row('a', 'superior')], reader('a'))).toEqual(none)
})
