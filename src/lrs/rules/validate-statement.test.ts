// What a statement must be, requirement by requirement; the ids are those of the public list of xAPI conformance requirements.
import { describe, expect, test } from 'vitest'
import {
  withChangedPlace,
  testStatementVerdicts,
  course,
  id,
  inner,
  member,
  person,
  said,
  verdict,
} from '../../../tests/lrs/statement-verdicts.ts'
import { voided } from './validate-statement.ts'

describe('the whole', () => {
  testStatementVerdicts([
    ['XAPI-00014', 'a whole statement is taken', { ...said, id }, null],
    ['XAPI-00014', 'a list is no statement', [said], ' not-an-object'],
    ['XAPI-00003', 'who is missing', withChangedPlace(said, 'actor', undefined), 'actor missing'],
    ['XAPI-00004', 'the verb is missing', withChangedPlace(said, 'verb', undefined), 'verb missing'],
    ['XAPI-00005', 'the object is missing', withChangedPlace(said, 'object', undefined), 'object missing'],
    ['XAPI-00001', 'null is no value of a statement', { ...said, result: null }, 'result null'],
    ['XAPI-00001', 'null is no value deeper inside', withChangedPlace(said, 'actor.name', null), 'actor.name null'],
    [
      'XAPI-00001 XAPI-00119',
      'null is a value inside an extension',
      withChangedPlace(said, 'result.extensions', { 'https://example.cn/x': null }),
      null,
    ],
    [
      'XAPI-00119',
      'an extension may be empty text or an empty object',
      withChangedPlace(said, 'context.extensions', { 'https://example.cn/x': '', 'https://example.cn/y': {} }),
      null,
    ],
    [
      'XAPI-00006',
      'a text of digits is no number',
      withChangedPlace(said, 'result.score.raw', '5'),
      'result.score.raw not-a-number',
    ],
    [
      'XAPI-00006',
      'a text is no boolean',
      withChangedPlace(said, 'result.success', 'true'),
      'result.success not-a-boolean',
    ],
    ['XAPI-00007', 'an empty text is no IRI', withChangedPlace(said, 'verb.id', ''), 'verb.id not-an-iri'],
    ['XAPI-00008 XAPI-00010', 'the case of a key matters', { ...said, Result: {} }, 'Result unknown-property'],
    [
      'XAPI-00008',
      'what the specification does not know is refused',
      withChangedPlace(said, 'object.colour', 'red'),
      'object.colour unknown-property',
    ],
    [
      'XAPI-00009',
      'the case of a listed value matters',
      withChangedPlace(said, 'object.definition.interactionType', 'Choice'),
      'object.definition.interactionType not-one-of',
    ],
    [
      'XAPI-00011',
      'an IRI has a scheme',
      withChangedPlace(said, 'object.id', 'courses/service'),
      'object.id not-an-iri',
    ],
    ['XAPI-00011', 'an uncommon scheme is a scheme', withChangedPlace(said, 'object.id', 'course-v1:MOOC+2+s1'), null],
  ])
})

describe('id, time, authority, version', () => {
  testStatementVerdicts([
    [
      'XAPI-00027 XAPI-00030',
      'an id is a UUID',
      { ...said, id: 'c0ffee00-1111-4222-8333-44445555666g' },
      'id not-a-uuid',
    ],
    [
      'XAPI-00028 XAPI-00029',
      'a UUID stands in its usual form',
      { ...said, id: id.replaceAll('-', '') },
      'id not-a-uuid',
    ],
    [
      'XAPI-00022 XAPI-00123',
      'a timestamp is a moment',
      { ...said, timestamp: '4 March 2026' },
      'timestamp not-a-moment',
    ],
    ['XAPI-00123', 'there is no 30 February', { ...said, timestamp: '2026-02-30T10:00:00Z' }, 'timestamp not-a-moment'],
    [
      'XAPI-00123',
      'the offset -00:00 says nothing',
      { ...said, timestamp: '2026-03-04T10:00:00-00:00' },
      'timestamp negative-zero',
    ],
    ['XAPI-00022', 'a moment in any zone is taken', { ...said, timestamp: '2026-03-04T10:00:00.123+08:00' }, null],
    ['XAPI-00023', 'stored is a moment', { ...said, stored: 'soon' }, 'stored not-a-moment'],
    ['XAPI-00097', 'a stored that was sent is taken, and replaced', { ...said, stored: '2020-01-01T00:00:00Z' }, null],
    ['XAPI-00024', 'an authority is an agent', { ...said, authority: course }, 'authority.objectType not-one-of'],
    ['XAPI-00024', 'an agent vouches', { ...said, authority: person }, null],
    [
      'XAPI-00098',
      'two vouch together without a name of their own',
      { ...said, authority: { objectType: 'Group', member: [member(1), member(2)] } },
      null,
    ],
    [
      'XAPI-00098',
      'three do not',
      { ...said, authority: { objectType: 'Group', member: [1, 2, 3].map(member) } },
      'authority.member one-or-two-members',
    ],
    [
      'XAPI-00100',
      'nor does a group that is known by itself',
      { ...said, authority: { objectType: 'Group', mbox: 'mailto:g@example.cn', member: [member(1), member(2)] } },
      'authority.member one-or-two-members',
    ],
    ['XAPI-00101', '1.0 and 1.0.x are versions', { ...said, version: '1.0.9' }, null],
    ['XAPI-00101', '1.1.0 is none', { ...said, version: '1.1.0' }, 'version version'],
    ['XAPI-00101', '2.0.0 is none in 1.0.3', { ...said, version: '2.0.0' }, 'version version'],
  ])
  test('XAPI-00101: 2.0 takes 2.0.x and what older systems wrote (2.0 4.2.4.3)', () => {
    expect(
      ['1.0.0', '1.0.3', '2.0.0', '2.0', '2.1.0', '3.0.0'].map((version) => verdict({ ...said, version }, '2.0.0')),
    ).toEqual([null, null, null, null, 'version version', 'version version'])
  })
})

describe('the verb', () => {
  testStatementVerdicts([
    ['XAPI-00044', 'it has an id', withChangedPlace(said, 'verb', { display: { en: 'did' } }), 'verb.id missing'],
    ['XAPI-00044', 'which is an IRI', withChangedPlace(said, 'verb.id', 'answered'), 'verb.id not-an-iri'],
    [
      'XAPI-00045',
      'its display is by language',
      withChangedPlace(said, 'verb.display', 'answered'),
      'verb.display not-an-object',
    ],
    [
      'XAPI-00045 XAPI-00121',
      'whose keys are languages',
      withChangedPlace(said, 'verb.display', { a12345678: 'x' }),
      'verb.display.a12345678 not-a-language',
    ],
    [
      'XAPI-00013',
      'script and region are known',
      withChangedPlace(said, 'verb.display', { 'sr-Latn-RS': 'x', cmn: 'y', 'es-419': 'z' }),
      null,
    ],
    [
      'XAPI-00013',
      'it may come again where all is private',
      withChangedPlace(said, 'verb.display', { 'zh-b-aaa-x-b-bbb-b-c': 'x' }),
      null,
    ],
    [
      'XAPI-00013',
      'the same single letter does not come twice',
      withChangedPlace(said, 'verb.display', { 'zh-b-aaa-b-bbb': 'x' }),
      'verb.display.zh-b-aaa-b-bbb not-a-language',
    ],
    [
      'XAPI-00019 XAPI-00017 XAPI-00020',
      'voiding points at a statement',
      withChangedPlace(said, 'verb.id', voided),
      'object.objectType voids-no-statement',
    ],
    [
      'XAPI-00017',
      'and is taken when it does',
      { ...said, verb: { id: voided }, object: { objectType: 'StatementRef', id } },
      null,
    ],
  ])
})

describe('the object', () => {
  testStatementVerdicts([
    [
      'XAPI-00046',
      'it is one of five',
      withChangedPlace(said, 'object.objectType', 'Course'),
      'object.objectType not-one-of',
    ],
    ['XAPI-00047', 'an activity has an id', withChangedPlace(said, 'object.id', undefined), 'object.id missing'],
    ['XAPI-00065', 'a person says so', { ...said, object: person }, null],
    [
      'XAPI-00065',
      'without saying so it would be an activity',
      { ...said, object: withChangedPlace(person, 'objectType', undefined) },
      'object.name unknown-property',
    ],
    ['XAPI-00072', 'a pointer has an id', { ...said, object: { objectType: 'StatementRef' } }, 'object.id missing'],
    [
      'XAPI-00072',
      'which is a UUID',
      { ...said, object: { objectType: 'StatementRef', id: 'x' } },
      'object.id not-a-uuid',
    ],
    [
      'XAPI-00073',
      'a pointer is called StatementRef',
      { ...said, object: { objectType: 'statementRef', id } },
      'object.objectType not-one-of',
    ],
    ['XAPI-00066', 'a statement inside is one', { ...said, object: inner }, null],
    [
      'XAPI-00066',
      'and keeps the same rules',
      { ...said, object: withChangedPlace(inner, 'verb.id', 'x') },
      'object.verb.id not-an-iri',
    ],
    [
      'XAPI-00066',
      'and is whole',
      { ...said, object: withChangedPlace(inner, 'verb', undefined) },
      'object.verb missing',
    ],
    ['XAPI-00070', 'it has no id', { ...said, object: { ...inner, id } }, 'object.id unknown-property'],
    [
      'XAPI-00069',
      'no moment of storing',
      { ...said, object: { ...inner, stored: '2026-01-01T00:00:00Z' } },
      'object.stored unknown-property',
    ],
    [
      'XAPI-00068',
      'no version',
      { ...said, object: { ...inner, version: '1.0.0' } },
      'object.version unknown-property',
    ],
    [
      'XAPI-00067',
      'nobody who vouches',
      { ...said, object: { ...inner, authority: person } },
      'object.authority unknown-property',
    ],
    [
      'XAPI-00071',
      'and no other inside',
      { ...said, object: { ...inner, object: inner } },
      'object.object.objectType nested',
    ],
  ])
})
