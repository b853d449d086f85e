import { expect, test } from 'vitest'
import { pdfText } from '../../../tests/pdf-text.ts'
import type { ReportDocument } from './report-document.ts'
import { columnWidths } from './report-pdf-column-widths.ts'
import { writePdf } from './report-pdf.ts'

const paper = (rows: number): ReportDocument => ({
  lang: 'zh',
  title: '效果报告',
  crumb: '第 5 期',
  badge: 'C',
  summary: { title: '小结', lines: [] },
  charts: [],
  forest: { title: '', note: '', rows: [] },
  tables: [
    {
      title: '逐人数据',
      head: ['工号一栏', '变化一栏'],
      rows: Array.from({ length: rows }, (_, i) => [`P${i}`, i]),
    },
  ],
  quotes: null,
  notes: [],
  ids: 'id',
  watermark: '水印',
})
const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length
const count = (text: string, what: string) => text.split(what).length - 1

test('a table over several pages says its columns on each of them, and the head never stands alone', async () => {
  for (const rows of [3, 36, 37, 38, 39, 40, 41, 120, 400]) {
    const pdf = await writePdf(paper(rows))
    const said = pdfText(pdf)
    expect(count(said, '变化一栏'), `${rows} rows`).toBe(pagesOf(pdf))
    for (const row of [0, rows - 1]) expect(said).toContain(`P${row}\n`)
  }
  expect(pagesOf(await writePdf(paper(400)))).toBeGreaterThan(5)
})

test('no column is narrower than its longest word while the page has room, however long the others are', () => {
  const head = ['Figure', 'Role', 'Difference', 'Why']
  const rows = [['Satisfaction', 'Primary', '-14.2', 'a long reason that may break after any of its words '.repeat(4)]]
  const widths = columnWidths((text) => text.length * 9, { title: '', head, rows }, 595.28 - 88)
  expect(Math.round(widths.reduce((a, b) => a + b, 0))).toBe(507)
  const words = ['Satisfaction', 'Primary', 'Difference', 'reason']
  words.forEach((word, i) => expect(widths[i]).toBeGreaterThanOrEqual(word.length * 9 + 6))
})

test('who listens to it hears headings, tables with heads, and none of the decoration', async () => {
  const pdf = (await writePdf(paper(120))).toString('latin1')
  expect(pdf).toMatch(/\/StructTreeRoot/)
  expect(pdf).toMatch(/\/Marked true/)
  expect(pdf).toMatch(/\/Lang \(zh-CN\)/)
  expect(pdf).toMatch(/\/DisplayDocTitle true/)
  const parts = (type: string) => pdf.match(new RegExp(`/S /${type}\\b`, 'g'))?.length ?? 0
  expect({
    heads: parts('TH'),
    cells: parts('TD'),
    rows: parts('TR'),
    tables: parts('Table'),
    title: parts('H1'),
  }).toEqual({ heads: 2, cells: 240, rows: 121, tables: 1, title: 1 })
  expect(pdf.match(/\/Scope \/Column/g)).toHaveLength(2)
})
