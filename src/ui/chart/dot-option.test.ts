import { expect, test } from 'vitest'
import { dotOption } from './dot-option.ts'

const w = { lang: 'zh' as const, dark: false, narrow: false }
type Drawn = {
  xAxis: { min: number; max: number }
  yAxis: { data: string[]; inverse: boolean }
  series: { type: string; data: number[][]; markLine?: { data: { xAxis: number }[] } }[]
}

test('every interval and level lies on the scale, rows stand in their order, a missing value draws nothing', () => {
  const drawn = dotOption(
    ['满意度', '投诉率'],
    [{ name: '变化', values: [0.2, null], low: [-0.1, null], high: [0.5, null] }],
    [
      { value: 0, name: '' },
      { value: 1, name: '' },
    ],
    w,
  ) as unknown as Drawn
  expect(drawn.xAxis.min).toBeLessThan(-0.1)
  expect(drawn.xAxis.max).toBeGreaterThan(1)
  expect(drawn.yAxis).toMatchObject({ data: ['满意度', '投诉率'], inverse: true })
  expect(drawn.series.map((s) => [s.type, s.data.length])).toEqual([
    ['custom', 1],
    ['scatter', 1],
  ])
  expect(drawn.series[1]!.markLine!.data).toHaveLength(2)
})
