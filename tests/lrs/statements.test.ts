// Statements are taken whole or not at all, stay as they were said, and are found again by everything they hold.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { activity, agent, did, editions, recordStore, statement, voiding } from './xapi-test-client.ts'
import type { Statement } from './xapi-test-client.ts'
import { filters, first, refusedQueries, second } from './statement-query-cases.ts'

const store = await recordStore()
const { say, tell } = store
const get = (query: Record<string, string>, headers?: Record<string, string>) =>
  say('GET', 'statements', { query, headers })
const idsOf = (heard: { json: any }): string[] => heard.json.statements.map((s: Statement) => s.id)

describe.each(editions)('taken, in %s', (edition) => {
  test('XAPI-00143, XAPI-00144, XAPI-00145, XAPI-00158, XAPI-00156: PUT under an id, and it is there', async () => {
    const one = statement()
    expect((await say('PUT', 'statements', { query: { statementId: one.id }, body: one, edition })).status).toBe(204)
    expect((await say('PUT', 'statements', { body: one, edition })).status).toBe(400)
    const found = await say('GET', 'statements', { query: { statementId: one.id }, edition })
    expect(found.status).toBe(200)
    expect(found.json).toMatchObject(one)
  })
  test('XAPI-00139, XAPI-00146, XAPI-00147: POST of one or several answers their ids in order', async () => {
    const [a, b] = [statement(), statement()]
    const several = await say('POST', 'statements', { body: [a, b], edition })
    expect([several.status, several.json]).toEqual([200, [a.id, b.id]])
    expect((await say('POST', 'statements', { body: [], edition })).status).toBe(400)
  })
  test('XAPI-00026: a statement without an id gets one', async () => {
    const { id: _id, ...one } = statement()
    const [given] = (await say('POST', 'statements', { body: one, edition })).json
    expect(given).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect((await get({ statementId: given })).json.id).toBe(given)
  })
  test('XAPI-00142: the same id and content again is a success; other content is 409 and changes nothing', async () => {
    const one = statement({ result: { score: { raw: 5 } } })
    for (let turn = 0; turn < 2; turn++)
      expect((await say('PUT', 'statements', { query: { statementId: one.id }, body: one, edition })).status).toBe(204)
    expect((await say('POST', 'statements', { body: one, edition })).status).toBe(200)
    for (const method of ['PUT', 'POST'])
      expect(
        (
          await say(method, 'statements', {
            query: method === 'PUT' ? { statementId: one.id } : {},
            body: { ...one, result: { score: { raw: 6 } } },
            edition,
          })
        ).status,
      ).toBe(409)
    expect((await get({ statementId: one.id })).json.result.score.raw).toBe(5)
  })
  test('XAPI-00182, XAPI-00326: one wrong statement, and none of the batch is kept', async () => {
    const [good, bad] = [statement(), statement({ verb: { id: 'no iri' } })]
    const refused = await say('POST', 'statements', { body: [good, bad], edition })
    expect([refused.status, refused.json.place, refused.json.code]).toEqual([
      400,
      'statements[1].verb.id',
      'not-an-iri',
    ])
    expect((await get({ statementId: good.id })).status).toBe(404)
  })
  test('an id that is taken among new ones: 409, and none of the new ones is kept', async () => {
    const [old, fresh] = [statement(), statement()]
    await tell(old)
    const refused = await say('POST', 'statements', { body: [fresh, { ...old, result: { success: true } }], edition })
    expect([refused.status, refused.json.place]).toEqual([409, 'statements[1].id'])
    expect((await get({ statementId: fresh.id })).status).toBe(404)
    expect((await say('POST', 'statements', { body: [fresh, old], edition })).json).toEqual([fresh.id, old.id])
    expect((await get({ statementId: fresh.id })).status).toBe(200)
  })
  test('the id in the query is the one inside', async () => {
    expect(
      (await say('PUT', 'statements', { query: { statementId: randomUUID() }, body: statement(), edition })).json.code,
    ).toBe('other-id')
  })
  test('an id twice in one batch is refused', async () => {
    const one = statement()
    const refused = await say('POST', 'statements', { body: [one, { ...one, id: one.id.toUpperCase() }], edition })
    expect([refused.status, refused.json.place, refused.json.code]).toEqual([400, 'statements[1].id', 'twice'])
  })
})

describe('as it is kept', () => {
  test('XAPI-00002: numbers keep their digits, however many', async () => {
    const id = randomUUID()
    const numbers = '[12345678901234567890,1e400,0.12345678901234567890123,3.4028235e38,1.17549435e-38]'
    const text = `{"id":"${id}",${JSON.stringify(statement())
      .replace(/"id":"[^"]+",/, '')
      .slice(
        1,
        -1,
      )},"result":{"score":{"scaled":0.66666666666666666667},"extensions":{"https://example.cn/n":${numbers}}}}`
    expect((await say('POST', 'statements', { body: text })).status).toBe(200)
    for (const format of ['exact', 'canonical', 'ids']) {
      const found = (await get({ statementId: id, format })).text
      for (const digits of [
        '12345678901234567890',
        '1e400',
        '0.12345678901234567890123',
        '"scaled":0.66666666666666666667',
      ])
        expect(found).toContain(digits)
    }
    expect((await say('PUT', 'statements', { query: { statementId: id }, body: text })).status).toBe(204)
    expect(
      (
        await say('PUT', 'statements', {
          query: { statementId: id },
          body: text.replace('12345678901234567890', '12345678901234567891'),
        })
      ).status,
    ).toBe(409)
  })
  test('numbers of a definition keep their digits too', async () => {
    const object = { ...activity('digits'), definition: { extensions: { 'https://example.cn/n': 0 } } }
    const text = JSON.stringify(statement({ object })).replace('n":0', 'n":12345678901234567890')
    await say('POST', 'statements', { body: text })
    expect((await say('GET', 'activities', { query: { activityId: object.id } })).text).toContain(
      ':12345678901234567890}',
    )
    expect((await get({ activity: object.id, format: 'canonical' })).text).toContain(':12345678901234567890}')
  })
  test('XAPI-00015: every text stays, in any script', async () => {
    const one = statement({
      actor: { ...agent('x'), name: '林可 😀 ‮مرحبا e\u0301 \u2028' },
      result: { response: '"\\/\b\f\n\r\t' },
    })
    await tell(one)
    expect((await get({ statementId: one.id })).json).toMatchObject({ actor: one.actor, result: one.result })
  })
  test('XAPI-00099, XAPI-00332: authority and version are the store’s; what was sent as version stays', async () => {
    const one = statement({ authority: agent('somebody.else'), version: '1.0.1', stored: '2001-01-01T00:00:00Z' })
    await tell(one)
    const found = (await get({ statementId: one.id })).json
    expect(found.version).toBe('1.0.1')
    expect(found.authority).toMatchObject({ objectType: 'Agent', account: { homePage: 'urn:midcourse:credential' } })
    expect(Date.parse(found.stored)).toBeGreaterThan(Date.parse('2020-01-01'))
    // 2.0 4.2.4.2: the timestamp is the moment of storing where none was sent
    expect(found.timestamp).toBe(found.stored)
  })
  test('XAPI-00330: a statement of 2.0 asked for in 1.0.3 stays as it is', async () => {
    const one = statement({
      version: '2.0.0',
      context: { contextAgents: [{ objectType: 'contextAgent', agent: agent('coach') }] },
    })
    expect((await say('POST', 'statements', { body: one, edition: '2.0.0' })).status).toBe(200)
    expect((await get({ statementId: one.id })).json).toMatchObject({ version: '2.0.0', context: one.context })
  })
})

describe('voiding', () => {
  test('XAPI-00016, XAPI-00018, XAPI-00155, XAPI-00157, XAPI-00163: a voided statement is found only as such', async () => {
    const one = statement()
    const no = voiding(one.id)
    await tell(one)
    await tell(no)
    expect((await get({ statementId: one.id })).status).toBe(404)
    expect((await get({ voidedStatementId: one.id })).json.id).toBe(one.id)
    expect((await get({ voidedStatementId: no.id })).status).toBe(404)
    expect(idsOf(await get({ limit: '50' }))).not.toContain(one.id)
    await tell(voiding(no.id))
    expect((await get({ statementId: no.id })).status).toBe(200)
    expect((await get({ voidedStatementId: one.id })).status).toBe(200)
  })
  test('what is voided before it arrives is voided when it does', async () => {
    const one = statement()
    await tell(voiding(one.id))
    await tell(one)
    expect((await get({ statementId: one.id })).status).toBe(404)
    expect((await get({ voidedStatementId: one.id })).status).toBe(200)
  })
  test('XAPI-00162: whoever points at a voided statement is still found by what it held', async () => {
    const one = statement({ verb: did('forgot') })
    const pointing = statement({ object: { objectType: 'StatementRef', id: one.id } })
    await tell(one, pointing)
    await tell(voiding(one.id))
    expect(idsOf(await get({ verb: one.verb.id }))).toContain(pointing.id)
    expect(idsOf(await get({ verb: one.verb.id }))).not.toContain(one.id)
  })
})

describe('asked for', () => {
  const ready = tell(first, second)
  test.each(filters)('%s', async (_what, query, expected) => {
    await ready
    const found = await get(query)
    expect(found.status).toBe(200)
    expect(idsOf(found).toSorted()).toEqual(expected.map((s) => s.id).toSorted())
    expect(found.json).toEqual({ statements: expect.any(Array), more: '' })
  })
  test('XAPI-00174, XAPI-00175, XAPI-00166: since is after, until is up to and with; newest first unless ascending', async () => {
    const verb = did('followed')
    const chain = [statement({ verb }), statement({ verb }), statement({ verb })]
    for (const one of chain) {
      await tell(one)
      await new Promise((r) => setTimeout(r, 5))
    }
    const moments = await Promise.all(
      chain.map(async ({ id }) => (await get({ statementId: id })).json.stored as string),
    )
    expect(idsOf(await get({ verb: verb.id, since: moments[0]! }))).toEqual([chain[2]!.id, chain[1]!.id])
    expect(idsOf(await get({ verb: verb.id, until: moments[1]! }))).toEqual([chain[1]!.id, chain[0]!.id])
    expect(idsOf(await get({ verb: verb.id, ascending: 'true' }))).toEqual(chain.map((s) => s.id))
  })
  test('XAPI-00173, XAPI-00108 to XAPI-00114: more leads page by page through everything, once, without changing the question', async () => {
    const verb = did('repeated')
    const many = Array.from({ length: 25 }, () => statement({ verb }))
    await tell(...many)
    const seen: string[] = []
    let page = await get({ verb: verb.id, limit: '10', format: 'ids' })
    for (let turn = 0; turn < 3; turn++) {
      expect(page.json.statements[0].verb).toEqual({ id: verb.id })
      seen.push(...idsOf(page))
      if (turn === 0) await tell(statement({ verb }))
      if (page.json.more) {
        expect(page.json.more).toMatch(/^\/xapi\//)
        page = await say('GET', page.json.more.slice('/xapi/'.length))
      }
    }
    expect(page.json.more).toBe('')
    expect(seen.toSorted()).toEqual(many.map((s) => s.id).toSorted())
  })
  test('a page of long statements ends early, and more goes on', async () => {
    const verb = did('wrote')
    const long = Array.from({ length: 5 }, () => statement({ verb, result: { response: 'x'.repeat(5_000_000) } }))
    for (const one of long) await tell(one)
    const page = await get({ verb: verb.id })
    expect(page.json.statements.length).toBe(4)
    const rest = await say('GET', page.json.more.slice('/xapi/'.length))
    expect([...idsOf(page), ...idsOf(rest)]).toEqual(long.map((s) => s.id).toReversed())
    expect(rest.json.more).toBe('')
  })
  test('what points at a statement is found by what that one holds, whichever came first, over several steps', async () => {
    const verb = did('started')
    const target = statement({ verb })
    const near = statement({ object: { objectType: 'StatementRef', id: target.id } })
    const far = statement({ object: { objectType: 'StatementRef', id: near.id } })
    await tell(far)
    await tell(near)
    await tell(target)
    expect(idsOf(await get({ verb: verb.id })).toSorted()).toEqual([target, near, far].map((s) => s.id).toSorted())
  })
  test('XAPI-00168, XAPI-00169, XAPI-00170, XAPI-00171, XAPI-00172: formats', async () => {
    const object = {
      ...activity('formats'),
      definition: { name: { en: 'Formats', 'zh-CN': '格式' }, description: { en: 'first' } },
    }
    const one = statement({ actor: { ...agent('x'), name: 'X' }, object })
    await tell(one)
    await tell(statement({ object: { ...object, definition: { description: { 'zh-CN': '后来' } } } }))
    const exact = (await get({ statementId: one.id })).json
    expect(exact.object).toEqual(object)
    expect((await get({ statementId: one.id, format: 'exact' })).json).toEqual(exact)
    const ids = (await get({ statementId: one.id, format: 'ids' })).json
    expect([ids.actor, ids.object, ids.verb]).toEqual([agent('x'), { id: object.id }, { id: one.verb.id }])
    const canonical = (
      await get({ statementId: one.id, format: 'canonical' }, { 'accept-language': 'zh-CN, en;q=0.5' })
    ).json
    expect(canonical.object.definition).toEqual({ name: { 'zh-CN': '格式' }, description: { 'zh-CN': '后来' } })
  })
  test.each(refusedQueries)('%s is refused', async (_what, query, place) => {
    const refused = await get(query)
    expect([refused.status, refused.json.place]).toEqual([400, place])
  })
  test('XAPI-00153, XAPI-00165: every answer says up to when it is complete, and what it is', async () => {
    const asked = Date.now()
    for (const query of [{}, { statementId: randomUUID() }, { verb: 'x' }] as Record<string, string>[]) {
      const { headers } = await get(query)
      expect(Math.abs(Date.parse(headers.get('x-experience-api-consistent-through')!) - asked)).toBeLessThan(60_000)
      expect(headers.get('content-type')).toMatch(/^application\/json/)
    }
  })
  test('XAPI-00125, XAPI-00126, XAPI-00159: HEAD is GET without the body', async () => {
    const one = statement()
    await tell(one)
    for (const query of [{ statementId: one.id }, { verb: one.verb.id, limit: '1' }] as Record<string, string>[]) {
      const [head, whole] = [await say('HEAD', 'statements', { query }), await get(query)]
      expect([head.status, head.text, head.headers.get('content-type')]).toEqual([
        200,
        '',
        whole.headers.get('content-type'),
      ])
    }
    expect((await say('HEAD', 'statements', { query: { statementId: randomUUID() } })).status).toBe(404)
  })
})
