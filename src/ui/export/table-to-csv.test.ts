import { expect, test } from 'vitest'
import { tableCells, toCsv, toTsv } from './table-to-csv.ts'

interface Row {
  number: string
  score: number | null
}
const rows: Row[] = [
  { number: '00113', score: 71.4 },
  { number: '=1+1', score: null },
]
const columns = [
  { key: 'number', title: '工号', show: (r: Row) => r.number },
  { key: 'score', title: '得分', show: () => 'drawn', sort: (r: Row) => r.score },
  { key: 'act', title: '', show: () => '催办', text: false as const },
]

test('what is taken along are the plain values; acts stay', () => {
  expect(tableCells(columns, rows)).toEqual([
    ['工号', '得分'],
    ['00113', 71.4],
    ['=1+1', null],
  ])
})

test('groups become a first column', () => {
  expect(tableCells(columns, rows, { title: '分组', of: () => '一组' })[1]).toEqual(['一组', '00113', 71.4])
})

test('a text that a spreadsheet would run stays a text; a negative number stays a number', () => {
  expect(toTsv([['=1+1', '@x', '-5', '-x', -5]])).toBe("'=1+1\t'@x\t-5\t'-x\t-5")
})

test('CSV begins with the mark Excel needs, and quotes what has to be quoted', () => {
  expect(toCsv([['a,b', '他说"好"', null]])).toBe('\uFEFF"a,b","他说""好""",')
})
