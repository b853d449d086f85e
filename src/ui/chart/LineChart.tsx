// Change over time, each line named at its end, intervals as bands.
import type { ReactNode } from 'react'
import type { Cell } from '../table/column.ts'
import { useLang, useWords } from '../i18n.tsx'
import { numberText, type NumberForm } from '../text/number-text.ts'
import { words } from '../words.ts'
import { Chart } from './Chart.tsx'
import { lineOption } from './line-option.ts'
import type { Level, Series, Span } from './chart-types.ts'

export interface LineChartProps {
  title: string
  /** The labels of the x axis: 第 1 周 … */
  x: string[]
  series: Series[]
  form?: NumberForm
  spans?: Span[]
  levels?: Level[]
  note?: ReactNode
  height?: number
  bare?: boolean
  onPoint?: (at: { series: number; index: number }) => void
}

export function LineChart({ x, series, spans = [], levels = [], ...rest }: LineChartProps) {
  const says = useSeriesSays(series, rest.form)
  return (
    <Chart
      {...rest}
      says={says}
      cells={useSeriesCells(x, series)}
      option={(w) => lineOption(x, series, spans, levels, w)}
      onPoint={rest.onPoint && ((p) => rest.onPoint!({ series: p.series % series.length, index: p.index }))}
    />
  )
}

/** Each series in a sentence. */
export function useSeriesSays(series: Series[], form?: NumberForm): string {
  const t = useWords(words)
  const { lang } = useLang()
  const said = series.map((s) => {
    const known = s.values.filter((v): v is number => v !== null)
    if (known.length === 0) return `${s.name} ${t('none-ever')}`
    return t('series-says', {
      name: s.name,
      first: numberText(known[0]!, form, lang),
      last: numberText(known.at(-1)!, form, lang),
      n: known.length,
    })
  })
  return said.join('; ')
}

/** The table behind: one line per x, a column per series and per bound. */
export function useSeriesCells(x: string[], series: Series[]): Cell[][] {
  const { lang } = useLang()
  const [low, high] = lang === 'zh' ? ['下限', '上限'] : ['low', 'high']
  const head = [
    '',
    ...series.flatMap((s) => (s.low && s.high ? [s.name, `${s.name} ${low}`, `${s.name} ${high}`] : [s.name])),
  ]
  return [
    head,
    ...x.map((name, i) => [
      name,
      ...series.flatMap((s) =>
        s.low && s.high ? [s.values[i] ?? null, s.low[i] ?? null, s.high[i] ?? null] : [s.values[i] ?? null],
      ),
    ]),
  ]
}
