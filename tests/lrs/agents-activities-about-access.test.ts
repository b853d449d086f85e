// What the store knows of people, activities and itself; in which edition it speaks, and to whom.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { activity, agent, editions, recordStore, statement } from './xapi-test-client.ts'

const store = await recordStore()
const { say, tell, url, authorization } = store

describe.each(editions)('people, in %s', (edition) => {
  const ask = (who: unknown) =>
    say('GET', 'agents', { query: { agent: typeof who === 'string' ? who : JSON.stringify(who) }, edition })
  test('XAPI-00236, XAPI-00237, XAPI-00238, XAPI-00239, XAPI-00244, XAPI-00245, XAPI-00248: a person with the names it was called by', async () => {
    const who = agent(randomUUID())
    await tell(statement({ actor: { ...who, name: '林可' } }), statement({ actor: { ...who, name: 'Lin Ke' } }))
    const found = await ask(who)
    expect(found.status).toBe(200)
    expect({ ...found.json, name: found.json.name.toSorted() }).toEqual({
      objectType: 'Person',
      name: ['Lin Ke', '林可'],
      mbox: [who.mbox],
    })
  })
  test.each([
    ['XAPI-00240', 'mbox_sha1sum', 'a'.repeat(40)],
    ['XAPI-00241', 'openid', 'https://id.example.cn/1'],
    ['XAPI-00242', 'account', { homePage: 'https://lms.example.cn', name: '10086' }],
  ])('%s: %s is a list', async (_id, key, value) => {
    expect((await ask({ [key]: value })).json).toEqual({ objectType: 'Person', [key]: [value] })
  })
  test('XAPI-00243, XAPI-00249: without an agent, or with what is none, it is refused', async () => {
    expect((await say('GET', 'agents', { edition })).status).toBe(400)
    for (const who of [{ name: 'x' }, 'x', { mbox: 'x' }, { objectType: 'Group', mbox: 'mailto:a@b.cn' }])
      expect((await ask(who)).status).toBe(400)
  })
})

describe.each(editions)('activities, in %s', (edition) => {
  const ask = (activityId: string) => say('GET', 'activities', { query: { activityId }, edition })
  test('XAPI-00253, XAPI-00254: everything said of it, in every language', async () => {
    const { id } = activity(randomUUID())
    await tell(
      statement({ object: { id, definition: { name: { en: 'Filters' }, type: 'https://example.cn/types/lesson' } } }),
    )
    await tell(
      statement({
        object: activity('other'),
        context: { contextActivities: { parent: { id, definition: { name: { 'zh-CN': '筛选' } } } } },
      }),
    )
    expect((await ask(id)).json).toEqual({
      objectType: 'Activity',
      id,
      definition: { name: { en: 'Filters', 'zh-CN': '筛选' }, type: 'https://example.cn/types/lesson' },
    })
  })
  test('2.0 4.1.6.4: one nobody spoke of is an activity with an id', async () => {
    const { id } = activity(randomUUID())
    expect((await ask(id)).json).toEqual({ objectType: 'Activity', id })
  })
  test('XAPI-00250: without an id, or with what is none, it is refused', async () => {
    expect((await say('GET', 'activities', { edition })).status).toBe(400)
    expect((await ask('filters')).status).toBe(400)
  })
})

describe('itself', () => {
  test('XAPI-00315 to XAPI-00319: its versions, told to everybody', async () => {
    const found = await fetch(`${url}/xapi/about`)
    expect([found.status, await found.json()]).toEqual([
      200,
      { version: ['2.0.0', '1.0.3', '1.0.2', '1.0.1', '1.0.0'] },
    ])
  })
  test('XAPI-00333: every answer names the version it is in', async () => {
    for (const edition of editions)
      expect((await say('GET', 'statements', { edition })).headers.get('x-experience-api-version')).toBe(edition)
    expect(
      (await say('GET', 'statements', { headers: { 'x-experience-api-version': '1.0' } })).headers.get(
        'x-experience-api-version',
      ),
    ).toBe('1.0.3')
  })
  test('XAPI-00321, XAPI-00331: without a version, or with an unknown one, everything but about is refused, in 0.95', async () => {
    for (const resource of [
      'statements',
      'activities',
      'activities/state',
      'activities/profile',
      'agents',
      'agents/profile',
    ]) {
      for (const version of [undefined, '0.9', '1.1.0', '3.0.0', 'x']) {
        const refused = await say('GET', resource, { headers: { 'x-experience-api-version': version } })
        expect([refused.status, refused.headers.get('x-experience-api-version')]).toEqual([400, '0.95'])
      }
    }
  })
  test('what is nowhere is not found; what is not done here is not allowed', async () => {
    expect((await say('GET', 'nowhere')).status).toBe(404)
    expect((await say('DELETE', 'statements')).status).toBe(405)
    expect((await say('PUT', 'activities', { query: { activityId: 'https://x.cn/a' }, body: {} })).status).toBe(405)
  })
  test('scripts of courses on other sites may ask', async () => {
    const asked = await fetch(`${url}/xapi/statements`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://course.example.cn',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,x-experience-api-version',
      },
    })
    expect([
      asked.status,
      asked.headers.get('access-control-allow-origin'),
      asked.headers.get('access-control-allow-headers')?.includes('X-Experience-API-Version'),
    ]).toEqual([204, '*', true])
  })
})

describe('to whom', () => {
  test('XAPI-00334, XAPI-00335: who has no credential, or a wrong one, hears 401', async () => {
    const wrong = `Basic ${Buffer.from(`${Buffer.from(authorization.slice(6), 'base64').toString().split(':')[0]}:wrong`).toString('base64')}`
    for (const header of [
      undefined,
      'Basic',
      'Basic !',
      `Basic ${Buffer.from('nobody:nothing').toString('base64')}`,
      wrong,
      'Bearer abc',
    ]) {
      const refused = await say('POST', 'statements', { body: statement(), headers: { authorization: header } })
      expect([refused.status, refused.headers.get('www-authenticate')?.startsWith('Basic')]).toEqual([401, true])
    }
  })
  test('2.0 4.1.6.1: one that may only write does not read; one that reads its own sees no other', async () => {
    const [writer, own, reader] = [
      await store.sender('statements/write'),
      await store.sender('statements/write', 'statements/read/mine'),
      await store.sender('statements/read'),
    ]
    const [theirs, mine] = [statement(), statement()]
    expect([
      (await writer.say('POST', 'statements', { body: theirs })).status,
      (await own.say('POST', 'statements', { body: mine })).status,
    ]).toEqual([200, 200])
    expect((await writer.say('GET', 'statements')).status).toBe(403)
    expect((await own.say('GET', 'statements')).json.statements.map((s: any) => s.id)).toEqual([mine.id])
    expect((await own.say('GET', 'statements', { query: { statementId: theirs.id } })).status).toBe(404)
    expect((await reader.say('GET', 'statements', { query: { statementId: theirs.id } })).status).toBe(200)
    expect((await reader.say('POST', 'statements', { body: statement() })).status).toBe(403)
    expect(
      (
        await reader.say('GET', 'activities/state', {
          query: { activityId: 'https://x.cn/a', agent: JSON.stringify(agent('x')) },
        })
      ).status,
    ).toBe(403)
  })
  test('one that may not define changes no definition', async () => {
    const { id } = activity(randomUUID())
    const writer = await store.sender('statements/write')
    await writer.say('POST', 'statements', {
      body: statement({ object: { id, definition: { name: { en: 'theirs' } } } }),
    })
    expect((await say('GET', 'activities', { query: { activityId: id } })).json).toEqual({ objectType: 'Activity', id })
  })
})

describe('XAPI-00336: the alternate request syntax of 1.0.3', () => {
  const form = (
    method: string,
    resource: string,
    fields: Record<string, string>,
    query: Record<string, string> = {},
    headers: Record<string, string | undefined> = {},
  ) =>
    say('POST', resource, {
      query: { method, ...query },
      body: new URLSearchParams(fields).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: undefined,
        'x-experience-api-version': undefined,
        ...headers,
      },
    })
  const own = { Authorization: authorization, 'X-Experience-API-Version': '1.0.3' }

  test('XAPI-00148: a POST that carries a GET, a PUT, a DELETE', async () => {
    const one = statement({ result: { response: 'a+b & c=d 中文' } })
    expect(
      (await form('PUT', 'statements', { ...own, statementId: one.id, content: JSON.stringify(one) })).status,
    ).toBe(204)
    const found = await form('GET', 'statements', { ...own, statementId: one.id })
    expect([found.status, found.json.result]).toEqual([200, one.result])
    const state = { activityId: 'https://example.cn/a', agent: JSON.stringify(agent('alternate')), stateId: 's' }
    expect(
      (await form('PUT', 'activities/state', { ...own, ...state, 'Content-Type': 'text/plain', content: 'page 3' }))
        .status,
    ).toBe(204)
    expect((await form('GET', 'activities/state', { ...own, ...state })).text).toBe('page 3')
    expect((await form('DELETE', 'activities/state', { ...own, ...state })).status).toBe(204)
    expect((await form('GET', 'activities/state', { ...own, ...state })).status).toBe(404)
  })
  test('XAPI-00336: anything beside the method in the query, no content, or another kind of body is refused', async () => {
    const one = statement()
    expect(
      (await form('PUT', 'statements', { ...own, content: JSON.stringify(one) }, { statementId: one.id })).status,
    ).toBe(400)
    expect((await form('PUT', 'statements', { ...own, statementId: one.id })).status).toBe(400)
    expect((await form('PATCH', 'statements', { ...own, statementId: one.id })).status).toBe(400)
    expect((await form('GET', 'statements', own, {}, { 'content-type': 'application/json' })).status).toBe(400)
  })
  test('2.0 4.1.2: it is not spoken in 2.0', async () => {
    expect((await form('GET', 'statements', { ...own, 'X-Experience-API-Version': '2.0.0' })).status).toBe(400)
  })
})
