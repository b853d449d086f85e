// A paper as PDF, drawn here without a browser; Chinese by a font that comes with the product, only the letters used go into the file.
import { readFile } from 'node:fs/promises'
import { fonts as files } from '@embedpdf/fonts-sc'
import PDFDocument from 'pdfkit'
import { drawForest, drawLines } from './report-pdf-charts.ts'
import type { ReportDocument, PaperLine, PaperTable } from './report-document.ts'
import { cellOnPaper, columnWidths, writable } from './report-pdf-column-widths.ts'

const ink = {
  strong: '#1b1f24',
  plain: '#3c444d',
  quiet: '#6a737d',
  line: '#d8dde3',
  watch: '#8a5a00',
  accent: '#1f5fbf',
} as const
const margin = 44
const wide = 595.28 - 2 * margin
const bottom = 841.89 - 56

let fonts: Promise<[Buffer, Buffer]> | null = null
/** Regular and bold, read once. */
function fontFiles(): Promise<[Buffer, Buffer]> {
  const of = (weight: number) =>
    readFile(
      new URL(`../fonts/${files.find((f) => f.weight === weight)!.file}`, import.meta.resolve('@embedpdf/fonts-sc')),
    )
  return (fonts ??= Promise.all([of(400), of(700)]))
}

class Sheet {
  readonly doc: PDFDocument
  private readonly root
  constructor(doc: PDFDocument) {
    this.doc = doc
    this.root = doc.struct('Document')
    doc.addStructure(this.root)
  }
  /** Draws a part that is read: who listens to the page hears it as what it is. Begin pages before, not inside. */
  part(type: string, draw: () => void, alt?: string): void {
    this.root.add(this.doc.struct(type, alt === undefined ? {} : { alt }, draw))
  }
  /** Begins a table; what is drawn into a row is a cell, of the head or not. */
  table() {
    const table = this.doc.struct('Table')
    this.root.add(table)
    return (bold: boolean) => {
      const row = this.doc.struct('TR')
      table.add(row)
      return (draw: () => void) => row.add(this.doc.struct(bold ? 'TH' : 'TD', bold ? { scope: 'Column' } : {}, draw))
    }
  }
  /** Draws what only the eye needs: lines, and what stands on every page. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }
  /** Begins a page where less than this is left, and says so. */
  room(height: number): boolean {
    if (this.doc.y + height <= bottom) return false
    this.doc.addPage()
    this.doc.y = margin
    return true
  }
  text(
    text: string,
    { size = 10, bold = false, colour = ink.plain as string, x = margin, width = wide, gap = 4, as = 'P' } = {},
  ): void {
    this.doc.font(bold ? 'bold' : 'regular').fontSize(size)
    this.room(this.doc.heightOfString(writable(text), { width, lineGap: 2 }))
    this.part(as, () => this.doc.fillColor(colour).text(writable(text), x, this.doc.y, { width, lineGap: 2 }))
    this.doc.y += gap
  }
  heading(text: string): void {
    this.room(60)
    this.doc.y += 10
    this.text(text, { size: 13, bold: true, colour: ink.strong, gap: 6, as: 'H2' })
  }
  rule(): void {
    this.artifact(() =>
      this.doc
        .strokeColor(ink.line)
        .lineWidth(0.6)
        .moveTo(margin, this.doc.y)
        .lineTo(margin + wide, this.doc.y)
        .stroke(),
    )
    this.doc.y += 6
  }
}

function head(sheet: Sheet, paper: ReportDocument): void {
  const { doc } = sheet
  sheet.text(paper.crumb, { size: 9, colour: ink.quiet, gap: 8 })
  const top = doc.y
  sheet.artifact(() => {
    doc
      .strokeColor(ink.watch)
      .lineWidth(1.6)
      .circle(margin + 17, top + 17, 16)
      .stroke()
  })
  sheet.part('P', () => {
    doc
      .font('bold')
      .fontSize(16)
      .fillColor(ink.watch)
      .text(paper.badge, margin, top + 7, { width: 34, align: 'center', lineBreak: false })
  })
  doc.y = top
  sheet.text(paper.title, {
    size: 17,
    bold: true,
    colour: ink.strong,
    x: margin + 46,
    width: wide - 46,
    gap: 10,
    as: 'H1',
  })
  doc.y = Math.max(doc.y, top + 44)
}

const said = {
  plain: { size: 10, colour: ink.plain },
  watch: { size: 9.5, colour: ink.watch },
  way: { size: 9, colour: ink.quiet },
} as const

function line(sheet: Sheet, { title, said: sentences }: PaperLine): void {
  const { doc } = sheet
  sheet.room(30)
  const top = doc.y
  sheet.part('H2', () => {
    doc
      .font('regular')
      .fontSize(9)
      .fillColor(ink.quiet)
      .text(writable(title), margin, top + 1, { width: 96 })
  })
  doc.y = top
  for (const s of sentences)
    sheet.text(s.kind === 'watch' ? `▲ ${s.text}` : s.text, {
      ...said[s.kind],
      x: margin + 108,
      width: wide - 108,
      gap: 2,
    })
  doc.y += 4
  sheet.rule()
}

function widthsOf({ doc }: Sheet, given: PaperTable): number[] {
  return columnWidths(
    (text, bold) =>
      doc
        .font(bold ? 'bold' : 'regular')
        .fontSize(8.5)
        .widthOfString(text),
    given,
    wide,
  )
}

function table(sheet: Sheet, given: PaperTable): void {
  const { doc } = sheet
  sheet.heading(given.title)
  const widths = widthsOf(sheet, given)
  const laidOut = (cells: (string | number | null)[], bold: boolean) => {
    doc.font(bold ? 'bold' : 'regular').fontSize(8.5)
    const texts = cells.map((c) => writable(cellOnPaper(c)))
    return { texts, height: Math.max(...texts.map((t, i) => doc.heightOfString(t, { width: widths[i]! - 6 }))) }
  }
  const rowOf = sheet.table()
  const draw = (cells: (string | number | null)[], bold: boolean, again = false) => {
    const { texts, height } = laidOut(cells, bold)
    const top = doc.y
    let x = margin
    // What is said again is for the eye; a reader knows the columns from the first time.
    const cell = again ? (write: () => void) => sheet.artifact(write, 'Pagination') : rowOf(bold)
    texts.forEach((t, i) => {
      cell(() => doc.fillColor(bold ? ink.quiet : ink.plain).text(t, x, top, { width: widths[i]! - 6 }))
      x += widths[i]!
    })
    doc.y = top + height + 3
    sheet.rule()
    doc.y -= 2
  }
  sheet.room(laidOut(given.head, true).height + 40)
  draw(given.head, true)
  for (const cells of given.rows) {
    // A table that goes on says again what its columns are.
    if (sheet.room(laidOut(cells, false).height + 8)) draw(given.head, true, true)
    draw(cells, false)
  }
}

/** What the picture of the intervals says, in words. */
const forestSaid = ({ title, rows }: ReportDocument['forest']) =>
  [title, ...rows.map((row) => `${row.name}: ${row.text}`)].join('\n')

function body(sheet: Sheet, paper: ReportDocument): void {
  const { doc } = sheet
  head(sheet, paper)
  sheet.rule()
  for (const one of paper.summary.lines) line(sheet, one)
  for (const chart of paper.charts) {
    sheet.room(240)
    sheet.heading(chart.title)
    const y = doc.y
    sheet.part('Figure', () => drawLines(doc, chart, { x: margin, y, width: wide, height: 170 }), chart.title)
    doc.y = y
    doc.y += 176
    sheet.text(chart.note, { size: 8.5, colour: ink.quiet })
  }
  if (paper.forest.rows.length > 0) {
    sheet.room(70 + 22 * paper.forest.rows.length)
    sheet.heading(paper.forest.title)
    const place = { x: margin, y: doc.y, width: wide, height: 22 * paper.forest.rows.length }
    let below = doc.y
    sheet.part('Figure', () => (below = drawForest(doc, paper.forest, place)), forestSaid(paper.forest))
    doc.y = below
    sheet.text(paper.forest.note, { size: 8.5, colour: ink.quiet })
  }
  for (const one of paper.tables) table(sheet, one)
  if (paper.quotes) {
    sheet.heading(paper.quotes.title)
    sheet.text(paper.quotes.note, { size: 9, colour: ink.quiet })
    for (const q of paper.quotes.of) {
      sheet.text(`${q.title} · ${q.change}`, { bold: true, colour: ink.strong, gap: 2 })
      for (const quote of q.quotes) sheet.text(paper.lang === 'zh' ? `「${quote}」` : `“${quote}”`, { size: 9.5 })
    }
  }
  for (const note of paper.notes) {
    sheet.heading(note.title)
    for (const one of note.lines) sheet.text(one, { size: 9.5 })
  }
}

/** Who took it, and what makes it verifiable, on every page. */
function everyPage(doc: PDFDocument, paper: ReportDocument): void {
  const { count } = doc.bufferedPageRange()
  for (let i = 0; i < count; i++) {
    doc.switchToPage(i)
    // @NOTE pdfkit begins a new page for text below the margin unless there is none.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc
      .font('regular')
      .fontSize(7)
      .fillColor(ink.quiet)
      .text(`${writable(paper.ids)} · ${i + 1} / ${count}`, margin, 841.89 - 40, { width: wide })
    doc.save()
    doc.rotate(-30, { origin: [297, 420] })
    doc.fontSize(30).fillColor('#8a94a0', 0.13)
    for (const y of [180, 420, 660])
      doc.text(writable(paper.watermark), 60, y, { width: 480, align: 'center', lineBreak: false })
    doc.restore()
    doc.fillColor(ink.plain, 1)
    doc.endMarkedContent()
  }
}

/** The paper as the bytes of a PDF file. */
export async function writePdf(paper: ReportDocument): Promise<Buffer> {
  const [regular, bold] = await fontFiles()
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    info: { Title: paper.title, Subject: paper.crumb, Keywords: paper.ids },
    lang: paper.lang === 'zh' ? 'zh-CN' : 'en',
  })
  const parts: Buffer[] = []
  const done = new Promise<Buffer>((resolve, failed) => {
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', failed)
  })
  doc.registerFont('regular', regular).registerFont('bold', bold).font('regular')
  body(new Sheet(doc), paper)
  everyPage(doc, paper)
  doc.end()
  return done
}
