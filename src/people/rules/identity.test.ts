import { expect, test } from 'vitest'
import { isWhoHeSays, shownBy } from './identity.ts'

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
