import { expect, test } from 'vitest'
import { prettyJson, lineOfPlace } from './pretty-json-and-error-line.ts'

const batch =
  '[{"actor":{"mbox":"mailto:a@b.cn"},"verb":{"id":"http://v"}},{"actor":{"mbox":"nobody"},"verb":{"id":"http://v"},"object":{"id":"http://o","definition":{"extensions":{"http://x.y/z[1]":1.0}}}}]'

test('a body is set line by line, and no value is touched', () => {
  expect(prettyJson('{"a":1.0,"b":[],"c":{"d":"\\u4e2d, {x}"}}')).toBe(
    '{\n  "a": 1.0,\n  "b": [],\n  "c": {\n    "d": "\\u4e2d, {x}"\n  }\n}',
  )
  expect(JSON.parse(prettyJson(batch))).toEqual(JSON.parse(batch))
  expect(prettyJson('{"a":1,"a":12345678901234567890}')).toBe('{\n  "a": 1,\n  "a": 12345678901234567890\n}')
})

test('what is no JSON stays as it came', () => {
  for (const text of ['{"a":', 'hello', '', '{"a":1}}']) expect(prettyJson(text)).toBe(text)
})

test('the wrong place is found by its line, in a batch and in one statement', () => {
  const text = prettyJson(batch)
  const line = (place: string) => text.split('\n')[lineOfPlace(text, place)! - 1]!.trim()
  expect(line('statements[1].actor.mbox')).toBe('"mbox": "nobody"')
  expect(line('statements[0].actor.mbox')).toBe('"mbox": "mailto:a@b.cn"')
  expect(line('statements[1].object.definition.extensions.http://x.y/z[1]')).toBe('"http://x.y/z[1]": 1.0')
  const one = prettyJson('{"actor":{"mbox":"nobody"},"verb":{"id":"x"}}')
  expect(one.split('\n')[lineOfPlace(one, 'actor.mbox')! - 1]!.trim()).toBe('"mbox": "nobody"')
  expect(lineOfPlace(one, 'statement')).toBe(1)
  expect(lineOfPlace(one, 'body.id')).toBe(1)
})

test('what is missing is shown where it would belong', () => {
  const text = prettyJson(batch)
  expect(text.split('\n')[lineOfPlace(text, 'statements[0].object')! - 1]!.trim()).toBe('{')
  expect(lineOfPlace(text, 'statements[0].object')).toBe(2)
})

test('a place outside the body, or a body that ends too early, marks no wrong line', () => {
  expect(lineOfPlace('{}', 'header.Content-Type')).toBe(null)
  expect(lineOfPlace('{}', 'query.statementId')).toBe(null)
  expect(lineOfPlace('', 'actor')).toBe(null)
  expect(lineOfPlace('{"actor":{"mbox":', 'actor.mbox')).toBe(1)
})
