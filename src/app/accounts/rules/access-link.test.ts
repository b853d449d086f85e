import { expect, test } from 'vitest'
import { isWhoHeSays, linkState, shownBy } from './access-link.ts'

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

const inside = { employeeNo: '0250009', email: 'x@example.cn', phone: '13800000000' }
const outside = { employeeNo: null, email: 'Guest@Example.cn', phone: '+86 138-0000-0001' }

test.each([
  [inside, '0250009', true],
  [inside, ' ０２５０００９ ', true],
  [inside, '250009', false],
  [inside, 'x@example.cn', false],
  [inside, '', false],
  [{ ...inside, employeeNo: 'G07' }, 'g07', true],
  [outside, 'guest@example.cn', true],
  [outside, '13800000001', true],
  [outside, '138 0000 0001', true],
  [outside, '13800000002', false],
  [{ employeeNo: null, email: null, phone: null }, '', false],
])('%o types %s: %s', (who, typed, right) => {
  expect(isWhoHeSays(who, typed)).toBe(right)
})

test('who has no number shows himself by what is on record', () => {
  expect([shownBy(inside), shownBy(outside)]).toEqual(['number', 'contact'])
})
