import { expect, test } from 'vitest'
import { controlLimits } from './control-limits.ts'
import { controlSays } from './control-says.ts'

const cycle = (mean: number, n = 40, sd = 10) => ({ n, sum: n * mean, sumsq: (n - 1) * sd * sd + n * mean * mean })
const says = (means: (number | null)[]) =>
  controlSays(
    controlLimits(means.map((mean) => (mean === null ? null : cycle(mean))))?.limits ?? null,
    means.filter((mean) => mean !== null).length,
  )

test('the usual up and down lies within the limits', () => {
  expect(says([70, 72, 69, 71, 70, 73])).toEqual({ code: 'usual' })
})

test('one bad module lies outside, and does not make its good neighbours look strange', () => {
  expect(says([76.7, 54.3, 75.7, 71.2, 73.9, 75.2])).toEqual({ code: 'outside', at: [1] })
})

test('limits follow the number of people: the fewer, the wider', () => {
  const { limits } = controlLimits([...[70, 71, 72, 70, 71].map((mean) => cycle(mean)), cycle(76, 5)])!
  expect(limits[5]!.high - limits[5]!.low).toBeGreaterThan(2 * (limits[0]!.high - limits[0]!.low))
  expect(limits[5]!.outside).toBe(false)
})

test('five cycles are too few for limits; a cycle nobody was seen in is a gap, not a zero', () => {
  expect(says([70, 71, 72, 70, 71])).toEqual({ code: 'none', usable: 5, fewest: 6 })
  expect(says([70, 71, 72, null, 70, 71, 72])).toEqual({ code: 'usual' })
})
