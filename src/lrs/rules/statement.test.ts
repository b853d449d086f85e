// What a statement must be, requirement by requirement; the ids are those of the public list of xAPI conformance requirements.
import { describe, expect, test } from 'vitest'
import type { Json } from './shape.ts'
import type { Edition } from './statement.ts'
import { voided, wrongStatement } from './statement.ts'

const id = 'c0ffee00-1111-4222-8333-444455556666'
const person = { objectType: 'Agent', name: '林可', mbox: 'mailto:lin.ke@example.cn' }
const course = { objectType: 'Activity', id: 'https://example.cn/courses/service', definition: { name: { 'zh-CN': '客服入门' } } }
const said = { actor: person, verb: { id: 'https://example.cn/verbs/answered', display: { 'zh-CN': '回答了' } }, object: course }
const member = (n: number) => ({ mbox: `mailto:m${n}@example.cn` })
const file = { usageType: 'https://example.cn/uses/recording', display: { en: 'recording' }, contentType: 'audio/wav', length: 3, sha2: 'a'.repeat(64), fileUrl: 'https://example.cn/r.wav' }
const inner = { objectType: 'SubStatement', ...said }

/** A copy with one place changed; undefined takes it away. Places as in actor.account.name. */
function but(of: Json, place: string, value: unknown): Json {
  const copy = structuredClone(of)
  const keys = place.split('.')
  const last = keys.pop()!
  let at = copy
  for (const key of keys) at = (at[key] ??= {}) as Json
  if (value === undefined) delete at[last]
  else at[last] = value
  return copy
}

const verdict = (statement: unknown, edition: Edition = '1.0.3') => { const wrong = wrongStatement(statement, edition); return wrong && `${wrong.path} ${wrong.code}` }

type Case = [ids: string, what: string, statement: unknown, wrong: string | null]
const cases = (rows: Case[]) => test.each(rows)('%s: %s', (_ids, _what, statement, wrong) => {
  expect(verdict(statement)).toBe(wrong)
})

describe('the whole', () => {
  cases([
    ['XAPI-00014', 'a whole statement is taken', { ...said, id }, null],
    ['XAPI-00014', 'a list is no statement', [said], ' not-an-object'],
    ['XAPI-00003', 'who is missing', but(said, 'actor', undefined), 'actor missing'],
    ['XAPI-00004', 'the verb is missing', but(said, 'verb', undefined), 'verb missing'],
    ['XAPI-00005', 'the object is missing', but(said, 'object', undefined), 'object missing'],
    ['XAPI-00001', 'null is no value of a statement', { ...said, result: null }, 'result null'],
    ['XAPI-00001', 'null is no value deeper inside', but(said, 'actor.name', null), 'actor.name null'],
    ['XAPI-00001 XAPI-00119', 'null is a value inside an extension', but(said, 'result.extensions', { 'https://example.cn/x': null }), null],
    ['XAPI-00119', 'an extension may be empty text or an empty object', but(said, 'context.extensions', { 'https://example.cn/x': '', 'https://example.cn/y': {} }), null],
    ['XAPI-00006', 'a text of digits is no number', but(said, 'result.score.raw', '5'), 'result.score.raw not-a-number'],
    ['XAPI-00006', 'a text is no boolean', but(said, 'result.success', 'true'), 'result.success not-a-boolean'],
    ['XAPI-00007', 'an empty text is no IRI', but(said, 'verb.id', ''), 'verb.id not-an-iri'],
    ['XAPI-00008 XAPI-00010', 'the case of a key matters', { ...said, Result: {} }, 'Result unknown-property'],
    ['XAPI-00008', 'what the specification does not know is refused', but(said, 'object.colour', 'red'), 'object.colour unknown-property'],
    ['XAPI-00009', 'the case of a listed value matters', but(said, 'object.definition.interactionType', 'Choice'), 'object.definition.interactionType not-one-of'],
    ['XAPI-00011', 'an IRI has a scheme', but(said, 'object.id', 'courses/service'), 'object.id not-an-iri'],
    ['XAPI-00011', 'an uncommon scheme is a scheme', but(said, 'object.id', 'course-v1:MOOC+2+s1'), null],
  ])
})

describe('id, time, authority, version', () => {
  cases([
    ['XAPI-00027 XAPI-00030', 'an id is a UUID', { ...said, id: 'c0ffee00-1111-4222-8333-44445555666g' }, 'id not-a-uuid'],
    ['XAPI-00028 XAPI-00029', 'a UUID stands in its usual form', { ...said, id: id.replaceAll('-', '') }, 'id not-a-uuid'],
    ['XAPI-00022 XAPI-00123', 'a timestamp is a moment', { ...said, timestamp: '4 March 2026' }, 'timestamp not-a-moment'],
    ['XAPI-00123', 'there is no 30 February', { ...said, timestamp: '2026-02-30T10:00:00Z' }, 'timestamp not-a-moment'],
    ['XAPI-00123', 'the offset -00:00 says nothing', { ...said, timestamp: '2026-03-04T10:00:00-00:00' }, 'timestamp negative-zero'],
    ['XAPI-00022', 'a moment in any zone is taken', { ...said, timestamp: '2026-03-04T10:00:00.123+08:00' }, null],
    ['XAPI-00023', 'stored is a moment', { ...said, stored: 'soon' }, 'stored not-a-moment'],
    ['XAPI-00097', 'a stored that was sent is taken, and replaced', { ...said, stored: '2020-01-01T00:00:00Z' }, null],
    ['XAPI-00024', 'an authority is an agent', { ...said, authority: course }, 'authority.objectType not-one-of'],
    ['XAPI-00024', 'an agent vouches', { ...said, authority: person }, null],
    ['XAPI-00098', 'two vouch together without a name of their own', { ...said, authority: { objectType: 'Group', member: [member(1), member(2)] } }, null],
    ['XAPI-00098', 'three do not', { ...said, authority: { objectType: 'Group', member: [1, 2, 3].map(member) } }, 'authority.member one-or-two-members'],
    ['XAPI-00100', 'nor does a group that is known by itself', { ...said, authority: { objectType: 'Group', mbox: 'mailto:g@example.cn', member: [member(1), member(2)] } }, 'authority.member one-or-two-members'],
    ['XAPI-00101', '1.0 and 1.0.x are versions', { ...said, version: '1.0.9' }, null],
    ['XAPI-00101', '1.1.0 is none', { ...said, version: '1.1.0' }, 'version version'],
    ['XAPI-00101', '2.0.0 is none in 1.0.3', { ...said, version: '2.0.0' }, 'version version'],
  ])
  test('XAPI-00101: 2.0 takes 2.0.x and what older systems wrote (2.0 4.2.4.3)', () => {
    expect(['1.0.0', '1.0.3', '2.0.0', '2.0', '2.1.0', '3.0.0'].map((version) => verdict({ ...said, version }, '2.0.0'))).toEqual([null, null, null, null, 'version version', 'version version'])
  })
})

describe('the verb', () => {
  cases([
    ['XAPI-00044', 'it has an id', but(said, 'verb', { display: { en: 'did' } }), 'verb.id missing'],
    ['XAPI-00044', 'which is an IRI', but(said, 'verb.id', 'answered'), 'verb.id not-an-iri'],
    ['XAPI-00045', 'its display is by language', but(said, 'verb.display', 'answered'), 'verb.display not-an-object'],
    ['XAPI-00045 XAPI-00121', 'whose keys are languages', but(said, 'verb.display', { 'a12345678': 'x' }), 'verb.display.a12345678 not-a-language'],
    ['XAPI-00013', 'script and region are known', but(said, 'verb.display', { 'sr-Latn-RS': 'x', cmn: 'y', 'es-419': 'z' }), null],
    ['XAPI-00013', 'it may come again where all is private', but(said, 'verb.display', { 'zh-b-aaa-x-b-bbb-b-c': 'x' }), null],
    ['XAPI-00013', 'the same single letter does not come twice', but(said, 'verb.display', { 'zh-b-aaa-b-bbb': 'x' }), 'verb.display.zh-b-aaa-b-bbb not-a-language'],
    ['XAPI-00019 XAPI-00017 XAPI-00020', 'voiding points at a statement', but(said, 'verb.id', voided), 'object.objectType voids-no-statement'],
    ['XAPI-00017', 'and is taken when it does', { ...said, verb: { id: voided }, object: { objectType: 'StatementRef', id } }, null],
  ])
})

describe('the object', () => {
  cases([
    ['XAPI-00046', 'it is one of five', but(said, 'object.objectType', 'Course'), 'object.objectType not-one-of'],
    ['XAPI-00047', 'an activity has an id', but(said, 'object.id', undefined), 'object.id missing'],
    ['XAPI-00065', 'a person says so', { ...said, object: person }, null],
    ['XAPI-00065', 'without saying so it would be an activity', { ...said, object: but(person, 'objectType', undefined) }, 'object.name unknown-property'],
    ['XAPI-00072', 'a pointer has an id', { ...said, object: { objectType: 'StatementRef' } }, 'object.id missing'],
    ['XAPI-00072', 'which is a UUID', { ...said, object: { objectType: 'StatementRef', id: 'x' } }, 'object.id not-a-uuid'],
    ['XAPI-00073', 'a pointer is called StatementRef', { ...said, object: { objectType: 'statementRef', id } }, 'object.objectType not-one-of'],
    ['XAPI-00066', 'a statement inside is one', { ...said, object: inner }, null],
    ['XAPI-00066', 'and keeps the same rules', { ...said, object: but(inner, 'verb.id', 'x') }, 'object.verb.id not-an-iri'],
    ['XAPI-00066', 'and is whole', { ...said, object: but(inner, 'verb', undefined) }, 'object.verb missing'],
    ['XAPI-00070', 'it has no id', { ...said, object: { ...inner, id } }, 'object.id unknown-property'],
    ['XAPI-00069', 'no moment of storing', { ...said, object: { ...inner, stored: '2026-01-01T00:00:00Z' } }, 'object.stored unknown-property'],
    ['XAPI-00068', 'no version', { ...said, object: { ...inner, version: '1.0.0' } }, 'object.version unknown-property'],
    ['XAPI-00067', 'nobody who vouches', { ...said, object: { ...inner, authority: person } }, 'object.authority unknown-property'],
    ['XAPI-00071', 'and no other inside', { ...said, object: { ...inner, object: inner } }, 'object.object.objectType nested'],
  ])
})

describe('the result', () => {
  cases([
    ['XAPI-00074', 'success is yes or no', but(said, 'result.success', 1), 'result.success not-a-boolean'],
    ['XAPI-00075', 'completion is yes or no', but(said, 'result.completion', 'yes'), 'result.completion not-a-boolean'],
    ['XAPI-00076', 'a response is a text', but(said, 'result.response', { a: 1 }), 'result.response not-a-string'],
    ['XAPI-00077 XAPI-00124', 'a duration is ISO 8601', but(said, 'result.duration', '90s'), 'result.duration not-a-duration'],
    ['XAPI-00124', 'with fractions of the last part', but(said, 'result.duration', 'P1DT2H3M4.567S'), null],
    ['XAPI-00124', 'or in weeks', but(said, 'result.duration', 'P4W'), null],
    ['XAPI-00124', 'weeks stand alone', but(said, 'result.duration', 'P4W1D'), 'result.duration not-a-duration'],
    ['XAPI-00124', 'a time that says nothing is none', but(said, 'result.duration', 'PT'), 'result.duration not-a-duration'],
    ['XAPI-00078 XAPI-00120', 'extensions are an object', but(said, 'result.extensions', ['x']), 'result.extensions not-an-object'],
    ['XAPI-00118', 'whose keys are IRIs', but(said, 'result.extensions', { minutes: 5 }), 'result.extensions.minutes not-an-iri'],
    ['XAPI-00079', 'a score is an object', but(said, 'result.score', 5), 'result.score not-an-object'],
    ['XAPI-00080', 'max is a number', but(said, 'result.score.max', true), 'result.score.max not-a-number'],
    ['XAPI-00081', 'min is not above max', but(said, 'result.score', { min: 5, max: 4 }), 'result.score.max out-of-range'],
    ['XAPI-00082', 'raw is not below min', but(said, 'result.score', { min: 1, raw: 0 }), 'result.score.raw out-of-range'],
    ['XAPI-00082', 'raw is not above max', but(said, 'result.score', { raw: 101, max: 100 }), 'result.score.raw out-of-range'],
    ['XAPI-00082', 'raw alone may be anything', but(said, 'result.score.raw', -1e12), null],
    ['XAPI-00083', 'scaled lies between -1 and 1', but(said, 'result.score.scaled', 1.01), 'result.score.scaled out-of-range'],
    ['XAPI-00083', 'both ends included', but(said, 'result.score.scaled', -1), null],
  ])
})

describe('the context', () => {
  const personAsObject = { ...said, object: person }
  cases([
    ['XAPI-00087', 'a registration is a UUID', but(said, 'context.registration', 'spring'), 'context.registration not-a-uuid'],
    ['XAPI-00087', 'an instructor is a person or group', but(said, 'context.instructor', { name: 'x' }), 'context.instructor no-identifier'],
    ['XAPI-00088', 'a team is a group', but(said, 'context.team', person), 'context.team.objectType not-one-of'],
    ['XAPI-00089', 'a revision is a text', but(said, 'context.revision', 2), 'context.revision not-a-string'],
    ['XAPI-00090', 'a platform is a text', but(said, 'context.platform', ['x']), 'context.platform not-a-string'],
    ['XAPI-00084', 'a revision speaks of an activity', but(personAsObject, 'context.revision', '2'), 'context.revision not-with'],
    ['XAPI-00085', 'a platform speaks of an activity', but(personAsObject, 'context.platform', 'LMS'), 'context.platform not-with'],
    ['XAPI-00091', 'a language is one', but(said, 'context.language', 'chinese language'), 'context.language not-a-language'],
    ['XAPI-00092', 'a statement is a pointer', but(said, 'context.statement', { id }), 'context.statement.objectType missing'],
    ['XAPI-00086', 'context activities are an object', but(said, 'context.contextActivities', [course]), 'context.contextActivities not-an-object'],
    ['XAPI-00093', 'under four names', but(said, 'context.contextActivities.sibling', course), 'context.contextActivities.sibling unknown-property'],
    ['XAPI-00094', 'each an activity or a list of them', but(said, 'context.contextActivities', { parent: course, other: [course] }), null],
    ['XAPI-00094', 'a person is none', but(said, 'context.contextActivities.parent', [person]), 'context.contextActivities.parent[0].objectType not-one-of'],
    ['2.0 4.2.2.5', '1.0.3 knows no context agents', but(said, 'context.contextAgents', []), 'context.contextAgents unknown-property'],
  ])
  test.each<[string, unknown, string | null]>([
    ['a context agent names an agent', { contextAgents: [{ objectType: 'contextAgent', agent: person, relevantTypes: ['https://example.cn/roles/coach'] }] }, null],
    ['and says what it is', { contextAgents: [{ agent: person }] }, 'context.contextAgents[0].objectType missing'],
    ['a group is no context agent', { contextAgents: [{ objectType: 'contextAgent', agent: { objectType: 'Group', member: [member(1)] } }] }, 'context.contextAgents[0].agent.objectType not-one-of'],
    ['its types are IRIs', { contextAgents: [{ objectType: 'contextAgent', agent: person, relevantTypes: ['coach'] }] }, 'context.contextAgents[0].relevantTypes[0] not-an-iri'],
    ['and not none', { contextAgents: [{ objectType: 'contextAgent', agent: person, relevantTypes: [] }] }, 'context.contextAgents[0].relevantTypes empty'],
    ['a context group names a group', { contextGroups: [{ objectType: 'contextGroup', group: { objectType: 'Group', member: [member(1)] } }] }, null],
    ['an agent is no context group', { contextGroups: [{ objectType: 'contextGroup', group: person }] }, 'context.contextGroups[0].group.objectType not-one-of'],
    ['they are lists', { contextGroups: {} }, 'context.contextGroups not-an-array'],
  ])('2.0 4.2.2.5: %s', (_what, context, wrong) => {
    expect(verdict({ ...said, context }, '2.0.0')).toBe(wrong)
  })
})

describe('attachments', () => {
  const but1 = (key: string, value: unknown) => ({ ...said, attachments: [but(file, key, value)] })
  cases([
    ['XAPI-00025', 'they are a list', { ...said, attachments: file }, 'attachments not-an-array'],
    ['XAPI-00025', 'of attachments', { ...said, attachments: [file] }, null],
    ['XAPI-00107', 'the use is an IRI', but1('usageType', 'recording'), 'attachments[0].usageType not-an-iri'],
    ['XAPI-00107', 'and is there', but1('usageType', undefined), 'attachments[0].usageType missing'],
    ['XAPI-00106', 'the display is by language', but1('display', 'x'), 'attachments[0].display not-an-object'],
    ['XAPI-00105', 'the type is a text', but1('contentType', 7), 'attachments[0].contentType not-a-string'],
    ['XAPI-00102', 'the length is whole', but1('length', 3.5), 'attachments[0].length out-of-range'],
    ['XAPI-00103', 'the hash is one', but1('sha2', 'xyz'), 'attachments[0].sha2 not-a-sha2'],
    ['XAPI-00104', 'the address is an IRL', but1('fileUrl', 'r.wav'), 'attachments[0].fileUrl not-an-iri'],
  ])
})
