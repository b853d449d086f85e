import { expect, test } from 'vitest'
import { numberText, sizeText } from './number-text.ts'

test('a share is said as per cent, a score with what it is out of, a change with its sign', () => {
  expect(numberText(0.941, { share: true })).toBe('94.1%')
  expect(numberText(3.4, { outOf: 5 })).toBe('3.4 / 5')
  expect(numberText(0.13, { signed: true, digits: 2 })).toBe('+0.13')
  expect(numberText(-18, { signed: true, suffix: '秒' })).toBe('−18 秒')
  expect(numberText(0, { signed: true })).toBe('0')
})

test('whole numbers have no decimals, large ones are grouped', () => {
  expect(numberText(48)).toBe('48')
  expect(numberText(4_880_000)).toBe('4,880,000')
})

test('sizes of files', () => {
  expect(sizeText(294_000)).toBe('294 kB')
  expect(sizeText(1_500_000)).toBe('1.5 MB')
})
