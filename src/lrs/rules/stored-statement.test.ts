// How a statement is kept, when two say the same, by what each is found, and how it is shown.
import { describe, expect, test } from 'vitest'
import { canonical, idsOnly } from './statement-format.ts'
import { normaliseStatement, written } from './normalise-statement.ts'
import { keyOf, indexKeysOf } from './index-keys.ts'
import { parseBatch } from './parse-batch-with-byte-ranges.ts'
import { contentOf, sameStatement } from './same-statement.ts'
import type { Json } from './validators.ts'

const id = 'C0FFEE00-1111-4222-8333-444455556666'
const who = { objectType: 'Agent', name: '林可', mbox: 'mailto:lin.ke@example.cn' }
const course = { id: 'https://example.cn/courses/service', definition: { name: { 'zh-CN': '客服', en: 'Service' } } }
const said: Json = {
  actor: who,
  verb: { id: 'https://example.cn/verbs/read', display: { 'zh-CN': '读了', en: 'read' } },
  object: course,
}
const authority = { objectType: 'Agent', account: { homePage: 'urn:x', name: 'k' } }
const keep = (statement: Json) => normaliseStatement(statement, { id, authority, edition: '1.0.3' })

describe('kept', () => {
  test('XAPI-00096: a lone context activity becomes a list of one, inside too', () => {
    const context = { contextActivities: { parent: course, other: [course] } }
    const lists = { contextActivities: { parent: [course], other: [course] } }
    expect(keep({ ...said, context, object: { objectType: 'SubStatement', ...said, context } })).toMatchObject({
      context: lists,
      object: { context: lists },
    })
  })
  test.each([
    ['2026-03-04T10:00:00.5Z', '2026-03-04T10:00:00.5Z'],
    ['2026-03-04T18:00:00+08:00', '2026-03-04T10:00:00.000Z'],
    ['2026-03-04T18:30:00.1234567+08:00', '2026-03-04T10:30:00.1234567Z'],
    ['2026-03-04T10:00:00.867219+00:00', '2026-03-04T10:00:00.867219Z'],
    ['2026-03-04T10:00', '2026-03-04T10:00:00.000Z'],
  ])('XAPI-00122: %s is kept as %s', (timestamp, utc) => {
    expect(keep({ ...said, timestamp }).timestamp).toBe(utc)
  })
  test('XAPI-00099, XAPI-00332: the store says who vouches, and in which version; what was sent as version stays', () => {
    expect(keep({ ...said, authority: who, stored: '2001-01-01T00:00:00Z' })).toEqual({
      ...said,
      id: id.toLowerCase(),
      authority,
      version: '1.0.0',
    })
    expect(keep({ ...said, version: '1.0.2' }).version).toBe('1.0.2')
    expect(normaliseStatement(said, { id, authority, edition: '2.0.0' }).version).toBe('2.0.0')
  })
})

describe('written', () => {
  const whole = (text: string) => {
    const [sent] = parseBatch(Buffer.from(text)).statements
    const it = keep(sent!.value as Json)
    return { text: written(it, sent!).toString(), it }
  }
  const parts = {
    ...said,
    timestamp: '2026-03-04T10:00:00Z',
    context: { contextActivities: { parent: [course] } },
    stored: '2001-01-01T00:00:00Z',
    authority: who,
    version: '1.0.1',
  }

  test('what is as it was sent keeps its bytes: spaces, digits and order', () => {
    const actor = `{"mbox" : "mailto:lin.ke@example.cn",\t"objectType":"Agent"}`
    const { text } = whole(
      `{ "result":{"score":{"raw":1.50}}, "actor": ${actor} , "verb":{"id":"https://x.cn/v"},"object":{"id":"https://x.cn/a"}}`,
    )
    expect(text).toBe(
      `{"result":{"score":{"raw":1.50}}, "actor": ${actor} , "verb":{"id":"https://x.cn/v"},"object":{"id":"https://x.cn/a"},"id":"${id.toLowerCase()}","authority":${JSON.stringify(authority)},"version":"1.0.0"}`,
    )
  })
  test('what was sent with escapes is written without them, so that it is found by its words', () => {
    expect(
      whole('{"actor":{"name":"\\u6797\\/"},"verb":{"id":"https://x.cn/v"},"object":{"id":"https://x.cn/a"}}').text,
    ).toContain('"name":"林/"')
  })
  test('whatever was sent in whatever order, the text says what is kept, and each thing once', () => {
    const entries = Object.entries(parts)
    for (let turn = 0; turn < entries.length * 2; turn++) {
      const turned = [...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)].filter(
        (_, i) => turn < entries.length || i !== 1,
      )
      for (const space of [undefined, 2]) {
        const { text, it } = whole(JSON.stringify(Object.fromEntries([...turned, ['id', id]]), null, space))
        expect(JSON.parse(text)).toEqual(it)
        expect(text.match(/"authority"|"version"|"stored"|"id":"c0ffee/g)).toHaveLength(3)
      }
    }
  })
})

describe('the same', () => {
  const same: [string, Json, Json][] = [
    ['another order of keys', said, Object.fromEntries(Object.entries(said).toReversed())],
    [
      'another zone',
      { ...said, timestamp: '2026-03-04T10:00:00Z' },
      { ...said, timestamp: '2026-03-04T18:00:00+08:00' },
    ],
    ['a display of the verb', said, { ...said, verb: { id: 'https://example.cn/verbs/read' } }],
    ['a definition', said, { ...said, object: { id: course.id, objectType: 'Activity' } }],
    ['what the store adds', said, { ...said, id, authority, stored: '2026-01-01T00:00:00Z', version: '1.0.0' }],
    [
      'members in another order',
      { ...said, actor: { objectType: 'Group', member: [who, { mbox: 'mailto:b@x.cn' }] } },
      { ...said, actor: { objectType: 'Group', member: [{ mbox: 'mailto:b@x.cn' }, who] } },
    ],
    [
      'digits of a duration beyond 0.01 s',
      { ...said, result: { duration: 'PT1.237S' } },
      { ...said, result: { duration: 'PT1.23S' } },
    ],
    [
      'one context activity, alone or in a list',
      { ...said, context: { contextActivities: { parent: course } } },
      { ...said, context: { contextActivities: { parent: [course] } } },
    ],
  ]
  test.each(same)('XAPI-00142: %s makes no other statement', (_what, a, b) => {
    expect(sameStatement(a, b)).toBe(true)
  })
  const other: [string, Json][] = [
    ['another name of the person', { ...said, actor: { ...who, name: 'Lin' } }],
    ['another answer', { ...said, result: { response: 'x' } }],
    ['a list in an extension in another order', { ...said, result: { extensions: { 'https://x.cn/l': [2, 1] } } }],
    [
      '"display" inside an extension',
      { ...said, result: { extensions: { 'https://x.cn/l': [1, 2], 'https://x.cn/verb': { display: 'x' } } } },
    ],
  ]
  test.each(other)('XAPI-00142: %s does', (_what, b) => {
    expect(contentOf({ ...said, result: { extensions: { 'https://x.cn/l': [1, 2] } } })).not.toBe(contentOf(b))
  })
  test('what is kept says the same as what was sent', () => {
    const sent = {
      ...said,
      timestamp: '2026-03-04T18:30:00.1234567+08:00',
      context: { contextActivities: { grouping: course } },
    }
    expect(sameStatement(keep(sent), sent)).toBe(true)
  })
})

describe('found', () => {
  const keys = (statement: Json) => [...indexKeysOf(keep(statement)).keys]
  test('XAPI-00179, XAPI-00181: by the person and the activity of the sentence', () => {
    expect(keys(said)).toEqual(
      expect.arrayContaining([
        ...keyOf.agent(who, false),
        ...keyOf.activity(course.id, false),
        ...keyOf.verb('https://example.cn/verbs/read'),
      ]),
    )
  })
  test('XAPI-00176: by whoever is anywhere in it, when related agents are asked for', () => {
    const [coach, chief, mate] = [
      { mbox: 'mailto:coach@x.cn' },
      { mbox: 'mailto:chief@x.cn' },
      { mbox: 'mailto:mate@x.cn' },
    ]
    const found = keys({
      ...said,
      context: {
        instructor: coach,
        team: { objectType: 'Group', member: [mate] },
        contextAgents: [{ objectType: 'contextAgent', agent: chief }],
      },
    })
    for (const one of [coach, chief, mate, authority]) {
      expect(keyOf.agent(one, true).some((key) => found.includes(key))).toBe(true)
      expect(keyOf.agent(one, false).some((key) => found.includes(key))).toBe(false)
    }
  })
  test('by an activity of the context or of the statement inside, when related activities are asked for', () => {
    const found = keys({
      ...said,
      object: {
        objectType: 'SubStatement',
        ...said,
        context: { contextActivities: { category: { id: 'https://x.cn/category' } } },
      },
    })
    for (const one of [course.id, 'https://x.cn/category'])
      expect(
        [keyOf.activity(one, false), keyOf.activity(one, true)].map((some) => some.some((key) => found.includes(key))),
      ).toEqual([false, true])
  })
  test('XAPI-00254: an activity named twice in one statement keeps what both places say of it', () => {
    const around = { id: course.id, definition: { description: { en: 'x' } } }
    expect(
      indexKeysOf(
        keep({ ...said, context: { contextActivities: { parent: around, other: { id: course.id } } } }),
      ).activities.get(course.id),
    ).toEqual({ ...course.definition, ...around.definition })
  })
  test('XAPI-00178: by the registration, in any case', () => {
    expect(keys({ ...said, context: { registration: id } })).toContain(keyOf.registration(id.toLowerCase())[0])
  })
})

describe('shown', () => {
  test('XAPI-00171: ids only', () => {
    const context = { team: { objectType: 'Group', name: 'x', member: [who] }, contextActivities: { parent: [course] } }
    expect(idsOnly({ ...said, context })).toEqual({
      actor: { objectType: 'Agent', mbox: who.mbox },
      verb: { id: 'https://example.cn/verbs/read' },
      object: { id: course.id },
      context: {
        team: { objectType: 'Group', member: [{ objectType: 'Agent', mbox: who.mbox }] },
        contextActivities: { parent: [{ id: course.id }] },
      },
    })
  })
  test('XAPI-00169, XAPI-00172: canonical takes what is known of an activity, in one language', () => {
    const known = new Map([
      [
        course.id,
        {
          name: { 'zh-CN': '客服（新）', en: 'Service (new)' },
          choices: [{ id: 'a', description: { en: 'A', 'zh-CN': '甲' } }],
        },
      ],
    ])
    expect(canonical(said, known, ['zh-CN'])).toEqual({
      actor: who,
      verb: { id: 'https://example.cn/verbs/read', display: { 'zh-CN': '读了' } },
      object: {
        id: course.id,
        definition: { name: { 'zh-CN': '客服（新）' }, choices: [{ id: 'a', description: { 'zh-CN': '甲' } }] },
      },
    })
  })
  test('extensions are never touched', () => {
    const result = { extensions: { 'https://x.cn/verb': { id: 'x', display: { en: 'y' } }, 'https://x.cn/actor': who } }
    expect(idsOnly({ ...said, result }).result).toEqual(result)
    expect(canonical({ ...said, result }, new Map(), ['en']).result).toEqual(result)
  })
})
