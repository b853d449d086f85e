// What an activity may say of itself, which of its texts a reader gets, and how later words join earlier ones.
import { describe, expect, test } from 'vitest'
import { activity, joined, oneLanguage } from './activity.ts'
import { firstProblem } from './validation-error.ts'

const verdict = (definition: unknown) => {
  const wrong = firstProblem(() => activity({ id: 'https://example.cn/a', definition }, 'object'))
  return wrong && `${wrong.path} ${wrong.code}`
}
const some = [{ id: 'a', description: { en: 'A' } }, { id: 'b' }]

describe('definitions', () => {
  test.each<[ids: string, what: string, definition: unknown, wrong: string | null]>([
    ['XAPI-00048', 'a definition is an object', 'x', 'object.definition not-an-object'],
    ['XAPI-00056', 'a name is by language', { name: 'x' }, 'object.definition.name not-an-object'],
    ['XAPI-00056', 'and no other thing than text', { name: { en: 1 } }, 'object.definition.name.en not-a-string'],
    [
      'XAPI-00059',
      'a description is by language',
      { description: { en: null } },
      'object.definition.description.en null',
    ],
    ['XAPI-00060', 'a type is an IRI', { type: 'video' }, 'object.definition.type not-an-iri'],
    ['XAPI-00061', 'more is found at an IRL', { moreInfo: 'page' }, 'object.definition.moreInfo not-an-iri'],
    ['XAPI-00057', 'extensions are an object', { extensions: [] }, 'object.definition.extensions not-an-object'],
    [
      'XAPI-00049',
      'a question is of a known kind',
      { interactionType: 'essay' },
      'object.definition.interactionType not-one-of',
    ],
    [
      'XAPI-00064',
      'answers make it a question',
      { correctResponsesPattern: ['a'] },
      'object.definition.interactionType missing',
    ],
    ['XAPI-00064', 'choices do too', { choices: some }, 'object.definition.interactionType missing'],
    [
      'XAPI-00064',
      'a choice has choices',
      { interactionType: 'choice', choices: some, correctResponsesPattern: ['a[,]b'] },
      null,
    ],
    [
      'XAPI-00064',
      'a scale is no part of it',
      { interactionType: 'choice', scale: some },
      'object.definition.scale not-with',
    ],
    ['XAPI-00064', 'what is matched has two sides', { interactionType: 'matching', source: some, target: some }, null],
    [
      'XAPI-00064',
      'an id is there once',
      { interactionType: 'likert', scale: [{ id: 'a' }, { id: 'a' }] },
      'object.definition.scale[1].id twice',
    ],
    [
      'XAPI-00064',
      'and is there',
      { interactionType: 'sequencing', choices: [{ description: { en: 'x' } }] },
      'object.definition.choices[0].id missing',
    ],
    [
      'XAPI-00064',
      'right answers are texts in a list',
      { interactionType: 'numeric', correctResponsesPattern: [4] },
      'object.definition.correctResponsesPattern[0] not-a-string',
    ],
  ])('%s: %s', (_ids, _what, definition, wrong) => {
    expect(verdict(definition)).toBe(wrong)
  })
})

test('XAPI-00172: the reader gets the language asked for, else its neighbour, else the first', () => {
  const map = { 'en-US': 'colour?', 'zh-CN': '颜色', de: 'Farbe' }
  expect(oneLanguage(map, ['zh-CN', 'en'])).toEqual({ 'zh-CN': '颜色' })
  expect(oneLanguage(map, ['zh-HK'])).toEqual({ 'zh-CN': '颜色' })
  expect(oneLanguage(map, ['fr', 'DE'])).toEqual({ de: 'Farbe' })
  expect(oneLanguage(map, ['fr'])).toEqual({ 'en-US': 'colour?' })
  expect(oneLanguage({}, ['fr'])).toEqual({})
})

test('XAPI-00254: what is learnt later joins what is known; nothing known is lost', () => {
  expect(
    joined(
      { name: { en: 'old', de: 'alt' }, type: 'https://x.cn/t', extensions: { 'https://x.cn/a': 1 } },
      { name: { en: 'new' }, extensions: { 'https://x.cn/b': 2 } },
    ),
  ).toEqual({
    name: { en: 'new', de: 'alt' },
    type: 'https://x.cn/t',
    extensions: { 'https://x.cn/a': 1, 'https://x.cn/b': 2 },
  })
})
