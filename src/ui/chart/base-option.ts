// What all charts look alike in: ink, axes without noise, words at the line instead of a legend.
import type { EChartsCoreOption } from 'echarts/core'
import { numberText } from '../text/number-text.ts'
import { colours } from '../tokens.ts'
import type { ChartWords, Ink, Level, Span } from './chart-types.ts'

export type ChartOption = EChartsCoreOption
const letters = {
  zh: '"Inter", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
  en: '"Inter", "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Noto Sans CJK SC", sans-serif',
}

/** The colour of an ink, light or dark. */
export function inkOf(ink: Ink | undefined, dark: boolean): string {
  const c = dark ? colours.dark : colours.light
  return { accent: c.accent, ink: c['ink-2'], quiet: c['ink-3'], good: c.good, watch: c.watch, bad: c.bad }[
    ink ?? 'accent'
  ]
}

/** Width a text takes, in px at 12 px: Chinese letters are square. */
export function widthOf(text: string): number {
  let width = 0
  for (const letter of text) width += letter.charCodeAt(0) > 0x2e80 ? 12.5 : 7
  return width
}

export function frame(w: ChartWords, right = 16, top = 28): ChartOption {
  const c = w.dark ? colours.dark : colours.light
  return {
    animation: false,
    textStyle: { fontFamily: letters[w.lang], color: c['ink-2'], fontSize: 12 },
    grid: { left: 8, right, top, bottom: 8, containLabel: true },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: c.sheet,
      borderColor: c['line-strong'],
      textStyle: { color: c.ink, fontSize: 12, fontFamily: letters[w.lang] },
      axisPointer: { lineStyle: { color: c['line-strong'] } },
      extraCssText: 'box-shadow: var(--over)',
    },
  }
}

export function labelAxis(names: string[], w: ChartWords, gap = false): ChartOption {
  const c = w.dark ? colours.dark : colours.light
  return {
    type: 'category',
    data: names,
    boundaryGap: gap,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: c['line-strong'] } },
    axisLabel: { color: c['ink-3'], hideOverlap: true },
  }
}

export function valueAxis(w: ChartWords, more: ChartOption = {}): ChartOption {
  const c = w.dark ? colours.dark : colours.light
  return {
    type: 'value',
    scale: true,
    splitNumber: 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: c.line } },
    axisLabel: { color: c['ink-3'], formatter: (v: number) => numberText(v, axisForm(w, v), w.lang) },
    ...more,
  }
}

/** As many decimals as the mark needs, two at most. */
const axisForm = (w: ChartWords, v: number) =>
  w.form?.share
    ? { share: true, digits: 0 }
    : { digits: [0, 1].find((d) => Math.abs(v - Number(v.toFixed(d))) < 1e-9) ?? 2 }

/** Grey stretches, dashed moments and levels, each with its name. */
export function marks(spans: Span[], levels: Level[], w: ChartWords, across = false): ChartOption {
  const c = w.dark ? colours.dark : colours.light
  const label = { color: c['ink-2'], fontSize: 11, fontFamily: letters[w.lang] }
  const moments = spans
    .filter((s) => s.to === undefined)
    .map((s) => ({
      xAxis: s.from,
      name: s.name,
      lineStyle: { color: c.accent, type: 'dashed' },
      label: { ...label, color: c.accent, formatter: s.name, position: 'end' },
    }))
  const lines = levels.map((l) => ({
    [across ? 'xAxis' : 'yAxis']: l.value,
    name: l.name,
    lineStyle: { color: c['ink-3'], type: 'dashed' },
    label: { ...label, formatter: l.name, position: across ? 'end' : 'insideEndTop' },
  }))
  const stretches = spans.flatMap((s) =>
    s.to === undefined ? [] : [[{ xAxis: s.from, name: s.name }, { xAxis: s.to }]],
  )
  return {
    markLine:
      moments.length + lines.length ? { silent: true, symbol: 'none', data: [...moments, ...lines] } : undefined,
    markArea: stretches.length
      ? {
          silent: true,
          itemStyle: { color: c['line-strong'], opacity: 0.28 },
          label: { ...label, position: 'top' },
          data: stretches,
        }
      : undefined,
  }
}
