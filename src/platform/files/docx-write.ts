// Writes a Word document: headings, paragraphs, tables, and a line at the foot of every page.
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

export type WordPart = { heading: string } | { text: string; muted?: boolean } | { header: string[]; rows: string[][] }

export interface WordText {
  title: string
  parts: WordPart[]
  /** At the foot of every page: who took it out, and when. */ foot: string
}

const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' }
const ink = '1B1F24',
  quiet = '5B6470',
  line = 'D9D5CB'
const border = { style: BorderStyle.SINGLE, size: 4, color: line }
const borders = { top: border, bottom: border, left: border, right: border }

/** XML knows no control characters; they say nothing in a text either. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
const clean = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

const run = (text: string, more: { bold?: boolean; color?: string; size?: number } = {}) =>
  new TextRun({ text: clean(text), font, color: ink, ...more })
const paragraphs = (text: string, color = ink) =>
  text
    .split('\n')
    .map((part) => new Paragraph({ spacing: { after: 120, line: 340 }, children: [run(part, { color })] }))

function table({ header, rows }: { header: string[]; rows: string[][] }): Table {
  const cell = (text: string, bold = false) =>
    new TableCell({
      borders,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [new Paragraph({ children: [run(text, { bold, size: 20 })] })],
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: header.map((h) => cell(h, true)) }),
      ...rows.map((r) => new TableRow({ cantSplit: true, children: r.map((c) => cell(c)) })),
    ],
  })
}

function written(part: WordPart): (Paragraph | Table)[] {
  if ('heading' in part)
    return [
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        spacing: { before: 280, after: 120 },
        children: [run(part.heading, { bold: true, size: 28 })],
      }),
    ]
  if ('header' in part) return [table(part), new Paragraph({ children: [] })]
  return paragraphs(part.text, part.muted ? quiet : ink)
}

/** The document's bytes (.docx). */
export async function writeDocx({ title, parts, foot }: WordText): Promise<Buffer> {
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          run(`${foot} · `, { color: quiet, size: 16 }),
          new TextRun({ font, color: quiet, size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
  const head = new Paragraph({
    heading: HeadingLevel.TITLE,
    spacing: { after: 160 },
    children: [run(title, { bold: true, size: 36 })],
  })
  return Packer.toBuffer(
    new Document({
      title: clean(title),
      creator: 'Midcourse 训中',
      styles: { default: { document: { run: { font, size: 22 } } } },
      sections: [{ footers: { default: footer }, children: [head, ...parts.flatMap(written)] }],
    }),
  )
}
