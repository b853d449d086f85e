// Seen from outside: whether it lives and can serve, what monitoring reads, which addresses there are.
import { readFileSync } from 'node:fs'
import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { sweepsOn } from '../src/app/jobs.ts'
import { pagePaths } from '../src/app/page-paths/contract.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { samplePerson } from '../seeds/service-onboarding/people-list.ts'
import { startTestServer } from './test-server.ts'

const token = 'known to the scraper alone'
const perMinute = 600
const logged: string[] = []
const { log } = Fastify({ logger: { level: 'debug', stream: { write: (line: string) => void logged.push(line) } } })
const server = await startTestServer({
  working: true,
  limits: { perMinute },
  logger: log,
  monitoring: { host: '127.0.0.1', port: 0, token, version: '1.2.3', dataFolder: '.' },
})
const stranger = server.stranger()
const statusAndBody = async (path: string, init?: RequestInit) => {
  const reply = await stranger.fetch(path, init)
  const text = await reply.text()
  return { status: reply.status, text, html: text.startsWith('<!doctype html>') }
}
const ready = async () => {
  const { status, text } = await statusAndBody('/health/ready')
  return [status, JSON.parse(text) as unknown]
}
const scrape = (authorization?: string) =>
  fetch(`${server.monitoringUrl}/metrics`, { headers: authorization ? { authorization } : {} })
const metrics = async () => (await scrape(`Bearer ${token}`)).text()
/** The value of one line of the text, such as midcourse_outbox_messages or name{sweep="…"}; undefined when it is not told. */
const valueOf = (text: string, line: string) => {
  const found = text.split('\n').find((one) => one.startsWith(`${line} `))
  return found === undefined ? undefined : Number(found.slice(line.length + 1))
}

test('a running server lives and is ready, on its own address and on the guarded one', async () => {
  expect(await statusAndBody('/health/live')).toMatchObject({ status: 200, text: '{"status":"live"}' })
  await expect.poll(ready).toEqual([200, { status: 'ready' }])
  expect((await fetch(`${server.monitoringUrl}/health/live`)).status).toBe(200)
  expect((await fetch(`${server.monitoringUrl}/health/ready`)).status).toBe(200)
})

test('a database that is behind this release is not ready, and says which part is missing', async () => {
  const [last] = await server.sql<{ name: string; checksum: string }>(
    'delete from platform.migration where name = (select max(name) from platform.migration) returning name, checksum',
  )
  await expect.poll(ready).toEqual([503, { status: 'not-ready', missing: ['migrations'] }])
  await server.sql('insert into platform.migration (name, checksum) values ($1, $2)', [last!.name, last!.checksum])
  await expect.poll(ready).toEqual([200, { status: 'ready' }])
})

test('a path of a page is a page; /health, unknown pages, files, endpoints and the metrics are 404', async () => {
  for (const path of pagePaths) {
    const address = path.replaceAll(/:(\w+)\??/g, runIds.five)
    expect(await statusAndBody(address), address).toMatchObject({ status: 200, html: true })
  }
  const unknown = ['/health', '/health/', '/nowhere', '/runs/5/nowhere', '/api/nowhere', '/assets/nowhere.js', '/.env']
  for (const path of [...unknown, '/metrics', '/index.php']) {
    const { status, text } = await statusAndBody(path)
    expect([status, (JSON.parse(text) as { refused: string }).refused], path).toEqual([404, 'no-such-address'])
  }
  expect(await statusAndBody('/nowhere', { headers: { accept: 'text/html' } })).toMatchObject({
    status: 404,
    html: true,
  })
  expect(await statusAndBody('/nowhere', { method: 'POST' })).toMatchObject({ status: 404, html: false })
})

const filesFetched = new Set<string>()

test.each(['lead', 'manager-1', 'learner-7'])(
  'what a page names for %s with itself is there, and is answered',
  async (who) => {
    const client = await server.as(who)
    const named = new Set<string>()
    for (const path of pagePaths) {
      const html = await (
        await client.fetch(path.replace(':person', client.person!).replaceAll(/:(\w+)\??/g, runIds.five))
      ).text()
      for (const [, href] of html.matchAll(/<link rel="(?:modulepreload|preload|stylesheet)"[^>]* href="([^"]+)"/g))
        named.add(href!)
    }
    expect([...named].filter((href) => href.startsWith('/api/')).toSorted()).toEqual(
      expect.arrayContaining(['/api/badges', '/api/me', '/api/runs', `/api/runs/${runIds.five}`, '/api/today']),
    )
    expect([...named].filter((href) => href.startsWith('/assets/')).length).toBeGreaterThan(80)
    // @NOTE Files are the same for everybody: each is fetched once, within the requests a minute allows.
    for (const href of named) {
      if (filesFetched.has(href)) continue
      if (href.startsWith('/assets/')) filesFetched.add(href)
      expect((await client.fetch(href)).status, href).toBe(200)
    }
  },
)

test('metrics are read with the token only', async () => {
  for (const authorization of [undefined, 'Bearer wrong', `Basic ${token}`, 'Bearer ']) {
    const reply = await scrape(authorization)
    expect([reply.status, reply.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="metrics"'])
    expect(await reply.text()).not.toContain('midcourse_')
  }
  const reply = await scrape(`Bearer ${token}`)
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
  expect((await fetch(`${server.monitoringUrl}/`)).status).toBe(404)
})

test('metrics tell request times by pattern, the pool, the outbox, every sweep and the disk; no person and no address', async () => {
  const lead = await server.as('lead')
  await (await lead.fetch(`/api/runs/${runIds.five}/overview`)).text()
  await (await stranger.fetch(`/api/runs/${runIds.five}/overview`)).text()
  await (await stranger.fetch(`/runs/${runIds.five}/learners/${samplePerson('learner-1').id}`)).text()
  await (await stranger.fetch('/nowhere/13800138000')).text()
  await server.sql(
    `insert into platform.channel (id, kind, name, zone, at) values ('0198c0de-0000-7000-8000-00000000c0de', 'email', 'x', 'UTC', now())`,
  )
  await server.sql(
    `insert into platform.message (id, dedupe, channel, title, body, href, at, next_at) select gen_random_uuid(), n::text, '0198c0de-0000-7000-8000-00000000c0de', '{}', '{}', '/', $1::timestamptz - n * interval '1 hour', '2999-01-01' from generate_series(1, 3) n`,
    [server.now],
  )
  const text = await metrics()
  const times = 'midcourse_http_request_duration_seconds'
  const count = (route: string, status: string) =>
    valueOf(text, `${times}_count{method="GET",route="${route}",status="${status}"}`)
  expect(count('/api/runs/:run/overview', '2xx')).toBe(1)
  expect(count('/api/runs/:run/overview', '4xx')).toBe(1)
  expect(count('/runs/:run/learners/:person', '2xx')).toBeGreaterThan(0)
  expect(count('unknown', '4xx')).toBeGreaterThan(0)
  expect(text).toContain(`${times}_bucket{le="0.1",method="GET",route="/api/runs/:run/overview",status="2xx"}`)
  expect(valueOf(text, 'midcourse_database_up')).toBe(1)
  expect(valueOf(text, 'midcourse_database_pool_size')).toBe(16)
  expect(valueOf(text, 'midcourse_database_pool_waiting')).toBe(0)
  const [waiting] = await server.sql<{ n: number; age: number }>(
    'select count(*)::int as n, extract(epoch from $1::timestamptz - min(at))::float as age from platform.message where sent_at is null and given_up_at is null',
    [server.now],
  )
  expect(waiting!.n).toBeGreaterThanOrEqual(3)
  expect(valueOf(text, 'midcourse_outbox_messages')).toBe(waiting!.n)
  expect(valueOf(text, 'midcourse_outbox_oldest_seconds')).toBe(waiting!.age)
  for (const { name } of sweepsOn({}))
    expect(valueOf(text, `midcourse_sweep_delay_seconds{sweep="${name}"}`), name).toBeDefined()
  expect(valueOf(text, 'midcourse_data_folder_free_bytes')).toBeGreaterThan(0)
  expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
  expect(text).toContain('midcourse_info{version="1.2.3"')
  for (const secret of [runIds.five, samplePerson('learner-1').id, '13800138000', token])
    expect(text).not.toContain(secret)
})

interface Described {
  info: { version: string }
  tags: { name: string }[]
  paths: Record<string, Record<string, { tags: string[]; responses: Record<string, unknown> }>>
}
const described = async () => JSON.parse((await statusAndBody('/api/openapi.json')).text) as Described

test('the description has the release of package.json, every folder, and the refusals of every endpoint', async () => {
  const { info, tags, paths } = await described()
  expect(info.version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
  const known = tags.map(({ name }) => name)
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { tags: own, responses }] of Object.entries(methods)) {
      const at = `${method} ${path}`
      expect(known, at).toContain(own[0])
      expect(Object.keys(responses), at).toEqual(expect.arrayContaining(['429', '503']))
      if (path.includes('{')) expect(responses, at).toHaveProperty('404')
      // Whatever is said at the door to who is not signed in and comes from another site is described too.
      const address = path.replaceAll(/\{\w+\}/g, 'x')
      const headers = { 'sec-fetch-site': 'cross-site' }
      const { status } = await stranger.fetch(address, { method: method.toUpperCase(), headers })
      expect(responses, at).toHaveProperty(String(status))
    }
  const triage = paths['/api/issues/{issue}/triage']!.post!.responses
  expect(JSON.stringify(triage['409'])).toContain('#/components/schemas/Refusal')
  for (const status of ['200', '400', '401', '403', '404', '409', '413', '415']) expect(triage).toHaveProperty(status)
})

test.for(['zh', 'en'])(
  'every endpoint stands on the page of endpoints (%s), which fetches nothing from elsewhere and runs nothing',
  async (lang) => {
    const reply = await stranger.fetch('/api/docs', { headers: { 'accept-language': lang } })
    const html = await reply.text()
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    for (const [path, methods] of Object.entries((await described()).paths))
      for (const method of Object.keys(methods))
        expect(html).toContain(`<b>${method.toUpperCase()}</b> <code>${path}</code>`)
    expect(html).not.toMatch(/<script|style="|<style|(src|href)="(https?:)?\/\//)
    expect(html.match(/(src|href)="\/[^"]*"/g)!.toSorted()).toEqual(
      [
        'href="/api/docs.css"',
        `href="/api/docs?lang=${lang === 'zh' ? 'en' : 'zh'}"`,
        'href="/api/openapi.json"',
        'href="/icon.svg"',
      ].toSorted(),
    )
    expect((await stranger.fetch('/api/docs.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(html).toContain(lang === 'zh' ? '请先登录。' : 'Please sign in first.')
    expect(html).not.toContain(lang === 'zh' ? 'Please sign in first.' : '请先登录。')
  },
)

test('a database that is away: alive, not ready, and what it would have told is left out of the metrics, not repeated', async () => {
  await server.sql('update pg_database set datallowconn = false where datname = current_database()')
  await server.sql(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await expect.poll(ready).toEqual([503, { status: 'not-ready', missing: ['database'] }])
  expect((await statusAndBody('/health/live')).status).toBe(200)
  const text = await metrics()
  expect(valueOf(text, 'midcourse_database_up')).toBe(0)
  expect(text).not.toMatch(/midcourse_(outbox|queue)_/)
  expect(text).toContain('midcourse_sweep_delay_seconds')
  await server.sql('update pg_database set datallowconn = true where datname = current_database()')
  await expect.poll(ready).toEqual([200, { status: 'ready' }])
  expect(valueOf(await metrics(), 'midcourse_database_up')).toBe(1)
})

test('whoever asks for health is never turned away for asking often; others are', async () => {
  for (let asked = 0; asked < perMinute + 100; asked += 50) {
    const replies = await Promise.all(Array.from({ length: 50 }, () => stranger.fetch('/health/ready')))
    expect(replies.map(({ status }) => status)).toEqual(Array(50).fill(200))
    await Promise.all(replies.map((reply) => reply.text()))
  }
  let status = 0
  for (let asked = 0; asked <= perMinute && status !== 429; asked++) status = (await statusAndBody('/api/cast')).status
  expect(status).toBe(429)
})

test('even the most talkative log level writes down no request', () => {
  expect(logged.length).toBeGreaterThan(0)
  for (const line of logged)
    expect(line).not.toMatch(/"(req|url|method|remoteAddress|responseTime)"|\/api\/|\/health\/|\/runs/)
})
