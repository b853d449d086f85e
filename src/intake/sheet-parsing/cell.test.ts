import { expect, test } from 'vitest'
import { asDay, asId, asNumber, asPeriod, asText } from './cell.ts'

test.each([
  ['00123', '00123'],
  [' ００１２３ ', '00123'],
  [1024, '1024'],
  ["'00123", '00123'],
  ['="00123"', '00123'],
  ['A 001', 'A001'],
  ['x-7', 'x-7'],
])('工号 %j stays the text %s', (cell, id) => expect(asId(cell)).toEqual({ value: id }))

test.each([
  [1.5, 'id-not-whole'],
  [1234567890123456, 'id-lost-digits'],
  ['1.23457E+11', 'id-scientific'],
  ['=A1', 'formula-text'],
  [{ formula: 'A1&1' }, 'formula-without-result'],
  [{ error: '#REF!' }, 'cell-error'],
])('工号 %j is a problem: %s', (cell, code) => expect(asId(cell)).toMatchObject({ problem: { code } }))

test.each([
  [46266, '2026-09-01'],
  ['46266', '2026-09-01'],
  [{ day: '2026-09-01', time: '09:00:00' }, '2026-09-01'],
  ['2026/9/1', '2026-09-01'],
  ['2026年9月1日', '2026-09-01'],
  ['2026.09.01 09:30', '2026-09-01'],
  ['20260901', '2026-09-01'],
  ['２０２６－９－１', '2026-09-01'],
])('%j is the day %s', (cell, day) => expect(asDay(cell)).toEqual({ value: day }))

test.each([
  ['9月1日', 'day-without-year'],
  ['9/1/2026', 'day-ambiguous'],
  ['2026-02-30', 'not-a-day'],
  ['昨天', 'not-a-day'],
  [12, 'not-a-day'],
])('%j is no day: %s', (cell, code) => expect(asDay(cell)).toMatchObject({ problem: { code } }))

test.each([
  [85, { number: 85, share: false }],
  ['８５', { number: 85, share: false }],
  ['1,234.5', { number: 1234.5, share: false }],
  ['85%', { number: 0.85, share: true }],
  [{ percent: 0.9 }, { number: 0.9, share: true }],
  ['92分', { number: 92, share: false }],
  ['-3', { number: -3, share: false }],
])('%j is the number %j', (cell, value) => expect(asNumber(cell)).toEqual({ value }))

test('a number that is none names what was written', () => {
  expect(asNumber('缺考')).toEqual({ problem: { code: 'not-a-number', params: { value: '缺考' } } })
  expect(asNumber({ formula: 'SUM(A1)' })).toMatchObject({ problem: { code: 'formula-without-result' } })
})

test.each([
  ['2026-08', '2026-08-01', '2026-08-31'],
  ['2026年8月', '2026-08-01', '2026-08-31'],
  [202602, '2026-02-01', '2026-02-28'],
  ['2026-W32', '2026-08-03', '2026-08-09'],
  ['2026年第32周', '2026-08-03', '2026-08-09'],
  ['2026Q3', '2026-07-01', '2026-09-30'],
  ['2026/8/5', '2026-08-05', '2026-08-05'],
])('%j is the period %s to %s', (cell, from, to) => expect(asPeriod(cell)).toEqual({ value: { from, to } }))

test('week 54 does not exist', () => expect(asPeriod('2026-W54')).toMatchObject({ problem: { code: 'not-a-period' } }))

test('a text that a spreadsheet would calculate is not taken', () => {
  expect(asText('=HYPERLINK("http://x")')).toMatchObject({ problem: { code: 'formula-text' } })
  expect(asText('张 三')).toEqual({ value: '张 三' })
})
