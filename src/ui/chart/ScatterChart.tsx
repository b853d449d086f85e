// Each point a learner, a module or a team: two numbers, and who lies apart.
import type { ReactNode } from 'react'
import { Chart } from './Chart.tsx'
import { scatterOption, type Axis, type Dot } from './scatter-option.ts'

export interface ScatterChartProps {
  title: string
  dots: Dot[]
  x: Axis
  y: Axis
  /** What it shows in a sentence; a picture of points has no better summary. */
  says: string
  note?: ReactNode
  height?: number
  bare?: boolean
  onDot?: (dot: Dot) => void
}

export function ScatterChart({ dots, x, y, onDot, ...rest }: ScatterChartProps) {
  const cells = [['', x.name, y.name], ...dots.map((d) => [d.name, d.x, d.y])]
  return <Chart {...rest} height={rest.height ?? 320} cells={cells} option={(w) => scatterOption(dots, x, y, w)} onPoint={onDot && ((at) => dots[at.index] && onDot(dots[at.index]!))} />
}
