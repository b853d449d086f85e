import { expect, test } from 'vitest'
import { asksForNoUnit, searchOf, shownFrom } from './people-shown.ts'

const first = { signs: '', unit: null, below: true, position: null, who: 'inside' as const, page: 1 }
const units = [{ id: 'u7' }]
const again = (shown: Parameters<typeof searchOf>[0]) => shownFrom(new URLSearchParams(searchOf(shown)), units)

test('the address keeps every part of the filter, and says nothing of what is as at first', () => {
  const all = { signs: '高 翔', unit: 'u7', below: false, position: '客服 & 组长', who: 'left' as const, page: 3 }
  expect(again(all)).toEqual(all)
  expect(searchOf(first)).toEqual({})
  expect(again(first)).toEqual(first)
})

test('an address that was mistyped asks for everybody', () => {
  expect(shownFrom(new URLSearchParams('page=-2&who=dead&below=maybe&unit='), units)).toEqual(first)
  expect(shownFrom(new URLSearchParams('page=two'), units).page).toBe(1)
  expect(shownFrom(new URLSearchParams(`q=${'长'.repeat(90)}`), units).signs).toHaveLength(60)
})

test('an address of a unit that is not there is told from one that asks for none', () => {
  const asks = (search: string) => asksForNoUnit(new URLSearchParams(search), units)
  expect(['unit=garbage', 'unit=u8&q=x'].map(asks)).toEqual([true, true])
  expect(['', 'unit=', 'unit=u7', 'q=u8'].map(asks)).toEqual([false, false, false, false])
})
