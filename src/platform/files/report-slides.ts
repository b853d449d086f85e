// A paper as slides: charts that can be edited, fonts named as Chinese Office knows them.
import pptxgen from 'pptxgenjs'
import type { ReportDocument, PaperChart, PaperLine, PaperTable } from './report-document.ts'

// @NOTE Its types describe another module system than it is written in: the default is the class itself.
const Deck = pptxgen as unknown as typeof pptxgen.default
type Slides = InstanceType<typeof Deck>
type Slide = ReturnType<Slides['addSlide']>

const ink = {
  strong: '1B1F24',
  plain: '3C444D',
  quiet: '6A737D',
  line: 'D8DDE3',
  watch: '8A5A00',
  accent: '1F5FBF',
} as const
const fontOf = (paper: ReportDocument) => (paper.lang === 'zh' ? '微软雅黑' : 'Microsoft YaHei')
const wide = 12.33
const perSlide = 11

/** A slide with its heading, who took it, and what makes it verifiable. */
function slideOf(deck: Slides, paper: ReportDocument, heading: string): Slide {
  const slide = deck.addSlide()
  const fontFace = fontOf(paper)
  slide.addText(paper.watermark, {
    x: 1.5,
    y: 3,
    w: 10.3,
    h: 1.4,
    align: 'center',
    fontFace,
    fontSize: 44,
    color: '8A94A0',
    transparency: 86,
    rotate: 330,
  })
  slide.addText(heading, {
    x: 0.5,
    y: 0.3,
    w: wide,
    h: 0.6,
    fontFace,
    fontSize: 20,
    bold: true,
    color: ink.strong,
    valign: 'middle',
  })
  slide.addText(`${paper.badge} · ${paper.ids}`, {
    x: 0.5,
    y: 7.05,
    w: wide,
    h: 0.32,
    fontFace,
    fontSize: 8,
    color: ink.quiet,
  })
  return slide
}

const cell = (text: string, fontFace: string, more: object = {}) => ({
  text,
  options: {
    fontFace,
    fontSize: 12,
    color: ink.plain,
    valign: 'top' as const,
    border: [
      { type: 'none' as const },
      { type: 'none' as const },
      { type: 'solid' as const, pt: 0.5, color: ink.line },
      { type: 'none' as const },
    ] as never,
    ...more,
  },
})

function summarySlides(deck: Slides, paper: ReportDocument): void {
  const fontFace = fontOf(paper)
  const slide = slideOf(deck, paper, '')
  slide.addText(paper.crumb, { x: 0.5, y: 0.2, w: wide, h: 0.3, fontFace, fontSize: 10, color: ink.quiet })
  slide.addText(paper.badge, {
    shape: deck.ShapeType.ellipse,
    x: 0.5,
    y: 0.6,
    w: 0.7,
    h: 0.7,
    align: 'center',
    valign: 'middle',
    fontFace,
    fontSize: 20,
    bold: true,
    color: ink.watch,
    line: { color: ink.watch, width: 2 },
  })
  slide.addText(paper.title, {
    x: 1.35,
    y: 0.5,
    w: wide - 0.9,
    h: 0.9,
    fontFace,
    fontSize: paper.title.length > 60 ? 18 : 22,
    bold: true,
    color: ink.strong,
    valign: 'middle',
  })
  const plainly = (l: PaperLine) =>
    l.said
      .filter((s) => s.kind === 'plain')
      .map((s) => s.text)
      .join('\n')
  slide.addTable(
    paper.summary.lines.map((l) => [cell(l.title, fontFace, { color: ink.quiet }), cell(plainly(l), fontFace)]),
    { x: 0.5, y: 1.6, w: wide, colW: [2.1, wide - 2.1] },
  )
  const doubts = paper.summary.lines.flatMap((l) =>
    l.said.filter((s) => s.kind !== 'plain').map((s) => ({ title: l.title, ...s })),
  )
  for (let i = 0; i < doubts.length; i += perSlide) {
    slideOf(deck, paper, paper.summary.title).addTable(
      doubts.slice(i, i + perSlide).map((d) => [
        cell(d.title, fontFace, { color: ink.quiet }),
        cell(d.kind === 'watch' ? `▲ ${d.text}` : d.text, fontFace, {
          color: d.kind === 'watch' ? ink.watch : ink.plain,
        }),
      ]),
      { x: 0.5, y: 1.1, w: wide, colW: [2.1, wide - 2.1] },
    )
  }
}

/** The scale of a chart: a little around what is drawn, never from zero by default. */
function rangeOf(chart: PaperChart): { valAxisMinVal: number; valAxisMaxVal: number } {
  const all = chart.series.flatMap((s) => s.values.filter((v): v is number => v !== null))
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const room = (high - low || Math.abs(high) || 1) * 0.3
  const round = (v: number) => Number(v.toPrecision(3))
  return { valAxisMinVal: round(low - room), valAxisMaxVal: round(high + room) }
}

function chartSlide(deck: Slides, paper: ReportDocument, chart: PaperChart): void {
  const fontFace = fontOf(paper)
  const slide = slideOf(deck, paper, chart.title)
  const data = chart.series.map((s) => ({ name: s.name, labels: chart.labels, values: s.values as number[] }))
  slide.addChart(deck.ChartType.line, data, {
    x: 0.5,
    y: 1.05,
    w: wide,
    h: 5.3,
    chartColors: [ink.accent, '9AA3AD'],
    lineSize: 2.5,
    lineDataSymbolSize: 5,
    showLegend: true,
    legendPos: 't',
    legendFontFace: fontFace,
    legendFontSize: 12,
    catAxisLabelFontFace: fontFace,
    catAxisLabelFontSize: 10,
    valAxisLabelFontFace: fontFace,
    valAxisLabelFontSize: 10,
    valAxisLabelFormatCode: chart.digits === 0 ? '0' : `0.${'0'.repeat(chart.digits)}`,
    valGridLine: { color: 'E3E7EC', size: 0.5 },
    displayBlanksAs: 'gap',
    ...rangeOf(chart),
  })
  slide.addText(chart.note, { x: 0.5, y: 6.45, w: wide, h: 0.4, fontFace, fontSize: 11, color: ink.quiet })
}

function tableSlides(deck: Slides, paper: ReportDocument, table: PaperTable): void {
  const fontFace = fontOf(paper)
  const small = { fontSize: table.head.length > 7 ? 10 : 12 }
  for (let i = 0; i < Math.max(1, table.rows.length); i += perSlide) {
    const rows = table.rows
      .slice(i, i + perSlide)
      .map((r) => r.map((c) => cell(c === null ? '—' : String(c), fontFace, small)))
    slideOf(deck, paper, table.title).addTable(
      [table.head.map((h) => cell(h, fontFace, { ...small, color: ink.quiet, bold: true })), ...rows],
      { x: 0.5, y: 1.1, w: wide },
    )
  }
}

function listSlides(deck: Slides, paper: ReportDocument, { title, lines }: { title: string; lines: string[] }): void {
  for (let i = 0; i < lines.length; i += perSlide)
    slideOf(deck, paper, title).addText(lines.slice(i, i + perSlide).join('\n'), {
      x: 0.5,
      y: 1.1,
      w: wide,
      h: 5.6,
      valign: 'top',
      fontFace: fontOf(paper),
      fontSize: 13,
      color: ink.plain,
      paraSpaceAfter: 6,
    })
}

/** The paper as the bytes of a .pptx file. */
export async function writeSlides(paper: ReportDocument): Promise<Buffer> {
  const deck = new Deck()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = paper.title
  deck.subject = paper.ids
  deck.theme = { headFontFace: fontOf(paper), bodyFontFace: fontOf(paper) }
  summarySlides(deck, paper)
  for (const chart of paper.charts) chartSlide(deck, paper, chart)
  if (paper.forest.rows.length > 0)
    listSlides(deck, paper, { title: paper.forest.title, lines: paper.forest.rows.map((r) => r.text) })
  for (const table of paper.tables) tableSlides(deck, paper, table)
  if (paper.quotes)
    listSlides(deck, paper, {
      title: paper.quotes.title,
      lines: [
        paper.quotes.note,
        ...paper.quotes.of.flatMap((q) => [
          `${q.title} · ${q.change}`,
          ...q.quotes.map((x) => (paper.lang === 'zh' ? `「${x}」` : `“${x}”`)),
        ]),
      ],
    })
  listSlides(deck, paper, {
    title: paper.notes.map((n) => n.title).join(' · '),
    lines: paper.notes.flatMap((n) => n.lines),
  })
  return (await deck.write({ outputType: 'nodebuffer' })) as Buffer
}
