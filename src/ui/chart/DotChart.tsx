// Values with their intervals beside zero: a row each, names at the left.
import type { ReactNode } from 'react'
import type { NumberForm } from '../text/number-text.ts'
import { Chart } from './Chart.tsx'
import { dotOption } from './dot-option.ts'
import { useSeriesCells, useSeriesSays } from './use-series-table.ts'
import type { Level, Series } from './chart-types.ts'

export interface DotChartProps {
  title: string
  /** The name of each row, and what it is called where there is little room. */
  rows: string[]
  short?: string[]
  series: Series[]
  form?: NumberForm
  /** Lines down: zero, and what must not be passed. */
  levels?: Level[]
  note?: ReactNode
  bare?: boolean
}

export function DotChart({ rows, short = rows, series, levels = [], ...rest }: DotChartProps) {
  const says = useSeriesSays(series, rest.form)
  const height = 56 + rows.length * Math.max(30, 14 * series.length + 16)
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
        cells={useSeriesCells(rows, series)}
        option={(w) => dotOption(w.narrow ? short : rows, series, levels, w)}
      />
    </>
  )
}
