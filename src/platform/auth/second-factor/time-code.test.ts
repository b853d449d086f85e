import { expect, test } from 'vitest'
import { base32, matchingStep, stepOf, timeCode, timeCodeUri } from './time-code.ts'

const secret = Buffer.from('12345678901234567890')

// RFC 6238, appendix B, SHA-1, of its eight digits the last six.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the code of second %d is %s', (second, code) => {
  expect(timeCode(secret, stepOf(new Date(second * 1000)))).toBe(code)
})

test('a code is good in its half minute and its neighbours, once', () => {
  const now = new Date(1234567890 * 1000)
  const present = stepOf(now)
  for (const step of [present - 1, present, present + 1])
    expect(matchingStep(secret, timeCode(secret, step), { now, lastStep: 0 })).toBe(step)
  for (const step of [present - 2, present + 2])
    expect(matchingStep(secret, timeCode(secret, step), { now, lastStep: 0 })).toBeNull()
  expect(matchingStep(secret, timeCode(secret, present), { now, lastStep: present })).toBeNull()
  for (const typed of ['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦'])
    expect(matchingStep(secret, typed, { now, lastStep: 0 })).toBeNull()
})

// RFC 4648, section 10.
test.each([
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%s is %s by hand', (text, typed) => expect(base32(Buffer.from(text))).toBe(typed))

test('an app reads issuer, account and secret', () => {
  const url = new URL(timeCodeUri(secret, { issuer: '衡川家电', account: 'A001' }))
  expect([url.protocol, url.host, decodeURIComponent(url.pathname)]).toEqual(['otpauth:', 'totp', '/衡川家电:A001'])
  expect(Object.fromEntries(url.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: '衡川家电',
  })
})
