import { expect, test } from 'vitest'
import { changeKinds } from '../contract.ts'
import { words } from '../words.ts'
import { remedies } from './remedy.ts'

test('difficulty and method lead to different remedies, judged by different figures', () => {
  const of = (cause: 'difficulty' | 'method') => remedies[cause].map(({ code }) => code)
  expect(of('difficulty').filter((code) => of('method').includes(code))).toEqual([])
  expect(new Set(remedies.difficulty.map(({ indicator }) => indicator))).toEqual(new Set(['test-score']))
  expect(remedies.method.map(({ indicator }) => indicator)).toContain('teaching-effect')
})

test('every remedy has its words and changes one of the four things a change can change', () => {
  for (const { code, kind } of Object.values(remedies).flat()) {
    expect(words).toHaveProperty([`remedy.${code}`])
    expect(changeKinds).toContain(kind)
  }
})
