// A paper to be written down in one form or another: what it says, its pictures and its tables. Knows nothing of what it is about.

export interface PaperTable {
  title: string
  head: string[]
  rows: (string | number | null)[][]
}
export interface PaperSeries {
  name: string
  values: (number | null)[]
  low?: (number | null)[]
  high?: (number | null)[]
}
export interface PaperChart {
  title: string
  labels: string[]
  series: PaperSeries[]
  note: string
  digits: number
}
/** Values with their intervals on one scale, zero in it. */
export interface PaperForest {
  title: string
  note: string
  rows: { name: string; text: string; value: number; low: number; high: number }[]
}
/** `kind`: said plainly, as a doubt, or as what helps. */
export interface PaperLine {
  title: string
  said: { text: string; kind: 'plain' | 'watch' | 'way' }[]
}

export interface ReportDocument {
  lang: 'zh' | 'en'
  title: string
  /** Above the title, small. */
  crumb: string
  /** One letter in a circle before the title. */
  badge: string
  summary: { title: string; lines: PaperLine[] }
  charts: PaperChart[]
  forest: PaperForest
  tables: PaperTable[]
  quotes: { title: string; note: string; of: { title: string; change: string; quotes: string[] }[] } | null
  notes: { title: string; lines: string[] }[]
  /** At the foot of every page: what makes it verifiable. */
  ids: string
  /** Across every page: who took it. */
  watermark: string
}
