import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { createScope } from '../auth/scope.ts'
import { endpoint } from './endpoint.ts'
import type { RouteContext } from './route-context.ts'
import { createServer } from './create-server.ts'
import { usualLimits } from './security-plugins.ts'
import { endpointRegistrar } from './register-endpoint.ts'

const me = '00000000-0000-7000-8000-000000000001'
const words = { 'refused.already-closed': { zh: '{who} 已经关闭。', en: 'Already closed by {who}.' } }
const say = endpoint({
  method: 'POST',
  path: '/api/talks/:talk/words',
  summary: 'Say something',
  params: z.object({ talk: z.uuid() }),
  query: z.object({ loud: z.enum(['yes', 'no']).optional() }),
  body: z.object({ text: z.string().max(50), parts: z.array(z.object({ n: z.number() })).default([]) }),
  answer: z.object({ heard: z.string(), by: z.string().nullable(), at: z.string() }),
})
const close = endpoint({
  method: 'DELETE',
  path: '/api/talks/:talk',
  summary: 'Close',
  params: z.object({ talk: z.uuid() }),
  answer: z.object({}),
})
const look = endpoint({
  method: 'GET',
  path: '/api/window',
  summary: 'Look in from outside',
  open: true,
  answer: z.object({ person: z.null() }),
})
const fail = endpoint({ method: 'GET', path: '/api/fail', summary: 'A bug', open: true, answer: z.object({}) })
const away = endpoint({
  method: 'GET',
  path: '/api/away',
  summary: 'The database is away',
  open: true,
  answer: z.object({}),
})
const twice = endpoint({ method: 'GET', path: '/api/twice', summary: 'An id again', open: true, answer: z.object({}) })
const wrong = endpoint({
  method: 'GET',
  path: '/api/wrong',
  summary: 'An answer beside its contract',
  open: true,
  answer: z.object({ n: z.number() }),
})
const sheet = endpoint({
  method: 'GET',
  path: '/api/sheet',
  summary: 'A file',
  open: true,
  file: 'text/csv; charset=utf-8',
  answer: z.unknown(),
})
const send = endpoint({
  method: 'POST',
  path: '/api/sheets',
  summary: 'Send a file',
  upload: { bytes: 1000 },
  answer: z.object({ got: z.array(z.string()) }),
})

let app: FastifyInstance
let at = ''
beforeAll(async () => {
  app = await createServer({ limits: { ...usualLimits, bodyBytes: 100_000, lag: 0 }, logger: false })
  const http = {
    app,
    clock: () => new Date('2026-03-01T00:00:00Z'),
    careful: true,
    db: undefined as never,
    later: undefined as never,
    authenticate: async (request) =>
      request.headers.authorization === 'me' ? createScope({ person: me, duties: [], seats: [] }) : null,
  } satisfies RouteContext
  const serve = endpointRegistrar(words, http)
  serve(say, async ({ scope, body, now }) => ({ heard: body.text, by: scope.person, at: now.toISOString() }))
  serve(close, async () => ({ refused: 'already-closed', params: { who: '林悦' } }))
  serve(look, async ({ scope }) => ({ person: scope.person as null }))
  serve(fail, async () => {
    throw new Error('the roof')
  })
  serve(away, async () => {
    throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  })
  serve(twice, async () => {
    throw Object.assign(new Error('duplicate key value'), { code: '23505', constraint: 'issue_pkey' })
  })
  serve(wrong, async () => ({ n: 'one' as unknown as number }))
  serve(sheet, async ({ lang }) => ({ name: `名单-${lang}.csv`, content: 'a,b\n' }))
  serve(send, async ({ files }) => {
    const got: string[] = []
    for await (const file of files()) {
      if ('value' in file) got.push(`${file.field}=${file.value}`)
      else {
        let bytes = 0
        for await (const chunk of file.stream) bytes += (chunk as Buffer).length
        got.push(`${file.name}:${bytes}`)
      }
    }
    return { got }
  })
  at = await app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => app.close())

const talk = '/api/talks/00000000-0000-7000-8000-0000000000aa/words'
const ask = async (
  path: string,
  init: { method?: string; body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string> } = {},
) => {
  const reply = await fetch(at + path, {
    method: 'POST',
    ...init,
    headers: {
      authorization: 'me',
      ...(init.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...init.headers,
    },
  })
  return {
    status: reply.status,
    headers: reply.headers,
    body: JSON.parse(await reply.text()) as Record<string, unknown>,
  }
}
const get = (path: string, headers: Record<string, string> = {}) => ask(path, { method: 'GET', headers })

test('the handler gets the scope, the checked question and one moment', async () => {
  expect(await ask(`${talk}?loud=yes`, { body: '{"text":"你好"}' })).toMatchObject({
    status: 200,
    body: { heard: '你好', by: me, at: '2026-03-01T00:00:00.000Z' },
  })
})

test('who is not signed in is told so before the body is even read', async () => {
  const { status, body } = await ask(talk, { body: '{"broken', headers: { authorization: 'nobody' } })
  expect({ status, ...body }).toMatchObject({ status: 401, refused: 'not-signed-in', message: { zh: '请先登录。' } })
})

test('an open endpoint takes nobody for an answer', async () => {
  expect((await get('/api/window', { authorization: 'nobody' })).body).toEqual({ person: null })
})

test('a wrong question gets a 400 that names the place in both languages', async () => {
  for (const [path, sent, place] of [
    [talk, '{}', 'body.text'],
    [talk, '{"text":"a","parts":[{"n":1},{"n":"x"}]}', 'body.parts[1].n'],
    [`${talk}?loud=maybe`, '{"text":"a"}', 'query.loud'],
    ['/api/talks/12/words', '{"text":"a"}', 'params.talk'],
    [talk, '', 'body'],
    [talk, '{"text"', 'body'],
  ] as const) {
    const { status, body } = await ask(path, { body: sent })
    expect({ status, place: (body.params as Record<string, unknown>).place, refused: body.refused }).toEqual({
      status: 400,
      place,
      refused: 'invalid',
    })
    expect((body.message as { zh: string }).zh).toMatch(/[\u4e00-\u9fff]/)
  }
})

test('a wrong field of a form is called as forms call it, an unknown one by its place', async () => {
  const wrong = async (field: string) => {
    const { status, body } = await ask(talk, { body: `{"text":"a","${field}":1}` })
    return { status, said: body.message as { zh: string; en: string } }
  }
  const { said } = await wrong('text') // the later of two equal keys counts
  expect([said.zh, said.en]).toEqual([expect.stringMatching(/^内容：/), expect.stringMatching(/^Text: /)])
  expect((await ask(talk, { body: '{"text":"a","parts":[{"n":"x"}]}' })).body).toMatchObject({
    message: { zh: expect.stringMatching(/^body\.parts\[0\]\.n：/) },
  })
})

test('poison is named, never stored and never a 500', async () => {
  const deep = `{"text":"a","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
  for (const [sent, place] of [
    ['{"text":"a\\u0000b"}', 'body.text'],
    ['{"text":"a","extra":{"k":["\\ud800"]}}', 'body.extra.k[0]'],
    ['{"text":"a","\\udfff":1}', 'body'],
    ['{"text":"a","__proto__":{"x":1}}', 'body'],
    [deep, 'body.x[0][0]'],
    [new Uint8Array([0x22, 0xff, 0x22]), 'body'],
  ] as const) {
    const { status, body } = await ask(talk, { body: sent as string })
    expect({ status, place: (body.params as Record<string, unknown>).place }).toEqual({ status: 400, place })
  }
  expect((await get('/api/window?x=%00')).status).toBe(400)
  expect((await get('/api/window?x=%ED%A0%80')).status).toBe(400)
  expect((await get('/api/window?x=%E4%BD')).status).toBe(400)
})

test('a refusal carries its code, what to fill in, and the whole sentence', async () => {
  const { status, body } = await ask('/api/talks/00000000-0000-7000-8000-0000000000aa', { method: 'DELETE' })
  expect({ status, body }).toEqual({
    status: 409,
    body: {
      refused: 'already-closed',
      params: { who: '林悦' },
      message: { zh: '林悦 已经关闭。', en: 'Already closed by 林悦.' },
    },
  })
})

test('a surprise is a 500 with the number of the request, and nothing of its inside', async () => {
  const { status, body, headers } = await get('/api/fail')
  expect(status).toBe(500)
  expect(body).toMatchObject({ broken: 'broken', request: headers.get('x-request-id') })
  expect(JSON.stringify(body)).not.toContain('roof')
})

test('a database that is away is no bug: 503, and when to come again', async () => {
  const { status, body, headers } = await get('/api/away')
  expect([status, body.broken, headers.get('retry-after')]).toEqual([503, 'starting', '5'])
})

test('an answer beside its contract does not leave in tests', async () => {
  expect((await get('/api/wrong')).status).toBe(500)
})

test('too much, of a wrong form, and to nowhere are told apart', async () => {
  expect((await ask(talk, { body: JSON.stringify({ text: 'x'.repeat(200_000) }) })).body.refused).toBe('too-large')
  expect((await ask(talk, { body: 'text=a', headers: { 'content-type': 'text/plain' } })).status).toBe(415)
  expect((await get('/api/nowhere')).body).toMatchObject({
    refused: 'no-such-address',
    params: { address: '/api/nowhere' },
  })
})

test('a change asked by a foreign page is refused, our own is taken', async () => {
  expect((await ask(talk, { body: '{"text":"a"}', headers: { origin: 'https://evil.example' } })).body.refused).toBe(
    'foreign-page',
  )
  expect((await ask(talk, { body: '{"text":"a"}', headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  expect((await ask(talk, { body: '{"text":"a"}', headers: { origin: at } })).status).toBe(200)
})

test('a file is sent with its name in any script', async () => {
  const reply = await fetch(`${at}/api/sheet?lang=en`)
  expect(reply.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('名单-en.csv')}`,
  )
  expect(await reply.text()).toBe('a,b\n')
})

test('uploads come as streams, and end at their limit', async () => {
  const form = (size: number) => {
    const f = new FormData()
    f.append('source', 'roster')
    f.append('file', new Blob(['x'.repeat(size)]), '花名册.csv')
    return f
  }
  const upload = (size: number) =>
    fetch(`${at}/api/sheets`, { method: 'POST', body: form(size), headers: { authorization: 'me' } })
  expect(await (await upload(900)).json()).toEqual({ got: ['source=roster', '花名册.csv:900'] })
  expect((await upload(5000)).status).toBe(413)
})

test('the description lists every endpoint with its shapes', async () => {
  const { body } = await get('/api/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(Object.keys(body.paths as object)).toEqual(
    expect.arrayContaining(['/api/talks/{talk}/words', '/api/sheets', '/api/sheet']),
  )
})

test('an endpoint whose path and params differ, or whose answer would look like a no, does not open', () => {
  const serve = endpointRegistrar({}, { app } as never)
  expect(() =>
    serve(endpoint({ method: 'GET', path: '/api/x/:y', summary: '', answer: z.object({}) }), () => ({})),
  ).toThrow('/api/x/:y')
  expect(() =>
    serve(endpoint({ method: 'GET', path: '/api/x', summary: '', answer: z.object({ refused: z.string() }) }), () => ({
      refused: 'a',
    })),
  ).toThrow('refused')
})

test('an id that a verb did not ask for twice is still refused in words', async () => {
  const { status, body } = await get('/api/twice')
  expect(status).toBe(409)
  expect(body).toMatchObject({ refused: 'id-used-for-something-else', message: { zh: expect.any(String) } })
})
