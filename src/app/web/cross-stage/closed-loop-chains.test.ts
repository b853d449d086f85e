import { expect, test } from 'vitest'
import type { ThreadNode } from '../../../programme/contract.ts'
import { chainsOf, stepsOf } from './closed-loop-chains.ts'

const node = (id: string, at: string, from: string[], state: ThreadNode['state'] = 'done'): ThreadNode => ({
  id,
  at,
  from,
  state,
  stage: 'track',
  kind: 'signal',
  title: { zh: id, en: id },
  stoppedSince: null,
  href: '/',
})

test('what came from each other is one chain, oldest first, however it was listed', () => {
  const chains = chainsOf([
    node('change', '2026-03-03', ['finding']),
    node('signal', '2026-03-01', []),
    node('finding', '2026-03-02', ['signal']),
  ])
  expect(chains.map((c) => c.map((n) => n.id))).toEqual([['signal', 'finding', 'change']])
})

test('two voices of one common issue are one chain; a chain that stopped comes first', () => {
  const chains = chainsOf([
    node('a', '1', []),
    node('b', '2', []),
    node('common', '3', ['a', 'b']),
    node('alone', '0', [], 'stopped'),
  ])
  expect(chains.map((c) => c.length)).toEqual([1, 3])
})

test('voices of one common issue stand beside each other, before the issue they became', () => {
  const chain = [
    node('a', '1', []),
    node('b', '2', []),
    node('common', '3', ['a', 'b']),
    node('remedy', '4', ['common']),
  ]
  expect(stepsOf(chain).map((step) => step.map((n) => n.id))).toEqual([['a', 'b'], ['common'], ['remedy']])
})
