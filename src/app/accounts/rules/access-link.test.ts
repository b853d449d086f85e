import { expect, test } from 'vitest'
import { linkState } from './access-link.ts'

const now = new Date('2026-11-30T02:00:00Z')
const tomorrow = new Date('2026-12-01T02:00:00Z')

test.each([
  [{ until: tomorrow, endedBecause: null }, true, 'open'],
  [{ until: now, endedBecause: null }, true, 'expired'],
  [{ until: tomorrow, endedBecause: null }, false, 'withdrawn'],
  [{ until: now, endedBecause: 'used' }, true, 'used'],
  [{ until: tomorrow, endedBecause: 'replaced' }, false, 'replaced'],
  [{ until: tomorrow, endedBecause: 'locked' }, true, 'locked'],
] as const)('%o, present %s: %s', (link, present, state) => {
  expect(linkState(link, now, present)).toBe(state)
})
