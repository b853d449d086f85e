import { expect, test } from 'vitest'
import { trackSweepTiming } from './sweep-timing.ts'

test('a sweep that waits for its turn is not late; one whose round hangs is late by all of it', () => {
  let now = 100
  const timing = trackSweepTiming({ name: 'test.look', everySeconds: 15 }, () => now)
  expect(timing.seen()).toEqual({ sweep: 'test.look', delay: 0, took: null, rounds: 0, failures: 0 })
  timing.begins()
  now = 103
  timing.ends('done')
  now = 118
  expect(timing.seen()).toEqual({ sweep: 'test.look', delay: 0, took: 3, rounds: 1, failures: 0 })
  now = 119
  timing.begins()
  now = 719
  expect(timing.seen()).toMatchObject({ delay: 601, took: 3, rounds: 1 })
  timing.ends('failed')
  expect(timing.seen()).toEqual({ sweep: 'test.look', delay: 0, took: 600, rounds: 2, failures: 1 })
})

test('a sweep that never came is late from the start', () => {
  let now = 0
  const timing = trackSweepTiming({ name: 'test.look', everySeconds: 5 }, () => now)
  now = 42
  expect(timing.seen()).toMatchObject({ delay: 42, took: null, rounds: 0 })
})
