// Whatever is sent, the answer is a clear no that names the place, never a broken server and never another text than was sent.
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { describe, expect, test } from 'vitest'
import { agent, filePart, jsonPart, mixed, recordStore, statement } from './xapi-test-client.ts'

const { say, sql, url, authorization } = await recordStore()
const count = async () => (await sql<{ n: number }>('select count(*)::int as n from lrs.statement'))[0]!.n
const deep = (n: number) => `{"a":${'['.repeat(n)}${']'.repeat(n)}}`
const within = (extension: string) =>
  JSON.stringify(statement({ result: { extensions: { 'https://example.cn/x': 0 } } })).replace(
    '"https://example.cn/x":0',
    `"https://example.cn/x":${extension}`,
  )
const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('statements', () => {
  test.each<[string, string | Buffer, RegExp, string]>([
    ['U+0000', within('"a\\u0000b"'), /extensions/, 'not-kept'],
    ['half a character', within('"\\ud83d"'), /extensions/, 'not-kept'],
    ['half a character in a key', within('{"\\ude00":1}'), /extensions/, 'not-kept'],
    ['a key that would change what objects are', within('{"__proto__":{"x":1}}'), /extensions/, 'not-kept'],
    ['20,000 levels', within(deep(20_000)), /^body$/, 'too-deep'],
    ['100 levels', within(deep(100)), /^body$/, 'too-deep'],
    ['a key twice', within('{"a":1,"a":2}'), /^body$/, 'key-twice'],
    ['a number of a million digits', within('9'.repeat(1_000_000)), /^body$/, 'number-too-long'],
    ['an exponent nobody can mean', within('1e999999999'), /^body$/, 'number-too-long'],
    [
      'a score without end',
      JSON.stringify(statement({ result: { score: { raw: 0 } } })).replace('"raw":0', '"raw":1e400'),
      /result\.score\.raw$/,
      'not-a-number',
    ],
    ['invalid UTF-8', latin1(JSON.stringify(statement({ result: { response: 'Übung' } }))), /^body$/, 'not-utf8'],
    [
      'overlong UTF-8',
      Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0x80]), Buffer.from('"}')]),
      /^body$/,
      'not-utf8',
    ],
    [
      'half a character as bytes',
      Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
      /^body$/,
      'not-utf8',
    ],
    ['UTF-16', Buffer.from(JSON.stringify(statement()), 'utf16le'), /^body$/, 'not-json'],
    ['a byte order mark', `\ufeff${JSON.stringify(statement())}`, /^body$/, 'not-json'],
    ['nothing', '', /^body$/, 'not-json'],
    ['a bare word', 'hello', /^body$/, 'not-json'],
    ['null', 'null', /^statement$/, 'null'],
    ['a list of lists', '[[]]', /^statements\[0\]$/, 'not-an-object'],
    [
      'a statement of 600,000 properties',
      `{${Array.from({ length: 600_000 }, (_, i) => `"${i}x":0`).join()}}`,
      /^actor$/,
      'missing',
    ],
    ['a million empty lists', `[${'[],'.repeat(1_000_000)}[]]`, /^statements\[0\]$/, 'not-an-object'],
  ])('%s', async (_what, body, place, code) => {
    const before = await count()
    const refused = await say('POST', 'statements', { body })
    expect([refused.status, refused.json.code]).toEqual([400, code])
    expect(refused.json.place).toMatch(place)
    expect(refused.json.error.length).toBeGreaterThan(10)
    expect(await count()).toBe(before)
  })
  test('what only looks like poison is kept as it was', async () => {
    const response = '\\u0000 \\ud83d __proto__ 😀 \u0001 \uffff'
    const one = statement({ result: { response } })
    expect((await say('POST', 'statements', { body: one })).status).toBe(200)
    expect((await say('GET', 'statements', { query: { statementId: one.id } })).json.result.response).toBe(response)
  })
})

describe('documents, parameters and parts', () => {
  const state = (more: Record<string, string> = {}) => ({
    activityId: 'https://example.cn/a',
    agent: JSON.stringify(agent('x')),
    stateId: randomUUID(),
    ...more,
  })
  test.each<[string, Record<string, string>]>([
    ['U+0000 in a stateId', state({ stateId: 'a\0b' })],
    ['U+0000 in an agent', state({ agent: '{"mbox":"mailto:a\\u0000@b.cn"}' })],
    ['an agent nested without bottom', state({ agent: `{"mbox":${'['.repeat(1000)}${']'.repeat(1000)}}` })],
    ['an agent with a key twice', state({ agent: '{"mbox":"mailto:a@b.cn","mbox":"mailto:c@d.cn"}' })],
    ['a moment beyond time', state({ since: '+999999-01-01T00:00:00Z' })],
  ])('%s', async (_what, query) => {
    expect((await say('GET', 'activities/state', { query })).status).toBe(400)
  })
  test('an address that is no UTF-8', async () => {
    for (const path of [
      'statements?verb=%ED%A0%80',
      'statements?verb=%FF',
      'statements?%C0%80=1',
      'statements?verb=a&verb=b',
      'statements?limit=99999999999999999999',
    ])
      expect((await say('GET', path)).status).toBe(400)
  })
  test('a document that says JSON and is none, or holds what can not be kept', async () => {
    for (const body of ['{"a":"\\u0000"}', '{"a":"\\udead"}', latin1('{"a":"Ü"}'), '{', deep(20_000)])
      expect((await say('PUT', 'activities/state', { query: state(), body })).status).toBe(400)
  })
  test('a document of any other kind is bytes, and stays so', async () => {
    const [query, bytes] = [state(), Buffer.from([0, 0xed, 0xa0, 0x80, 0xff])]
    await say('PUT', 'activities/state', { query, body: bytes, headers: { 'content-type': 'image/x-strange' } })
    expect((await say('GET', 'activities/state', { query })).bytes).toEqual(bytes)
  })
  test('a part whose headers never end', async () => {
    const { body, headers } = mixed([jsonPart(statement()), filePart('x', { 'X-Long': 'y'.repeat(100_000) })])
    expect((await say('POST', 'statements', { body, headers })).status).toBe(400)
  })
})

describe('too much', () => {
  /** Sends so many bytes in chunks; answers the status that came, whenever it came. */
  const pour = (
    mebibytes: number,
    { path, contentType, length }: { path: string; contentType: string; length: boolean },
  ) =>
    new Promise<{ status: number; body: string }>((done, failed) => {
      const asked = request(
        `${url}/xapi/${path}`,
        {
          method: 'POST',
          headers: {
            authorization,
            'x-experience-api-version': '1.0.3',
            'content-type': contentType,
            ...(length ? { 'content-length': mebibytes * 1024 * 1024 } : {}),
          },
        },
        (reply) => {
          const chunks: Buffer[] = []
          reply
            .on('data', (chunk: Buffer) => chunks.push(chunk))
            .on('end', () => done({ status: reply.statusCode!, body: Buffer.concat(chunks).toString() }))
        },
      )
      asked.on('error', failed)
      const chunk = Buffer.alloc(1024 * 1024, 32)
      let sent = 0
      const more = () => {
        if (sent++ < mebibytes) asked.write(chunk, more)
        else asked.end()
      }
      more()
    })
  test.each([
    ['statements with a length', { path: 'statements', contentType: 'application/json', length: true }],
    ['statements without a length', { path: 'statements', contentType: 'application/json', length: false }],
    ['parts', { path: 'statements', contentType: 'multipart/mixed; boundary=x', length: true }],
    [
      'a document',
      {
        path: `activities/state?${new URLSearchParams({ activityId: 'https://x.cn/a', agent: JSON.stringify(agent('x')), stateId: 'big' }).toString()}`,
        contentType: 'text/plain',
        length: false,
      },
    ],
  ])('100 MiB of %s: 413, heard by who sent it', async (_what, how) => {
    const { status, body } = await pour(100, how)
    expect([status, JSON.parse(body).code]).toEqual([413, 'too-large'])
  })
  test('the server is well after all of it', async () => {
    expect((await say('POST', 'statements', { body: statement() })).status).toBe(200)
    expect((await sql<{ n: number }>(`select count(*)::int as n from lrs.refusal where status >= 500`))[0]!.n).toBe(0)
  })
})
