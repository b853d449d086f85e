import { expect, test } from 'vitest'
import { correlationInterval } from './correlation.ts'

test('the interval of a correlation is wide where few answered: .04 of 38 people may be anything from −.28 to .36', () => {
  const interval = correlationInterval(0.04, 38)!
  expect([interval.low, interval.high].map((end) => Number(end.toFixed(2)))).toEqual([-0.28, 0.36])
  expect(correlationInterval(0.5, 3)).toBeNull()
  expect(correlationInterval(1, 20)).toBeNull()
})
