import { z } from 'zod'
import { afterEach, expect, test, vi } from 'vitest'
import { endpoint } from '../platform/http/endpoint.ts'
import { buildUrl, RequestFailed, call, Refusal } from './api-client.ts'

const triage = endpoint({
  method: 'POST',
  path: '/api/issues/:issue/triage',
  summary: '',
  params: z.object({ issue: z.string() }),
  body: z.object({ kind: z.string() }),
  answer: z.object({ ok: z.boolean() }),
})
const given = { params: { issue: 'a/b' }, body: { kind: 'content' } }
const replies = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(
      async () =>
        new Response(JSON.stringify(body), {
          status,
          headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
        }),
    ),
  )
afterEach(() => vi.unstubAllGlobals())

test('an address has its names filled in and only what was asked', () => {
  expect(buildUrl('/api/runs/:run', { run: 'x y' }, { page: 2, tag: ['a', 'b'], none: undefined, empty: '' })).toBe(
    '/api/runs/x%20y?page=2&tag=a&tag=b',
  )
})

test('an answer comes back as the contract says', async () => {
  replies(200, { ok: true })
  expect(await call(triage, given)).toEqual({ ok: true })
  expect(vi.mocked(fetch)).toHaveBeenCalledWith(
    '/api/issues/a%2Fb/triage',
    expect.objectContaining({ method: 'POST', body: '{"kind":"content"}' }),
  )
})

test('an expected no is a Refusal in the words of the server', async () => {
  replies(409, { refused: 'triage-first', params: { n: 3 }, message: { zh: '还差 {n} 项', en: '{n} to go' } })
  const no = await call(triage, given).catch((e: unknown) => e)
  expect(no).toBeInstanceOf(Refusal)
  expect([(no as Refusal).code, (no as Refusal).in('zh')]).toEqual(['triage-first', '还差 3 项'])
})

test('a broken server is told by its number, an absent one by 0', async () => {
  replies(500, { broken: 'broken', request: 'req-81', message: { zh: '', en: '' } })
  expect(await call(triage, given).catch((e: unknown) => e)).toMatchObject({
    name: 'RequestFailed',
    status: 500,
    request: 'req-81',
  })
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Promise.reject(new TypeError('failed to fetch'))),
  )
  const absent = await call(triage, given).catch((e: unknown) => e)
  expect(absent).toBeInstanceOf(RequestFailed)
  expect(absent).toMatchObject({ status: 0 })
})

test('an overloaded server says when to try again', async () => {
  replies(503, {}, { 'retry-after': '5' })
  expect(await call(triage, given).catch((e: unknown) => e)).toMatchObject({ status: 503, waitSeconds: 5 })
})
