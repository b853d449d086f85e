// Change over time, each line named at its end, intervals as bands.
import type { ReactNode } from 'react'
import type { NumberForm } from '../text/number-text.ts'
import { Chart } from './Chart.tsx'
import { lineOption } from './line-option.ts'
import { useSeriesCells, useSeriesSays } from './use-series-table.ts'
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
