import { expect, test } from 'vitest'
import { matchingOptions } from './matching-options.ts'

const people = [
  { value: 'a', label: '林悦', detail: 'S1024 · 客服一部' },
  { value: 'b', label: '林晓', detail: 'S1031' },
  { value: 'c', label: 'Ruth Ito', detail: null },
]
const found = (typed: string) => matchingOptions(people, typed).map((o) => o.value)

test('Nothing typed finds everybody, and blanks are nothing', () => {
  expect(found('')).toEqual(['a', 'b', 'c'])
  expect(found('  ')).toEqual(['a', 'b', 'c'])
})

test('A part of the name, of the number or of the unit finds', () => {
  expect(found('林')).toEqual(['a', 'b'])
  expect(found('1031')).toEqual(['b'])
  expect(found('一部')).toEqual(['a'])
})

test('Every word must be found, in any order, whatever the case and the width of the letters', () => {
  expect(found('s10 林')).toEqual(['a', 'b'])
  expect(found('ｓ１０２４')).toEqual(['a'])
  expect(found('ito RUTH')).toEqual(['c'])
  expect(found('林　一部')).toEqual(['a'])
  expect(found('林 ito')).toEqual([])
})
