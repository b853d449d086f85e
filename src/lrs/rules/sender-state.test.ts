import { expect, test } from 'vitest'
import { isFailing, patienceHours, senderStateOf } from './sender-state.ts'
import type { SenderActivity } from './sender-state.ts'

const now = new Date('2026-03-04T02:30:00Z')
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const daily: SenderActivity = {
  since: ago(1000),
  revokedAt: null,
  sends: true,
  lastAt: ago(1),
  lastDataAt: ago(1),
  longestPauseHours: 15,
  requests: 40,
  refused: 0,
  refusedBefore: 2,
}

test('a sender heard within its usual pauses is well', () => {
  expect(senderStateOf(daily, now)).toBe('well')
  expect(senderStateOf({ ...daily, lastAt: ago(63), lastDataAt: ago(63), requests: 0 }, now)).toBe('well')
})

test('a weekend is no silence; three days are, for one that sends daily', () => {
  expect([patienceHours(15), patienceHours(64)]).toEqual([72, 88])
  expect(senderStateOf({ ...daily, lastAt: ago(73), lastDataAt: ago(73), requests: 0 }, now)).toBe('silent')
})

test('one that sends once a week is given a day more, and nobody more than thirty days', () => {
  expect(patienceHours(168)).toBe(192)
  expect(
    senderStateOf({ ...daily, longestPauseHours: 168, lastAt: ago(190), lastDataAt: ago(190), requests: 0 }, now),
  ).toBe('well')
  expect(patienceHours(2000)).toBe(720)
})

test('asking is not sending: requests without data are a silence', () => {
  expect(senderStateOf({ ...daily, lastAt: ago(1), lastDataAt: ago(100) }, now)).toBe('silent')
  expect(senderStateOf({ ...daily, sends: false, lastDataAt: null }, now)).toBe('well')
})

test('never used is said after three days, not on the first', () => {
  const unused = { ...daily, lastAt: null, lastDataAt: null, longestPauseHours: null, requests: 0 }
  expect(senderStateOf({ ...unused, since: ago(20) }, now)).toBe('new')
  expect(senderStateOf({ ...unused, since: ago(80) }, now)).toBe('never')
})

test('refusals rise: everything refused, or five and three times the usual; a few of many are no alarm', () => {
  expect(isFailing({ requests: 1, refused: 1, refusedBefore: 0 })).toBe(true)
  expect(isFailing({ requests: 100, refused: 5, refusedBefore: 7 })).toBe(true)
  expect(isFailing({ requests: 100, refused: 5, refusedBefore: 14 })).toBe(false)
  expect(isFailing({ requests: 100, refused: 4, refusedBefore: 0 })).toBe(false)
  expect(isFailing({ requests: 0, refused: 0, refusedBefore: 0 })).toBe(false)
  expect(senderStateOf({ ...daily, requests: 6, refused: 6 }, now)).toBe('failing')
})

test('a revoked one is not expected to send', () => {
  expect(senderStateOf({ ...daily, revokedAt: ago(1), lastAt: ago(500), lastDataAt: ago(500) }, now)).toBe('revoked')
})
