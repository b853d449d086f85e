// Amounts beside each other; laid flat where names are long.
import type { ReactNode } from 'react'
import type { NumberForm } from '../text/number-text.ts'
import { barOption } from './bar-option.ts'
import { Chart } from './Chart.tsx'
import { useSeriesCells, useSeriesSays } from './use-series-table.ts'
import type { Level, Series } from './chart-types.ts'

export interface BarChartProps {
  title: string
  x: string[]
  /** Several stand side by side and are named above the chart. */
  series: Series[]
  form?: NumberForm
  levels?: Level[]
  across?: boolean
  note?: ReactNode
  height?: number
  bare?: boolean
  onPoint?: (at: { series: number; index: number }) => void
}

export function BarChart({ x, series, levels = [], across = false, ...rest }: BarChartProps) {
  const says = useSeriesSays(series, rest.form)
  const height = rest.height ?? (across ? 48 + x.length * Math.max(28, series.length * 20) : 260)
  return (
    <>
      {series.length > 1 && (
        <p className="small chart-key">
          {series.map((s) => (
            <span key={s.name}>
              <i className={`key ${s.ink ?? 'accent'}${s.dashed ? ' pale' : ''}`} />
              {s.name}
            </span>
          ))}
        </p>
      )}
      <Chart
        {...rest}
        height={height}
        says={says}
        cells={useSeriesCells(x, series)}
        option={(w) => barOption(x, series, levels, across, w)}
      />
    </>
  )
}
