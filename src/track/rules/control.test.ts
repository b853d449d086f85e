import { expect, test } from 'vitest'
import { chartOfMeans } from '../../statistics/control-chart.ts'
import { controlSays } from './control.ts'

const cycle = (mean: number, n = 40, sd = 10) => ({ n, sum: n * mean, sumsq: (n - 1) * sd * sd + n * mean * mean })
const limitsOf = (means: number[]) => chartOfMeans(means.map((mean) => cycle(mean)))!.points

test('the usual up and down lies within the limits', () => {
  expect(controlSays(limitsOf([70, 72, 69, 71, 70, 73]), 6)).toEqual({ code: 'usual' })
})

test('a cycle unlike the others lies outside, and which one is said', () => {
  expect(controlSays(limitsOf([70, 72, 69, 71, 60, 72]), 6)).toEqual({ code: 'outside', at: [4] })
})

test('five cycles are too few for limits; a cycle nobody was seen in is a gap, not a zero', () => {
  expect(controlSays(null, 5)).toEqual({ code: 'none', usable: 5, fewest: 6 })
  expect(controlSays([...limitsOf([70, 71, 72, 70, 71, 72]), null], 6)).toEqual({ code: 'usual' })
})
