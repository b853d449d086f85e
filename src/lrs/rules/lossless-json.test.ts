// What was sent is read to the last digit, or refused with its place; nothing is silently changed.
import { describe, expect, test } from 'vitest'
import { parseLosslessJson } from './lossless-json.ts'
import { double, isExactNumber, number } from './validators.ts'
import { firstProblem } from './validation-error.ts'

const again = (text: string) => JSON.stringify(parseLosslessJson(text))
const refusal = (text: string) => {
  const wrong = firstProblem(() => {
    parseLosslessJson(text)
  })
  return wrong && `${wrong.code} ${Object.values(wrong.params).join()}`
}

describe('numbers', () => {
  test.each([
    '12345678901234567890',
    '1e400',
    '-1e-400',
    '0.12345678901234567890123',
    '9007199254740993',
    '1.00000000000000000001',
    '-12345678901234567890',
  ])('%s stays as it was sent', (text) => {
    expect(again(`{"a":[${text}]}`)).toBe(`{"a":[${text}]}`)
  })
  test.each([
    ['1E5', '100000'],
    ['1.50', '1.5'],
    ['-0', '0'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['9007199254740992', '9007199254740992'],
    ['1e-7', '1e-7'],
    ['5e-324', '5e-324'],
    ['100000000000000000000', '100000000000000000000'],
    ['0e999', '0'],
  ])('%s is written as %s, which is the same number', (text, same) => {
    expect(again(text)).toBe(same)
  })
  test('a text of digits is a text', () => {
    expect(again('{"12345678901234567890":"1e400 \\" : 12345678901234567890"}')).toBe(
      '{"12345678901234567890":"1e400 \\" : 12345678901234567890"}',
    )
  })
  test('what is longer than anybody can mean is refused', () => {
    expect(refusal(`{"a":1e4000000}`)).toBe('number-too-long 1000')
    expect(refusal(`[${'7'.repeat(1001)}]`)).toBe('number-too-long 1000')
  })
  test('a score can be reckoned with, whatever its digits; infinity can not', () => {
    const [long, huge] = parseLosslessJson('[0.66666666666666666667, 1e400]') as [unknown, unknown]
    expect(isExactNumber(long)).toBe(true)
    expect(double(long)).toBeCloseTo(2 / 3)
    expect(firstProblem(() => number(long, 'raw'))).toBeNull()
    expect(firstProblem(() => number(huge, 'raw'))?.code).toBe('not-a-number')
  })
})

describe('keys', () => {
  test.each([
    ['{"a":1,"a":2}', 'a'],
    ['[{"x":{"b":1}},{"x":{"b":1,"c":[],"b":1}}]', 'b'],
    ['{"\\u0061":1 , "a" : 2}', 'a'],
    ['{"__proto__":1,"__proto__":2}', '__proto__'],
  ])('%s has one twice', (text, key) => {
    expect(refusal(text)).toBe(`key-twice ${key}`)
  })
  test.each(['{"a":{"a":{"a":1}}}', '[{"a":1},{"a":1}]', '{"a":"\\":\\"a\\":","b":":"}', '{"":1," ":2}'])(
    '%s has none twice',
    (text) => {
      expect(JSON.parse(again(text))).toEqual(JSON.parse(text))
    },
  )
})

test('nesting without bottom is refused, however it is made', () => {
  for (const deep of [
    '['.repeat(20_000) + ']'.repeat(20_000),
    '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000),
    '[{"a":'.repeat(40) + '1' + '}]'.repeat(40),
  ])
    expect(refusal(deep)).toBe('too-deep 60')
  expect(refusal('['.repeat(60) + ']'.repeat(60))).toBeNull()
})

test('what is no JSON is no JSON', () => {
  for (const text of ['', '{', '{"a":01}', '{"a":NaN}', "{'a':1}", '[1,]'])
    expect(() => parseLosslessJson(text)).toThrow(SyntaxError)
})
