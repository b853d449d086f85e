// Amounts beside each other: bars from zero with their value at the end, intervals as thin lines.
import { numberText } from '../text/number-text.ts'
import { colours } from '../tokens.ts'
import { frame, inkOf, labelAxis, marks, valueAxis, type ChartOption } from './base-option.ts'
import { escaped } from './line-option.ts'
import type { ChartWords, Level, Series } from './chart-types.ts'

/** The ECharts option of a bar chart; `across` lays the bars flat, for long names; pure. */
export function barOption(x: string[], series: Series[], levels: Level[], across: boolean, w: ChartWords): ChartOption {
  const names = {
    ...labelAxis(x, w, true),
    ...(across
      ? { inverse: true, axisLabel: { color: inkOf('ink', w.dark), width: w.narrow ? 96 : 200, overflow: 'truncate' } }
      : {}),
  }
  const values = valueAxis(w, { scale: false, ...(across ? { splitNumber: 3 } : {}) })
  return {
    ...frame(w, across ? 44 : 16),
    tooltip: {
      ...(frame(w).tooltip as ChartOption),
      axisPointer: { type: 'none' },
      formatter: (at: { dataIndex: number }[]) => told(x, series, at[0]?.dataIndex ?? 0, w),
    },
    xAxis: across ? values : names,
    yAxis: across ? names : values,
    series: series.flatMap((s, i) => [
      bar(s, across, series.length, w, i === 0 ? marks([], levels, w, across) : {}),
      ...(s.low && s.high ? [whiskers(s, i, series.length, across, w)] : []),
    ]),
  }
}

const mostLabelled = 24

function bar(s: Series, across: boolean, count: number, w: ChartWords, more: ChartOption): ChartOption {
  const around = Boolean(s.low && s.high)
  // @NOTE On a phone the numbers of many bars run into each other: they are in the tip and in the table.
  const tooMany = w.narrow && !across && count * s.values.length > mostLabelled
  const label = {
    show: !tooMany,
    position: around ? (across ? 'insideLeft' : 'insideBottom') : across ? 'right' : 'top',
    opacity: 1,
    color: inkOf('ink', w.dark),
    fontSize: 11,
    formatter: (p: { value: number | string }) =>
      typeof p.value === 'number' ? numberText(p.value, w.form, w.lang) : '',
  }
  return {
    type: 'bar',
    name: s.name,
    data: s.values.map((v) => v ?? '-'),
    itemStyle: {
      color: pale(inkOf(s.ink, w.dark), around ? 0.45 : s.dashed ? 0.4 : 1),
      borderRadius: across ? [0, 3, 3, 0] : [3, 3, 0, 0],
    },
    barMaxWidth: across ? 22 : 40,
    barGap: '20%',
    barCategoryGap: count > 1 ? '34%' : '40%',
    label,
    labelLayout: { hideOverlap: true },
    emphasis: { disabled: true },
    ...more,
  }
}

/** #rrggbb, thinner. */
const pale = (colour: string, opacity: number) =>
  colour +
  Math.round(opacity * 255)
    .toString(16)
    .padStart(2, '0')

interface Api {
  value: (dimension: number) => number
  coord: (point: number[]) => [number, number]
  barLayout: (given: object) => { offsetCenter: number }[]
}

/** A thin line from low to high over each bar. */
function whiskers(s: Series, i: number, count: number, across: boolean, w: ChartWords): ChartOption {
  const draw = (_: unknown, api: Api) => {
    const at = api.value(0)
    const side =
      api.barLayout({ count, barMaxWidth: across ? 22 : 40, barGap: '20%', barCategoryGap: count > 1 ? '34%' : '40%' })[
        i
      ]?.offsetCenter ?? 0
    const [a, b] = [
      api.coord(across ? [api.value(1), at] : [at, api.value(1)]),
      api.coord(across ? [api.value(2), at] : [at, api.value(2)]),
    ]
    const shape = across
      ? { x1: a[0], y1: a[1] + side, x2: b[0], y2: b[1] + side }
      : { x1: a[0] + side, y1: a[1], x2: b[0] + side, y2: b[1] }
    return { type: 'line', shape, style: { stroke: (w.dark ? colours.dark : colours.light).ink, lineWidth: 1.5 } }
  }
  const data = s.values.flatMap((_, at) =>
    s.low![at] == null || s.high![at] == null ? [] : [[at, s.low![at], s.high![at]]],
  )
  return {
    type: 'custom',
    name: s.name,
    renderItem: draw,
    data,
    encode: across ? { y: 0, x: [1, 2] } : { x: 0, y: [1, 2] },
    silent: true,
    z: 4,
  }
}

function told(x: string[], series: Series[], at: number, w: ChartWords): string {
  const lines = series.flatMap((s) => {
    const [value, low, high] = [s.values[at], s.low?.[at], s.high?.[at]]
    if (value == null) return []
    const around =
      low == null || high == null ? '' : ` (${numberText(low, w.form, w.lang)} – ${numberText(high, w.form, w.lang)})`
    return [`${escaped(s.name)} <b>${numberText(value, w.form, w.lang)}</b>${around}`]
  })
  return [escaped(x[at] ?? ''), ...lines].join('<br>')
}
