// Change over time: lines with their name at the end, intervals as bands.
import { numberText } from '../text/number-text.ts'
import { frame, inkOf, labelAxis, marks, valueAxis, widthOf, type ChartOption } from './base-option.ts'
import type { ChartWords, Level, Series, Span } from './chart-types.ts'

/** The ECharts option of a line chart; pure. */
export function lineOption(x: string[], series: Series[], spans: Span[], levels: Level[], w: ChartWords): ChartOption {
  const right = w.narrow ? 16 : Math.max(24, ...series.map((s) => widthOf(s.name) + 20))
  return {
    ...frame(w, right, spans.length ? 28 : 14),
    tooltip: {
      ...(frame(w).tooltip as ChartOption),
      formatter: (at: { dataIndex: number }[]) => told(x, series, at[0]?.dataIndex ?? 0, w),
    },
    xAxis: labelAxis(x, w),
    yAxis: valueAxis(w),
    series: [
      ...series.flatMap((s, i) => (s.low && s.high ? band(s, i, w) : [])),
      ...series.map((s, i) => line(s, w, i === 0 ? marks(spans, levels, w) : {})),
    ],
  }
}

function line(s: Series, w: ChartWords, more: ChartOption): ChartOption {
  const colour = inkOf(s.ink, w.dark)
  const known = s.values.filter((v) => v !== null).length
  return {
    type: 'line',
    name: s.name,
    data: s.values.map((v) => v ?? '-'),
    color: colour,
    symbol: 'circle',
    symbolSize: 5,
    showSymbol: known <= 2,
    z: 3,
    lineStyle: { width: 2, type: s.dashed ? 'dashed' : 'solid', color: colour },
    emphasis: { disabled: true },
    endLabel: {
      show: true,
      formatter: s.name,
      color: colour,
      fontWeight: s.ink === 'accent' || !s.ink ? 600 : 400,
      fontSize: 12,
      distance: 8,
      ...(w.narrow ? { align: 'right', offset: [-6, -14] } : {}),
    },
    labelLayout: { moveOverlap: 'shiftY' },
    ...more,
  }
}

/** Two invisible lines, the room between them filled. */
function band(s: Series, i: number, w: ChartWords): ChartOption[] {
  const quiet = {
    type: 'line',
    stack: `band ${i}`,
    stackStrategy: 'all',
    symbol: 'none',
    silent: true,
    lineStyle: { opacity: 0 },
    z: 1,
    tooltip: { show: false },
  }
  return [
    { ...quiet, data: s.low!.map((v) => v ?? '-') },
    {
      ...quiet,
      data: s.high!.map((v, at) => (v === null || s.low![at] == null ? '-' : v - s.low![at]!)),
      areaStyle: { color: inkOf(s.ink, w.dark), opacity: 0.13 },
    },
  ]
}

function told(x: string[], series: Series[], at: number, w: ChartWords): string {
  const lines = series.flatMap((s) => {
    const value = s.values[at]
    if (value === null || value === undefined) return []
    const [low, high] = [s.low?.[at], s.high?.[at]]
    const around =
      low == null || high == null ? '' : ` (${numberText(low, w.form, w.lang)} – ${numberText(high, w.form, w.lang)})`
    return [`${escaped(s.name)} <b>${numberText(value, w.form, w.lang)}</b>${around}`]
  })
  return [escaped(x[at] ?? ''), ...lines].join('<br>')
}

/** ECharts writes tooltips as HTML; names of people and modules are text. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
