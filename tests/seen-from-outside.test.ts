// Seen from outside: whether it lives and can serve, and which addresses there are.
import { expect, test } from 'vitest'
import { pagePaths } from '../src/app/page-paths/contract.ts'
import { runIds } from '../seeds/service-onboarding/dates-and-ids.ts'
import { startTestServer } from './test-server.ts'

const perMinute = 600
const house = await startTestServer({ working: true, limits: { perMinute } })
const stranger = house.stranger()
const statusAndBody = async (path: string, init?: RequestInit) => {
  const reply = await stranger.fetch(path, init)
  const text = await reply.text()
  return { status: reply.status, text, html: text.startsWith('<!doctype html>') }
}
const ready = async () => {
  const { status, text } = await statusAndBody('/health/ready')
  return [status, JSON.parse(text) as unknown]
}

test('a running house lives and is ready', async () => {
  expect(await statusAndBody('/health/live')).toMatchObject({ status: 200, text: '{"status":"live"}' })
  await expect.poll(ready).toEqual([200, { status: 'ready' }])
})

test('a database that is behind this release is not ready, and says which part is missing', async () => {
  const [last] = await house.sql<{ name: string; checksum: string }>(
    'delete from platform.migration where name = (select max(name) from platform.migration) returning name, checksum',
  )
  await expect.poll(ready).toEqual([503, { status: 'not-ready', missing: ['migrations'] }])
  await house.sql('insert into platform.migration (name, checksum) values ($1, $2)', [last!.name, last!.checksum])
  await expect.poll(ready).toEqual([200, { status: 'ready' }])
})

test('a path of a page is a page; /health, unknown pages, files, conversations and the metrics are 404', async () => {
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

test('a database that is away: alive, and not ready until it is back', async () => {
  await house.sql('update pg_database set datallowconn = false where datname = current_database()')
  await house.sql(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await expect.poll(ready).toEqual([503, { status: 'not-ready', missing: ['database'] }])
  expect((await statusAndBody('/health/live')).status).toBe(200)
  await house.sql('update pg_database set datallowconn = true where datname = current_database()')
  await expect.poll(ready).toEqual([200, { status: 'ready' }])
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
