// What a chart is told: series with their intervals, marks beside them, and how numbers are said.
import type { NumberForm } from '../text/number-text.ts'

export type Ink = 'accent' | 'ink' | 'quiet' | 'good' | 'watch' | 'bad'

export interface Series {
  /** Written at its end: 受训 48 人. */
  name: string
  /** One per x, null where nothing was seen. */
  values: (number | null)[]
  /** The interval around each value. */
  low?: (number | null)[]
  high?: (number | null)[]
  ink?: Ink
  dashed?: boolean
}

/** A stretch (培训周) or a moment (今天) of the x axis, by index or by its label. */
export interface Span {
  from: number | string
  to?: number | string
  name: string
}

/** A line across: 目标 80%, 中位数. */
export interface Level {
  value: number
  name: string
}

export interface ChartWords {
  form?: NumberForm
  lang: 'zh' | 'en'
  dark: boolean
  narrow: boolean
}
