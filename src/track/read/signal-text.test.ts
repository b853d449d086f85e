import { expect, test } from 'vitest'
import { digitsApart, sinceText, valueText } from './signal-text.ts'

test('a value and the goal it misses never read as the same figure', () => {
  const said = (value: number, limit: number) =>
    [value, limit].map((x) => valueText(x, 'hours', digitsApart(value, limit)).zh)
  expect(said(2.3, 2.5)).toEqual(['2.3 小时', '2.5 小时'])
  expect(said(2.46, 2.5)).toEqual(['2.46 小时', '2.50 小时'])
  expect(said(2.499, 2.5)).toEqual(['2.499 小时', '2.500 小时'])
})

test('since when there is no data stands in one sentence, with a day or from the start on', () => {
  expect(sinceText('2026-11-09')).toEqual({ zh: '自 11 月 9 日起', en: '9 Nov' })
  expect(sinceText(null)).toEqual({ zh: '开班以来', en: 'the start' })
})
