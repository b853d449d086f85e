import { expect, test } from 'vitest'
import { validateCorrectedBody } from './validate-corrected-body.ts'

const good = { actor: { mbox: 'mailto:a@b.cn' }, verb: { id: 'http://v' }, object: { id: 'http://o' } }

test('a body is judged as the door judges it: the first wrong place, alone or in a list', () => {
  expect(validateCorrectedBody(JSON.stringify(good), '1.0.3')).toBe(null)
  expect(validateCorrectedBody(JSON.stringify([good, { ...good, actor: { mbox: 'a@b.cn' } }]), '1.0.3')).toEqual({
    place: 'statements[1].actor.mbox',
    code: 'not-a-mailbox',
    params: {},
  })
  expect(validateCorrectedBody(JSON.stringify({ ...good, verb: undefined }), '2.0.0')).toMatchObject({
    place: 'verb',
    code: 'missing',
  })
  expect(validateCorrectedBody('7', '1.0.3')).toMatchObject({ place: 'statement', code: 'not-an-object' })
})

test('what is no JSON, and an empty list, are said as such', () => {
  expect(validateCorrectedBody('{"actor":', '1.0.3')).toMatchObject({ code: 'not-json' })
  expect(validateCorrectedBody('[]', '1.0.3')).toMatchObject({ place: 'body', code: 'empty' })
})

test('a key that is there twice is named, as the door names it', () => {
  expect(validateCorrectedBody('{"actor":1,"actor":2}', '1.0.3')).toEqual({
    place: 'body',
    code: 'key-twice',
    params: { key: 'actor' },
  })
})
