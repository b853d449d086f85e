// A paper as a workbook: what it says first, then every table and the points of every picture.
import type { ReportDocument } from './report-document.ts'
import type { OutSheet } from './xlsx-write.ts'
import { writeWorkbook } from './xlsx-write.ts'

const marks = /[\\/*?:[\]]/g

/** Names of sheets are short, plain and different. */
function named(sheets: OutSheet[]): OutSheet[] {
  const seen = new Set<string>()
  return sheets.map((s, i) => {
    const short = s.name.replace(marks, ' ').slice(0, 28).trim() || `${i + 1}`
    const name = seen.has(short) ? `${short} ${i + 1}` : short
    seen.add(name)
    return { ...s, name }
  })
}

function first(paper: ReportDocument): OutSheet {
  const said = paper.summary.lines.flatMap((l) =>
    l.said.map((s, i) => [i === 0 ? l.title : '', s.kind === 'watch' ? `▲ ${s.text}` : s.text]),
  )
  const notes = paper.notes.flatMap((n) => n.lines.map((text, i) => [i === 0 ? n.title : '', text]))
  return {
    name: paper.summary.title,
    header: [paper.badge, paper.title],
    rows: [['', paper.crumb], ...said, ...notes, ['', paper.ids], ['', paper.watermark]],
    widths: [20, 110],
  }
}

/** The paper as the bytes of an .xlsx file. */
export function writePaperWorkbook(paper: ReportDocument, labelHead: string): Promise<Buffer> {
  const charts = paper.charts.map((c): OutSheet => {
    const series = c.series.flatMap((s) => [
      { name: s.name, values: s.values },
      ...(s.low && s.high
        ? [
            { name: `${s.name} ↓`, values: s.low },
            { name: `${s.name} ↑`, values: s.high },
          ]
        : []),
    ])
    return {
      name: c.title,
      header: [labelHead, ...series.map((s) => s.name)],
      rows: c.labels.map((label, i) => [label, ...series.map((s) => s.values[i] ?? null)]),
    }
  })
  const tables = paper.tables.map((t): OutSheet => ({ name: t.title, header: t.head, rows: t.rows }))
  const quotes = paper.quotes
    ? [
        {
          name: paper.quotes.title,
          header: [paper.quotes.title, paper.quotes.note],
          rows: paper.quotes.of.flatMap((q) => [
            [`${q.title} · ${q.change}`, q.quotes[0] ?? ''],
            ...q.quotes.slice(1).map((x) => ['', x]),
          ]),
          widths: [40, 100],
        },
      ]
    : []
  return writeWorkbook(named([first(paper), ...tables, ...charts, ...quotes]))
}
