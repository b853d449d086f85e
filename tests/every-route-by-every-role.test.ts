// Every conversation, asked by every role: nothing breaks, nobody signed out gets in, and no question needs to be guessed.
import { expect, test } from 'vitest'
import { routes } from '../src/app/routes.ts'
import { getEvaluation } from '../src/evaluate/contract.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { startTestServer } from './test-server.ts'

const server = await startTestServer()
const cast = [
  'lead',
  'assistant',
  'instructor',
  'mentor',
  'manager-1',
  'learner-1',
  'agent-1',
  'business',
  'executive',
  'administrator',
]
type Described = { paths: Record<string, Record<string, { summary: string }>> }
const described = (await (await server.stranger().fetch('/api/openapi.json')).json()) as Described
const endpoints = Object.entries(described.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => ({ path, method: method.toUpperCase() })),
)
/** Open to nobody in particular, each for a reason: signing in, founding a company, a one-time link, a forgotten password, and the anonymous voice with its receipt code. */
const open = new Set([
  'GET /api/me',
  'POST /api/session',
  'DELETE /api/session',
  'GET /api/cast',
  'POST /api/enter',
  'GET /api/founding',
  'POST /api/founding',
  'GET /api/access-links/{token}',
  'POST /api/access-links/{token}/confirmations',
  'POST /api/access-links/{token}/passwords',
  'GET /api/password-resets',
  'POST /api/password-resets',
])
const isOpen = (method: string, path: string) => open.has(`${method} ${path}`) || path.startsWith('/api/anonymous/')
const nowhere = '0198c0de-0000-7000-8000-00000000dead'
const address = (path: string, run: string) => path.replaceAll('{run}', run).replaceAll(/\{\w+\}/g, nowhere)

test('the server has endpoints, and they are described', () => {
  const folders = Object.keys(routes)
  expect(folders.length).toBeGreaterThan(0)
  expect(endpoints.length).toBeGreaterThan(open.size + folders.length)
})

test('who is not signed in is let in nowhere but where it is open to all', async () => {
  const stranger = server.stranger()
  for (const { path, method } of endpoints) {
    if (isOpen(method, path)) continue
    const reply = await stranger.fetch(address(path, runIds.five), {
      method,
      ...(method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }),
    })
    expect([reply.status, method, path]).toEqual([401, method, path])
  }
})

type Reply = { status: number; body: string; run: string; path: string }

/** What is wrong with a reply, or null: it breaks, it says no without words, or it answers about a run that is not there. */
function wrong({ status, body, run, path }: Reply): string | null {
  if (status >= 500) return `breaks: ${body.slice(0, 200)}`
  if (status < 400) return run === nowhere && path.includes('{run}') ? 'answers about a run that is not there' : null
  const no = JSON.parse(body) as { refused?: unknown; message?: { zh?: unknown; en?: unknown } }
  return typeof no.refused === 'string' && typeof no.message?.zh === 'string' && typeof no.message.en === 'string'
    ? null
    : `says no without words: ${body.slice(0, 200)}`
}

test.for(cast)(
  '%s asks everything: each is an answer or a refusal in words, never a 500',
  { timeout: 120_000 },
  async (who) => {
    const walker = await server.as(who)
    const found: string[] = []
    for (const { path, method } of endpoints) {
      if (isOpen(method, path)) continue
      for (const run of method === 'GET' ? [runIds.five, runIds.six, nowhere] : [runIds.five]) {
        const reply = await walker.fetch(address(path, run), {
          method,
          ...(method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }),
        })
        const problem = wrong({ status: reply.status, body: await reply.text(), run, path })
        if (problem) found.push(`${method} ${path}: ${problem}`)
      }
    }
    expect([...new Set(found)]).toEqual([])
  },
)

test.for([
  ['agent-1', 'five'],
  ['learner-1', 'four'],
  ['learner-1', 'six'],
] as const)('%s, who has no part in run %s, is told nothing of it', async ([who, run]) => {
  const walker = await server.as(who)
  const told: string[] = []
  for (const { path, method } of endpoints) {
    if (method !== 'GET' || !path.includes('{run}')) continue
    const reply = await walker.fetch(address(path, runIds[run]))
    const body = await reply.text()
    if (reply.ok) told.push(`${path}: ${body.slice(0, 200)}`)
  }
  expect(told).toEqual([])
})

test('a report is answered to whom its page is open, and to nobody else in any form', async () => {
  const report = (await (await server.as('lead')).call(getEvaluation, { params: { run: runIds.four } })).reports[0]!.id
  const forms = ['', '/pdf', '/pptx', '/xlsx', '/zip'].map((form) => `/api/reports/${report}${form}`)
  const ofRun = ['', '/computing', '/rows?kpi=x'].map((rest) => `/api/runs/${runIds.four}/evaluation${rest}`)
  const statuses = async (who: string) => {
    const walker = await server.as(who)
    const all = []
    for (const path of [...forms, ...ofRun]) all.push((await walker.fetch(path)).status)
    return all
  }
  expect((await statuses('executive')).slice(0, 2)).toEqual([200, 200])
  for (const who of ['learner-1', 'agent-1', 'mentor'])
    expect([who, ...(await statuses(who))]).toEqual([who, 404, 404, 404, 404, 404, 404, 404, 403])
})
