import { expect, test } from 'vitest'
import { changeKinds } from '../contract.ts'
import { words } from '../words.ts'
import { suggestedChanges } from './suggested-change.ts'

test('difficulty and method lead to different remedies, judged by different figures', () => {
  const of = (cause: 'difficulty' | 'method') => suggestedChanges[cause].map(({ code }) => code)
  expect(of('difficulty').filter((code) => of('method').includes(code))).toEqual([])
  expect(new Set(suggestedChanges.difficulty.map(({ indicator }) => indicator))).toEqual(new Set(['test-score']))
  expect(suggestedChanges.method.map(({ indicator }) => indicator)).toContain('teaching-effect')
})

test('every remedy has its words and changes one of the four things a change can change', () => {
  for (const { code, kind } of Object.values(suggestedChanges).flat()) {
    expect(words).toHaveProperty([`remedy.${code}`])
    expect(changeKinds).toContain(kind)
  }
})
