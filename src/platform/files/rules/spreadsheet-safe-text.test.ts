import { expect, test } from 'vitest'
import { toCsv, toTsv } from '../../../ui/export/table-to-csv.ts'
import { toXlsx } from '../../../ui/export/table-to-xlsx.ts'
import { openSheet } from '../sheet-read.ts'
import { writeWorkbook } from '../xlsx-write.ts'
import { spreadsheetSafe } from './spreadsheet-safe-text.ts'

const calculated = [
  '=1+1',
  '+1',
  '+86',
  '@SUM(1)',
  '-cmd',
  '-x',
  "-1+cmd|' /C calc'!A0",
  '-1-1',
  '-1\n=1',
  '＝1+1',
  '＋1',
  '－1+1',
  '＠SUM(1)',
  '﹦1',
  '﹢1',

  '\t=1',
  '\n=1',
  '\r=1',
  ' =1',
  '\u00a0=1',
  '\u3000=1',
  '\u200b=1',
  '\ufeff=1',
  '\u2066=1',
  '\u00ad=1',
  ' \u200b\n+1',
  '"=1+1"',
  '\tb',
  '+86 138 0013 8000',
  '＋８６１３８',
  '-2026-11-30',
  '-5e3+1',
  '-1%+A1',
  '\u2060=1',
  '\u2800=1',
  '\u3164=1',
  '\uffa0=1',
  '\u115f=1',
  '\ufe0f=1',
  '\u034f=1',
  '\u0301=1',
  '\u180e=1',
  '\u2028=1',
  '\u{e0020}=1',
  '\v=1',
  '\ufeff\ufeff＝1',
]
const harmless = [
  '00113',
  '李雨桐',
  "'quoted'",
  '"said"',
  'a=b',
  '-5',
  '-0.5',
  '-3.2%',
  '-1,234.5',
  '−5',
  '—',
  '',
  '3-4',
  ' ',
  '2026-11-30',
  '-12%',
  '２０２６',
  'é=1',
]

test.each(calculated)('%j could be calculated', (text) => {
  expect(spreadsheetSafe(text)).toBe(`'${text}`)
})
test.each(harmless)('%j stays as it is', (text) => {
  expect(spreadsheetSafe(text)).toBe(text)
})

/** The first cell of a line of CSV or of what was copied, as a spreadsheet takes it apart. */
const firstCell = (text: string, between: string) => {
  const plain = text.replace(/^\uFEFF/, '')
  return plain.startsWith('"') ? /^"((?:[^"]|"")*)"/.exec(plain)![1]!.replace(/""/g, '"') : plain.split(between)[0]!
}

test.each([...calculated, ...harmless])('CSV, copying and both workbooks follow the one rule: %j', async (text) => {
  const safe = spreadsheetSafe(text)
  expect(firstCell(toCsv([[text, 'next']]), ',')).toBe(safe)
  expect(firstCell(toTsv([[text, 'next']]), '\t')).toBe(safe.replace(/[\t\r\n\v\f\u0085\u2028\u2029]/g, ' '))
  // @NOTE A workbook cannot hold every control character, and a row without text is no row.
  if (text.trim() === '' || /[\r\v\ufeff]/.test(text)) return
  for (const book of [
    Buffer.from(await (await toXlsx('s', [['h'], [text]])).arrayBuffer()),
    await writeWorkbook([{ name: 's', header: ['h'], rows: [[text]] }]),
  ]) {
    const opened = await openSheet(book)
    const cell = 'refused' in opened ? '' : opened.sheets[0]!.rows[1]!.cells[0]
    expect(String(cell).trim()).toBe(safe.trim())
  }
})

test('numbers stay numbers', () => {
  expect([spreadsheetSafe(-5), spreadsheetSafe(null)]).toEqual([-5, null])
  expect(toCsv([[-5, -0.5]])).toBe('\uFEFF-5,-0.5')
})

test('what would begin another cell or line elsewhere stays inside its own', () => {
  expect(toCsv([['a;=1+1', 'b\t=1']])).toBe('\uFEFF"a;=1+1","b\t=1"')
  expect(toTsv([['a\u2028=1+1', 'b\v=1']])).toBe('a =1+1\tb =1')
})
