// Values with their intervals on one scale, a row each: what differs from zero, and by how much.
import { numberText } from '../text/number-text.ts'
import { colours } from '../tokens.ts'
import { escaped } from './line-option.ts'
import { frame, inkOf, valueAxis, type ChartOption } from './base-option.ts'
import type { ChartWords, Level, Series } from './chart-types.ts'

interface Api {
  value: (dimension: number) => number
  coord: (point: number[]) => [number, number]
}

const step = 12

/** The ECharts option of a chart of dots; several series of a row stand below each other; pure. */
export function dotOption(rows: string[], series: Series[], levels: Level[], w: ChartWords): ChartOption {
  const c = w.dark ? colours.dark : colours.light
  const shift = (i: number) => (i - (series.length - 1) / 2) * step
  // @NOTE Rows run downwards, so a line begins at the top.
  const marks = levels.map((l) => ({
    xAxis: l.value,
    name: l.name,
    lineStyle: { color: c['ink-3'], type: l.value === 0 ? 'solid' : 'dashed', width: 1 },
    label: { formatter: l.name, color: c['ink-2'], fontSize: 11, position: 'start' },
  }))
  return {
    ...frame(w, 24, levels.some((l) => l.name) ? 24 : 10),
    tooltip: {
      ...(frame(w).tooltip as ChartOption),
      trigger: 'axis',
      axisPointer: { type: 'none' },
      formatter: (at: { dataIndex: number }[]) => told(rows, series, at[0]?.dataIndex ?? 0, w),
    },
    xAxis: valueAxis(w, { scale: true, min: edge(series, levels, Math.min), max: edge(series, levels, Math.max) }),
    yAxis: {
      type: 'category',
      data: rows,
      inverse: true,
      axisTick: { show: false },
      axisLine: { show: false },
      splitLine: { show: false },
      axisLabel: { color: c['ink-2'], width: w.narrow ? 110 : 220, overflow: 'truncate' },
    },
    series: series.flatMap((s, i) => [
      ...(s.low && s.high ? [whiskers(s, shift(i), w)] : []),
      dots(s, shift(i), w, i === 0 ? marks : []),
    ]),
  }
}

/** The scale holds every interval and every level, with a little room. */
function edge(series: Series[], levels: Level[], of: (...v: number[]) => number): number {
  const all = [
    ...series.flatMap((s) => [...s.values, ...(s.low ?? []), ...(s.high ?? [])]).filter((v): v is number => v !== null),
    ...levels.map((l) => l.value),
  ]
  const span = Math.max(...all) - Math.min(...all) || 1
  return Number((of(...all) + (of === Math.min ? -1 : 1) * span * 0.05).toPrecision(3))
}

function dots(s: Series, down: number, w: ChartWords, marks: object[]): ChartOption {
  const data = s.values.flatMap((v, i) => (v === null ? [] : [[v, i]]))
  return {
    type: 'scatter',
    name: s.name,
    data,
    symbolSize: 9,
    symbolOffset: [0, down],
    itemStyle: {
      color: s.dashed ? 'transparent' : inkOf(s.ink, w.dark),
      borderColor: inkOf(s.ink, w.dark),
      borderWidth: 1.5,
    },
    emphasis: { disabled: true },
    z: 3,
    markLine: marks.length > 0 ? { silent: true, symbol: 'none', data: marks } : undefined,
  }
}

function whiskers(s: Series, down: number, w: ChartWords): ChartOption {
  const draw = (_: unknown, api: Api) => {
    const [a, b] = [api.coord([api.value(0), api.value(2)]), api.coord([api.value(1), api.value(2)])]
    return {
      type: 'line',
      shape: { x1: a[0], y1: a[1] + down, x2: b[0], y2: b[1] + down },
      style: { stroke: inkOf(s.ink, w.dark), lineWidth: 1.8 },
    }
  }
  const data = s.values.flatMap((_, i) => (s.low![i] == null || s.high![i] == null ? [] : [[s.low![i], s.high![i], i]]))
  return { type: 'custom', name: s.name, renderItem: draw, data, encode: { x: [0, 1], y: 2 }, silent: true, z: 2 }
}

function told(rows: string[], series: Series[], at: number, w: ChartWords): string {
  const lines = series.flatMap((s) => {
    const [value, low, high] = [s.values[at], s.low?.[at], s.high?.[at]]
    if (value == null) return []
    const around =
      low == null || high == null ? '' : ` (${numberText(low, w.form, w.lang)} – ${numberText(high, w.form, w.lang)})`
    return [`${escaped(s.name)} <b>${numberText(value, w.form, w.lang)}</b>${around}`]
  })
  return [escaped(rows[at] ?? ''), ...lines].join('<br>')
}
