// The pictures of a PDF: lines over time with the band around them, and intervals on one scale.
import type PDFDocument from 'pdfkit'
import type { PaperChart, PaperForest, PaperSeries } from './report-document.ts'

interface Place {
  x: number
  y: number
  width: number
  height: number
}
type Doc = InstanceType<typeof PDFDocument>

const inks = ['#1f5fbf', '#6a737d', '#2e7d4f', '#8a5a00'] as const
const quiet = '#6a737d'
const pale = '#e3e7ec'

const known = (of: (number | null)[]) => of.filter((v): v is number => v !== null)

/** Round marks between two values, about four of them. */
function marksBetween(low: number, high: number): number[] {
  const span = high - low || 1
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((m) => m * power).find((s) => s >= rough)!
  const marks: number[] = []
  for (let v = Math.ceil(low / step) * step; v <= high + step * 1e-9; v += step) marks.push(Number(v.toPrecision(10)))
  return marks
}

/** The stretches of neighbouring points a line is drawn through. */
function stretches(values: (number | null)[]): number[][] {
  const made: number[][] = []
  values.forEach((v, i) => {
    if (v === null) return
    if (i > 0 && values[i - 1] !== null && made.length > 0) made.at(-1)!.push(i)
    else made.push([i])
  })
  return made
}

function axes(
  doc: Doc,
  chart: PaperChart,
  { x, y, width, height }: Place,
  { marks, at }: { marks: number[]; at: (v: number) => number },
): void {
  doc.font('regular').fontSize(7.5)
  for (const mark of marks) {
    doc
      .strokeColor(pale)
      .lineWidth(0.5)
      .moveTo(x, at(mark))
      .lineTo(x + width, at(mark))
      .stroke()
    doc.fillColor(quiet).text(String(mark), x - 34, at(mark) - 5, { width: 30, align: 'right', lineBreak: false })
  }
  const every = Math.max(1, Math.ceil(chart.labels.length / 9))
  chart.labels.forEach((label, i) => {
    if (i % every === 0)
      doc.fillColor(quiet).text(label, x + (width * i) / Math.max(1, chart.labels.length - 1) - 16, y + height + 4, {
        width: 32,
        align: 'center',
        lineBreak: false,
      })
  })
}

function band(
  doc: Doc,
  s: PaperSeries,
  { px, py, colour }: { px: (i: number) => number; py: (v: number) => number; colour: string },
): void {
  if (!s.low || !s.high) return
  for (const run of stretches(
    s.values.map((v, i) => (v === null || s.low![i] == null || s.high![i] == null ? null : v)),
  )) {
    if (run.length < 2) continue
    const up = run.map((i): [number, number] => [px(i), py(s.high![i]!)])
    const down = run.toReversed().map((i): [number, number] => [px(i), py(s.low![i]!)])
    doc
      .fillColor(colour, 0.12)
      .polygon(...up, ...down)
      .fill()
    doc.fillColor(colour, 1)
  }
}

/** Draws a chart of lines into a place; the names of the lines stand above it. */
export function drawLines(doc: Doc, chart: PaperChart, place: Place): void {
  const all = chart.series.flatMap((s) => known([...s.values, ...(s.low ?? []), ...(s.high ?? [])]))
  if (all.length === 0) return
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const room = (high - low || 1) * 0.06
  const inner = { x: place.x + 38, y: place.y + 16, width: place.width - 44, height: place.height - 34 }
  const px = (i: number) => inner.x + (inner.width * i) / Math.max(1, chart.labels.length - 1)
  const py = (v: number) => inner.y + inner.height * (1 - (v - low + room) / (high - low + 2 * room || 1))
  axes(doc, chart, inner, { marks: marksBetween(low, high), at: py })
  let keyAt = inner.x
  chart.series.forEach((s, n) => {
    const colour = inks[n % inks.length]!
    band(doc, s, { px, py, colour })
    for (const run of stretches(s.values)) {
      doc.strokeColor(colour).lineWidth(1.6).moveTo(px(run[0]!), py(s.values[run[0]!]!))
      for (const i of run.slice(1)) doc.lineTo(px(i), py(s.values[i]!))
      doc.stroke()
    }
    doc
      .fillColor(colour)
      .rect(keyAt, place.y + 3, 8, 3)
      .fill()
    doc
      .font('regular')
      .fontSize(8)
      .text(s.name, keyAt + 12, place.y - 1, { lineBreak: false })
    keyAt += 28 + doc.widthOfString(s.name)
  })
}

/** Draws intervals on one scale with zero in it; answers where the next thing may begin. */
export function drawForest(doc: Doc, forest: PaperForest, place: Place): number {
  const ends = forest.rows.flatMap((r) => [r.low, r.high, 0])
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const left = place.x + 250
  const width = place.width - 260
  const at = (v: number) => left + (width * (v - low)) / (high - low || 1)
  doc
    .strokeColor(quiet)
    .lineWidth(0.7)
    .dash(2)
    .moveTo(at(0), place.y)
    .lineTo(at(0), place.y + 22 * forest.rows.length)
    .stroke()
    .undash()
  forest.rows.forEach((r, i) => {
    const y = place.y + 22 * i + 11
    doc
      .font('regular')
      .fontSize(9)
      .fillColor('#3c444d')
      .text(r.text, place.x, y - 6, { width: 240, height: 14, ellipsis: true, lineBreak: false })
    doc.strokeColor(inks[0]).lineWidth(1.4).moveTo(at(r.low), y).lineTo(at(r.high), y).stroke()
    doc.fillColor(inks[0]).circle(at(r.value), y, 3).fill()
  })
  return place.y + 22 * forest.rows.length + 6
}
