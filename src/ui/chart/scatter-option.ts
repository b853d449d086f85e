// Each point somebody or something: two numbers, and where most of them lie.
import { numberText } from '../text/number-text.ts'
import { escaped } from './line-option.ts'
import { frame, inkOf, valueAxis, type Option } from './option.ts'
import type { ChartWords, Ink, Level } from './shapes.ts'
import type { NumberForm } from '../text/number-text.ts'

export interface Dot {
  x: number
  y: number
  name: string
  ink?: Ink
  /** Written beside the dot. */
  told?: boolean
}
export interface Axis {
  name: string
  form?: NumberForm
  /** A dashed line across, such as the median. */
  level?: Level
}

/** The ECharts option of a scatter chart; pure. */
export function scatterOption(dots: Dot[], x: Axis, y: Axis, w: ChartWords): Option {
  const [wx, wy] = [{ ...w, form: x.form }, { ...w, form: y.form }]
  const name = { nameTextStyle: { color: inkOf('quiet', w.dark), align: 'left' } }
  const data = dots.map((d) => ({ value: [d.x, d.y], name: d.name, itemStyle: { color: inkOf(d.ink ?? 'ink', w.dark), opacity: 0.75 }, symbol: d.ink === 'bad' ? 'rect' : d.ink === 'watch' ? 'triangle' : 'circle', label: { show: d.told ?? false, formatter: d.name, position: 'right', color: inkOf('ink', w.dark), fontSize: 11 } }))
  const levels = [...(x.level ? [{ xAxis: x.level.value, label: { formatter: x.level.name, position: 'end' } }] : []), ...(y.level ? [{ yAxis: y.level.value, label: { formatter: y.level.name, position: 'insideStartTop' } }] : [])]
  const line = { silent: true, symbol: 'none', lineStyle: { color: inkOf('quiet', w.dark), type: 'dashed' }, data: levels.map((l) => ({ ...l, label: { ...l.label, color: inkOf('ink', w.dark), fontSize: 11 } })) }
  const tell = (p: { name: string; value: number[] }) => `${escaped(p.name)}<br>${escaped(x.name)} <b>${numberText(p.value[0]!, x.form, w.lang)}</b><br>${escaped(y.name)} <b>${numberText(p.value[1]!, y.form, w.lang)}</b>`
  return {
    ...frame(w, 24),
    grid: { left: 8, right: 24, top: 34, bottom: 26, containLabel: true },
    tooltip: { ...(frame(w).tooltip as Option), trigger: 'item', formatter: tell },
    xAxis: { ...valueAxis(wx), name: x.name, nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: inkOf('quiet', w.dark) } },
    yAxis: { ...valueAxis(wy), name: y.name, ...name },
    series: [{ type: 'scatter', symbolSize: 9, data, labelLayout: { hideOverlap: true }, markLine: levels.length ? line : undefined, emphasis: { scale: 1.3 } }],
  }
}
