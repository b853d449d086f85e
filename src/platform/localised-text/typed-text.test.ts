import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isBlank } from './contract.ts'
import { typedText } from './typed-text.ts'

test.each([
  ['nothing', ''],
  ['spaces and breaks', ' \t\r\n\u00a0\u3000\u2028'],
  ['two zero-width spaces', '\u200b\u200b'],
  ['joiners and marks of direction', '\u200d\u200c\u200e\u200f\u2066\u2069'],
  ['byte order marks', '\ufeff\ufeff'],
  ['word joiner and soft hyphen', '\u2060\u00ad'],
  ['variation selectors', '\ufe0f\ufe0e\u{e0100}'],
  ['tags', '\u{e0020}\u{e007f}'],
  ['Hangul fillers', '\u3164\u115f\u1160\uffa0'],
  ['braille blank', '\u2800'],
  ['Mongolian vowel separator and combining grapheme joiner', '\u180e\u034f'],
  ['marks on nothing', '\u0301\u20dd'],
  ['private use', '\ue000'],
])('%s is empty where something must be said', (_, text) => {
  expect(isBlank(text)).toBe(true)
  expect(typedText().min(1).safeParse(text).error?.issues[0]!.code).toBe('too_small')
  expect(typedText().parse(text)).toBe('')
})

test.each(['一', '.', '👍🏽', '👨‍👩‍👧', 'é', '👍\ufe0f', 'می‌خواهم', '1', '—'])('%s is something', (text) => {
  expect(typedText().min(1).parse(` ${text}\n`)).toBe(text)
})

test('every contract takes what is typed by this shape', () => {
  const own = 'src/platform/localised-text/typed-text.ts'
  const others = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts') && file !== own)
  expect(others.filter((file) => readFileSync(file, 'utf8').includes('z.string().trim()'))).toEqual([])
})
