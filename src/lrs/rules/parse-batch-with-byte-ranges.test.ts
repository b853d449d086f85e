// A batch read by its parts says what the same text says when it is read whole; where a part stands is where it stands.
import { describe, expect, test } from 'vitest'
import { parseLosslessJson } from './lossless-json.ts'
import { parseBatch } from './parse-batch-with-byte-ranges.ts'
import type { Json } from './validators.ts'
import { firstProblem } from './validation-error.ts'

const who = { objectType: 'Agent', name: '林可 "K" \\', mbox: 'mailto:lin.ke@example.cn' }
const statement = {
  actor: who,
  verb: { id: 'https://x.cn/v', display: { 'zh-CN': '读了 💥' } },
  object: { id: 'https://x.cn/a', definition: { name: { en: '[{:,}]' } } },
  result: {
    response: '{"actor":1}\n\t',
    score: { scaled: -0.5e-1 },
    extensions: { 'https://x.cn/r': [[], {}, null, true, 1e300, [[['x']]]] },
  },
  context: { contextActivities: { parent: [{ id: 'https://x.cn/p' }] }, instructor: who, language: 'zh-CN' },
  '': 0,
  timestamp: '2026-03-04T10:00:00Z',
}
const read = (text: string) => parseBatch(Buffer.from(text))
const values = (text: string) => {
  const { isList, statements } = read(text)
  return isList ? statements.map((s) => s.value) : statements[0]!.value
}
const refusal = (text: string) => {
  const wrong = firstProblem(() => {
    read(text)
  })
  return wrong && `${wrong.code} ${Object.values(wrong.params).join()}`
}

describe('the values', () => {
  const one = JSON.stringify(statement)
  test.each([
    ['one statement', one],
    ['a list', `[${one},${one}]`],
    ['an empty list', ' [ ] '],
    ['spread over lines', JSON.stringify([statement, statement], null, '\t')],
    ['what is no object', '[1,"a",null,true,[2,{"a":[3]}],{}]'],
    ['a lone text', '"a"'],
    ['a lone number', ' -1.5e3 '],
    ['keys written with escapes', '{"\\u0061ctor":{"n\\u0061me":"\\ud83d\\udca5"},"\\"":1,"\\\\":2}'],
    ['the name of a prototype', '[{"__proto__":{"a":1},"actor":{"__proto__":null}}]'],
    [
      'digits beyond a double',
      '{"a":12345678901234567890,"context":{"b":1e400,"instructor":{"c":0.12345678901234567890123}}}',
    ],
  ])('of %s', (_what, text) => {
    expect(JSON.stringify(values(text))).toBe(JSON.stringify(parseLosslessJson(text)))
  })

  test('of a text with anything changed in any place, or it is refused either way', () => {
    const signs = [
      '"',
      '\\',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      ' ',
      '0',
      '-',
      '.',
      'e',
      'null',
      '"a":1,',
      '\u0001',
      '\\u0061',
    ]
    let state = 7
    const below = (n: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return Math.floor((state / 2 ** 32) * n)
    }
    let kept = 0
    for (let turn = 0; turn < 4000; turn++) {
      let text = turn % 2 ? one : `[${one}, ${one}]`
      for (let n = below(3); n >= 0; n--) {
        const at = below(text.length)
        text =
          `${text.slice(0, at)}${below(3) > 0 ? signs[below(signs.length)] : ''}${text.slice(at + below(3))}`.toWellFormed()
      }
      const outcome = (work: () => unknown) => {
        try {
          return JSON.stringify(work())
        } catch {
          return 'refused'
        }
      }
      const whole = outcome(() => parseLosslessJson(text))
      expect(
        outcome(() => values(text)),
        text,
      ).toBe(whole)
      if (whole !== 'refused') kept++
    }
    expect(kept).toBeGreaterThan(500)
  })
})

describe('refused', () => {
  test.each([
    '',
    ' ',
    '[',
    '{',
    '[1,]',
    '[,1]',
    '{"a":1,}',
    '{,}',
    '{a:1}',
    '{"a"}',
    '{"a":}',
    '{"a":01}',
    '{"a":NaN}',
    '[1 2]',
    '{} {}',
    '[]]',
    '{"a":"\n"}',
    '{"a":"\\x"}',
    '{"\n":1}',
    '{"a":tru}',
    '{"context":{"a":1,}}',
    '{"actor":{"a":1}x}',
    '"a',
    '{"a":[}]}',
  ])('%j is no JSON', (text) => {
    expect(() => read(text)).toThrow(SyntaxError)
  })
  test.each([
    ['[{"id":1},{"a":1,"a":2}]', 'a'],
    ['{"actor":{"b":1,"b":1}}', 'b'],
    ['{"context":{"team":1,"\\u0074eam":2}}', 'team'],
    ['{"context":{"instructor":{"c":1,"c":2}}}', 'c'],
    ['{"result":{"d":{"e":1,"e":2}}}', 'e'],
  ])('%s has a key twice', (text, key) => {
    expect(refusal(text)).toBe(`key-twice ${key}`)
  })
  test('nesting without bottom, in a part or around it, at the same depth as when it is read whole', () => {
    const nested = (deep: number) => '['.repeat(deep) + ']'.repeat(deep)
    for (const place of ['result', 'actor', 'context']) {
      const text = (deep: number) => `[{"${place}":${nested(deep)}}]`
      expect(refusal(text(58))).toBeNull()
      expect(refusal(text(59))).toBe('too-deep 60')
      expect(refusal(text(20_000))).toBe('too-deep 60')
    }
    expect(refusal(`[{"context":{"instructor":${nested(58)}}}]`)).toBe('too-deep 60')
    expect(refusal(nested(20_000))).toBe('too-deep 60')
  })
})

test('every property is where it is said to be', () => {
  const bytes = Buffer.from(JSON.stringify([statement, { a: 1 }], null, 1))
  const { statements } = parseBatch(bytes)
  for (const { value, parts } of statements) {
    expect(parts.map((p) => p.key)).toEqual(Object.keys(value as Json))
    for (const { key, start, from, to } of parts)
      expect(JSON.parse(`{${bytes.toString('utf8', start, to)}}`)).toEqual({
        [key]: JSON.parse(bytes.toString('utf8', from, to)),
      })
  }
})

describe('what is said again', () => {
  const actors = (text: string) => (values(text) as Json[]).map((s) => s.actor)
  test('is the same value, which nobody can change', () => {
    const [first, second] = actors(`[${JSON.stringify({ actor: who })},${JSON.stringify({ actor: who })}]`) as [
      Json,
      Json,
    ]
    expect(first).toBe(second)
    expect(() => {
      first.name = 'Lin'
    }).toThrow(TypeError)
  })
  test('differs by a single byte, also beyond ASCII', () => {
    const names = ['é', 'è', 'Ã©', '林', '琳', 'e\u0301']
    expect(
      (actors(`[${names.map((name) => JSON.stringify({ actor: { name } })).join()}]`) as Json[]).map((a) => a.name),
    ).toEqual(names)
  })
  test('is no more than so much: the ten thousandth is as right as the first', () => {
    for (let i = 0; i < 10_000; i += 100) {
      const text = `[${Array.from({ length: 100 }, (_, k) => `{"actor":{"name":"${i + k}"}}`).join()}]`
      expect((actors(text) as Json[]).map((a) => a.name)).toEqual(Array.from({ length: 100 }, (_, k) => String(i + k)))
    }
  })
})
