// State and profiles: each document under its key, guarded by its ETag; what two people write at once is never half of each.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { agent, editions, recordStore } from './xapi-test-client.ts'
import type { Edition } from './xapi-test-client.ts'

const { say } = await recordStore()

interface Kind {
  resource: string
  idName: string
  ids: { some: string; profile: string; since: string; merge: string; refused: string }
  place(): Record<string, string>
}
const anywhere = () => `https://example.cn/courses/${randomUUID()}`
const anybody = () => JSON.stringify(agent(randomUUID()))
const kinds: Kind[] = [
  {
    resource: 'activities/state',
    idName: 'stateId',
    place: () => ({ activityId: anywhere(), agent: anybody() }),
    ids: {
      some: 'XAPI-00187 to XAPI-00192, XAPI-00216, XAPI-00217, XAPI-00230',
      profile: 'XAPI-00193',
      since: 'XAPI-00195, XAPI-00204, XAPI-00221',
      merge: 'XAPI-00231, XAPI-00233, XAPI-00234',
      refused: 'XAPI-00229, XAPI-00232, XAPI-00235',
    },
  },
  {
    resource: 'agents/profile',
    idName: 'profileId',
    place: () => ({ agent: anybody() }),
    ids: {
      some: 'XAPI-00259, XAPI-00269, XAPI-00271 to XAPI-00274, XAPI-00282, XAPI-00283',
      profile: 'XAPI-00270',
      since: 'XAPI-00260, XAPI-00268, XAPI-00275',
      merge: 'XAPI-00279, XAPI-00280',
      refused: 'XAPI-00278, XAPI-00281, XAPI-00284',
    },
  },
  {
    resource: 'activities/profile',
    idName: 'profileId',
    place: () => ({ activityId: anywhere() }),
    ids: {
      some: 'XAPI-00285 to XAPI-00288, XAPI-00290 to XAPI-00293, XAPI-00311',
      profile: 'XAPI-00289',
      since: 'XAPI-00294, XAPI-00295, XAPI-00303',
      merge: 'XAPI-00308, XAPI-00310, XAPI-00312',
      refused: 'XAPI-00309, XAPI-00313, XAPI-00314',
    },
  },
]
const all = editions.flatMap((edition) =>
  kinds.map((kind) => ({ edition, kind, what: `${kind.resource} in ${edition}` })),
)
const text = { 'content-type': 'text/plain' }
const fresh = { 'if-none-match': '*' }

describe.each(all)('$what', ({ edition, kind: { resource, idName, place, ids } }) => {
  const at = (query: Record<string, string>) => ({
    put: (body: unknown, headers: Record<string, string> = fresh) =>
      say('PUT', resource, { query, body, headers, edition }),
    post: (body: unknown, headers: Record<string, string> = {}) =>
      say('POST', resource, { query, body, headers, edition }),
    get: (more: Record<string, string> = {}, headers: Record<string, string> = {}) =>
      say('GET', resource, { query: { ...query, ...more }, headers, edition }),
    remove: (headers: Record<string, string> = {}) => say('DELETE', resource, { query, headers, edition }),
  })
  const somewhere = () => at({ ...place(), [idName]: 'bookmark' })

  test(`${ids.some}: what was put is given back as it was, and goes`, async () => {
    const it = somewhere()
    const bytes = Buffer.from([0, 255, 13, 10, 128])
    expect((await it.put(bytes, { ...fresh, 'content-type': 'application/octet-stream' })).status).toBe(204)
    const found = await it.get()
    expect([found.status, found.bytes, found.headers.get('content-type')]).toEqual([
      200,
      bytes,
      'application/octet-stream',
    ])
    expect(Date.parse(found.headers.get('last-modified')!)).toBeGreaterThan(Date.now() - 60_000)
    expect((await it.remove({ 'if-match': found.headers.get('etag')! })).status).toBe(204)
    expect((await it.get()).status).toBe(404)
  })
  test('XAPI-00322, 2.0 4.1.4: the ETag is the SHA-1 of the content, in quotes', async () => {
    const it = somewhere()
    await it.put('abc', { ...fresh, ...text })
    expect((await it.get()).headers.get('etag')).toBe('"a9993e364706816aba3e25717850c26c9cd0d89d"')
  })
  test('XAPI-00322, 2.0 4.1.4: only the version that is meant is replaced', async () => {
    const it = somewhere()
    await it.put('first', { ...fresh, ...text })
    const etag = (await it.get()).headers.get('etag')!
    expect((await it.put('second', { ...fresh, ...text })).status).toBe(412)
    expect((await it.put('second', { 'if-match': '"another"', ...text })).status).toBe(412)
    expect((await it.get()).text).toBe('first')
    expect((await it.put('second', { 'if-match': etag, ...text })).status).toBe(204)
    expect((await it.remove({ 'if-match': etag })).status).toBe(412)
    expect((await it.get()).text).toBe('second')
  })
  test('XAPI-00322, 2.0 4.1.4: a PUT that does not say which version it replaces is a conflict; state in 1.0.3 need not say', async () => {
    const it = somewhere()
    await it.put('first', { ...fresh, ...text })
    const free = resource === 'activities/state' && edition === '1.0.3'
    expect((await it.put('second', text)).status).toBe(free ? 204 : 409)
    expect((await it.get()).text).toBe(free ? 'second' : 'first')
  })
  test(`${ids.merge}, XAPI-00183, XAPI-00184: POST joins what is there at its first level`, async () => {
    const it = somewhere()
    expect((await it.post({ page: 3, seen: { a: 1 } })).status).toBe(204)
    expect((await it.post({ seen: { b: 2 }, done: true })).status).toBe(204)
    const found = await it.get()
    expect([found.json, found.headers.get('content-type')]).toEqual([
      { page: 3, seen: { b: 2 }, done: true },
      'application/json',
    ])
  })
  test('a merge keeps digits no double can hold', async () => {
    const it = somewhere()
    await it.post('{"n":12345678901234567890}')
    await it.post('{"m":1e400}')
    expect((await it.get()).text).toBe('{"n":12345678901234567890,"m":1e400}')
  })
  test(`${ids.refused}: what can not be joined is refused, and what is there stays`, async () => {
    const [json, plain] = [somewhere(), somewhere()]
    await json.post({ a: 1 })
    await plain.put('a', { ...fresh, ...text })
    for (const [it, body, headers] of [
      [json, 'b', text],
      [json, '[1]', {}],
      [json, '{"a":', {}],
      [json, '{"a":1,"a":2}', {}],
      [json, '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000), {}],
      [plain, { b: 1 }, {}],
    ] as const)
      expect((await it.post(body, headers as Record<string, string>)).status).toBe(400)
    expect([(await json.get()).json, (await plain.get()).text]).toEqual([{ a: 1 }, 'a'])
  })
  test(`${ids.profile}; ${ids.since}: without an id the ids are listed, since a moment when given`, async () => {
    const shelf = place()
    await at({ ...shelf, [idName]: 'a' }).put('1', { ...fresh, ...text })
    await new Promise((r) => setTimeout(r, 5))
    const between = new Date().toISOString()
    await new Promise((r) => setTimeout(r, 5))
    await at({ ...shelf, [idName]: 'b' }).put('1', { ...fresh, ...text })
    expect((await at(shelf).get()).json.toSorted()).toEqual(['a', 'b'])
    expect((await at(shelf).get({ since: between })).json).toEqual(['b'])
    expect((await at(place()).get()).json).toEqual([])
    expect((await at(shelf).get({ since: 'yesterday' })).status).toBe(400)
  })
  test('twenty write at once on the same version: one wins, nineteen are told', async () => {
    const it = somewhere()
    await it.put('0', { ...fresh, ...text })
    const etag = (await it.get()).headers.get('etag')!
    const became = await Promise.all(
      Array.from({ length: 20 }, (_, i) => it.put(`writer ${i}`, { 'if-match': etag, ...text })),
    )
    expect(became.map((b) => b.status).toSorted()).toEqual([204, ...Array.from({ length: 19 }, () => 412)])
    expect((await it.get()).text).toBe(`writer ${became.findIndex((b) => b.status === 204)}`)
  })
  test('twenty merge at once: nothing of any is lost', async () => {
    const it = somewhere()
    await Promise.all(Array.from({ length: 20 }, (_, i) => it.post({ [`k${i}`]: i })))
    expect(Object.keys((await it.get()).json).length).toBe(20)
  })
})

test('a document that is a page is a document: opened by a browser, nothing in it runs', async () => {
  const query = { activityId: anywhere(), profileId: 'page' }
  await say('PUT', 'activities/profile', {
    query,
    body: '<script>alert(1)</script>',
    headers: { ...fresh, 'content-type': 'text/html' },
  })
  const { headers } = await say('GET', 'activities/profile', { query })
  expect([
    headers.get('content-type'),
    headers.get('content-security-policy'),
    headers.get('x-content-type-options'),
  ]).toEqual(['text/html', "default-src 'none'; frame-ancestors 'none'; sandbox", 'nosniff'])
})

describe('what is left out or wrong', () => {
  const requirement: Record<string, string> = {
    'activities/state PUT activityId': 'XAPI-00210',
    'activities/state POST activityId': 'XAPI-00209',
    'activities/state GET activityId': 'XAPI-00208',
    'activities/state DELETE activityId': 'XAPI-00207',
    'activities/state PUT agent': 'XAPI-00215',
    'activities/state POST agent': '2.0 4.1.6.2',
    'activities/state GET agent': 'XAPI-00213',
    'activities/state DELETE agent': 'XAPI-00212',
    'activities/state PUT stateId': 'XAPI-00206',
    'activities/state POST stateId': 'XAPI-00211',
    'agents/profile PUT agent': 'XAPI-00264',
    'agents/profile POST agent': 'XAPI-00263',
    'agents/profile GET agent': 'XAPI-00261',
    'agents/profile DELETE agent': 'XAPI-00262',
    'agents/profile PUT profileId': 'XAPI-00267',
    'agents/profile POST profileId': 'XAPI-00266',
    'agents/profile DELETE profileId': 'XAPI-00265',
    'activities/profile PUT activityId': 'XAPI-00299',
    'activities/profile POST activityId': 'XAPI-00298',
    'activities/profile GET activityId': 'XAPI-00296',
    'activities/profile DELETE activityId': 'XAPI-00297',
    'activities/profile PUT profileId': 'XAPI-00302',
    'activities/profile POST profileId': 'XAPI-00301',
    'activities/profile DELETE profileId': 'XAPI-00300',
  }
  test.each(Object.entries(requirement))('%s (%s) is asked for', async (what) => {
    const [resource, method, name] = what.split(' ') as [string, string, string]
    const kind = kinds.find((k) => k.resource === resource)!
    const { [name]: _left, ...query }: Record<string, string> = { ...kind.place(), [kind.idName]: 'x' }
    const refused = await say(method, resource, {
      query,
      headers: fresh,
      ...(method === 'PUT' || method === 'POST' ? { body: { a: 1 } } : {}),
    })
    expect([refused.status, refused.json.place]).toEqual([400, `query.${name}`])
  })
  const wrong: [string, string, string, string, string][] = [
    ['XAPI-00199', 'PUT', 'activities/state', 'agent', 'lin.ke'],
    ['XAPI-00198', 'POST', 'activities/state', 'agent', 'lin.ke'],
    ['XAPI-00197', 'GET', 'activities/state', 'agent', 'lin.ke'],
    ['XAPI-00196', 'DELETE', 'activities/state', 'agent', 'lin.ke'],
    ['XAPI-00203', 'PUT', 'activities/state', 'registration', 'spring'],
    ['XAPI-00202', 'POST', 'activities/state', 'registration', 'spring'],
    ['XAPI-00201', 'GET', 'activities/state', 'registration', 'spring'],
    ['XAPI-00200', 'DELETE', 'activities/state', 'registration', 'spring'],
    ['XAPI-00257', 'PUT', 'agents/profile', 'agent', '{"name":"x"}'],
    ['XAPI-00256', 'POST', 'agents/profile', 'agent', '{"name":"x"}'],
    ['XAPI-00258', 'GET', 'agents/profile', 'agent', '{"name":"x"}'],
    ['XAPI-00255', 'DELETE', 'agents/profile', 'agent', '{"name":"x"}'],
    ['XAPI-00012', 'PUT', 'activities/profile', 'activityId', 'service'],
  ]
  test.each(wrong)('%s: %s %s with a wrong %s', async (_id, method, resource, name, value) => {
    const kind = kinds.find((k) => k.resource === resource)!
    const refused = await say(method, resource, {
      query: { ...kind.place(), [kind.idName]: 'x', [name]: value },
      headers: fresh,
      ...(method === 'PUT' || method === 'POST' ? { body: { a: 1 } } : {}),
    })
    expect([refused.status, refused.json.place.startsWith(`query.${name}`)]).toEqual([400, true])
  })
  test('XAPI-00273: in 1.0.3 a new profile says that it is new', async () => {
    const put = (edition: Edition) =>
      say('PUT', 'agents/profile', { query: { agent: anybody(), profileId: 'x' }, body: { a: 1 }, edition })
    expect([(await put('1.0.3')).status, (await put('2.0.0')).status]).toEqual([400, 204])
  })
})

test('XAPI-00218, XAPI-00219, XAPI-00220, XAPI-00227, XAPI-00194: a registration keeps its own state; deleting without an id clears it', async () => {
  const query = { activityId: anywhere(), agent: anybody(), stateId: 'x' }
  const [spring, autumn] = [randomUUID(), randomUUID()]
  const { stateId: _id, ...shelf } = query
  for (const registration of [spring, autumn])
    expect(
      (await say('PUT', 'activities/state', { query: { ...query, registration }, body: { registration } })).status,
    ).toBe(204)
  expect(
    (await say('POST', 'activities/state', { query: { ...query, registration: spring }, body: { more: 1 } })).status,
  ).toBe(204)
  expect((await say('GET', 'activities/state', { query: { ...query, registration: spring } })).json).toEqual({
    registration: spring,
    more: 1,
  })
  expect((await say('GET', 'activities/state', { query })).status).toBe(404)
  expect((await say('DELETE', 'activities/state', { query: { ...shelf, registration: spring } })).status).toBe(204)
  expect((await say('GET', 'activities/state', { query: { ...query, registration: spring } })).status).toBe(404)
  expect((await say('GET', 'activities/state', { query: { ...query, registration: autumn } })).json).toEqual({
    registration: autumn,
  })
  expect((await say('DELETE', 'activities/state', { query: shelf })).status).toBe(204)
  expect((await say('GET', 'activities/state', { query: shelf })).json).toEqual([])
})
