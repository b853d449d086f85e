import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { createServer } from './create-server.ts'
import { serveStaticFiles } from './static-files.ts'
import { usualLimits } from './security-plugins.ts'

const dist = mkdtempSync(join(tmpdir(), 'midcourse-pages-'))
mkdirSync(join(dist, 'assets'))
writeFileSync(join(dist, 'index.html'), '<p>the app</p>')
writeFileSync(join(dist, 'assets', 'app-1a2b.js'), `// ${'x'.repeat(5000)}`)
afterAll(() => rmSync(dist, { recursive: true }))

const open = async (door: Partial<Parameters<typeof createServer>[0]> = {}) => {
  const app = await createServer({ limits: { ...usualLimits, lag: 0 }, logger: false, ...door })
  onTestFinished(() => app.close())
  app.get('/api/here', async (request) => ({ ip: request.ip }))
  app.get('/api/stuck', async () => {
    const until = Date.now() + 700
    while (Date.now() < until) {
      /* holds the only thread */
    }
    return {}
  })
  await serveStaticFiles(app, dist, ['/', '/runs/:run', '/say/:run/:module?'])
  return { app, at: await app.listen({ port: 0, host: '127.0.0.1' }) }
}

test('a path of a page opens the app; every other path is 404: for who asks with a browser as a page, for programs in a sentence', async () => {
  const { at } = await open()
  const asked = async (path: string, accept = '*/*') => {
    const r = await fetch(at + path, { headers: { accept } })
    return [r.status, r.headers.get('cache-control'), (await r.text()).slice(0, 30)]
  }
  for (const path of ['/', '/runs/5?tab=board', '/runs/5/', '/say/5', '/say/5/6'])
    expect(await asked(path), path).toEqual([200, 'no-cache', '<p>the app</p>'])
  expect((await asked('/assets/app-1a2b.js')).slice(0, 2)).toEqual([200, 'public, max-age=31536000, immutable'])
  for (const path of ['/runs', '/runs/5/6', '/f/some-token', '/say', '/assets/..%2f..%2fetc/passwd']) {
    expect((await asked(path))[2], path).toContain('{"refused":"no-such-address"')
    expect((await asked(path))[0], path).toBe(404)
  }
  expect(await asked('/runs/5/6', 'text/html,*/*')).toEqual([404, 'no-cache', '<p>the app</p>'])
  for (const path of ['/assets/gone', '/assets/gone.js', '/api/gone', '/xapi/gone', '/health', '/package.json'])
    expect((await asked(path, 'text/html'))[2], path).toContain('{"refused":"no-such-address"')
  for (const path of ['/%2e%2e/package.json', '/..%2fpackage.json'])
    expect((await asked(path))[0], path).toBeGreaterThanOrEqual(400)
})

test('pages may only run our own scripts and wear our own styles, and are framed by nobody; https is only promised where there is one', async () => {
  const policy = async (publicUrl?: string) => {
    const { at } = await open({ publicUrl })
    const reply = await fetch(at)
    await reply.text()
    const { headers } = reply
    return { csp: headers.get('content-security-policy')!, hsts: headers.get('strict-transport-security') }
  }
  const plain = await policy()
  expect(plain.csp).toContain("script-src 'self';")
  expect(plain.csp).toContain("style-src 'self';")
  expect(plain.csp).toContain("frame-ancestors 'none'")
  expect(plain.csp).not.toContain('upgrade-insecure-requests')
  expect(plain.hsts).toBeNull()
  expect((await policy('https://training.example.cn')).hsts).toContain('max-age')
})

test('big answers are packed', async () => {
  const { at } = await open()
  const packed = await fetch(`${at}/assets/app-1a2b.js`, { headers: { 'accept-encoding': 'br' } })
  expect([packed.headers.get('content-encoding'), (await packed.text()).length]).toEqual(['br', 5003])
})

test('too many questions from one address get 429 with a time to wait; the address is not what the client claims', async () => {
  const { at } = await open({ limits: { ...usualLimits, lag: 0, perMinute: 3 } })
  const ask = (n: number) => fetch(`${at}/api/here`, { headers: { 'x-forwarded-for': `10.0.0.${n}` } })
  for (let i = 0; i < 3; i++) expect(await (await ask(i)).json()).toEqual({ ip: '127.0.0.1' })
  const shed = await ask(9)
  expect([
    shed.status,
    Number(shed.headers.get('retry-after')) > 0,
    ((await shed.json()) as { broken: string }).broken,
  ]).toEqual([429, true, 'busy'])
})

test('behind a named proxy the address it forwards counts', async () => {
  const { at } = await open({ trustProxy: ['127.0.0.1'] })
  expect(await (await fetch(`${at}/api/here`, { headers: { 'x-forwarded-for': '10.0.0.7' } })).json()).toEqual({
    ip: '10.0.0.7',
  })
})

test('a server that lags says 503 and when to come again, instead of queueing', async () => {
  const { at } = await open({ limits: { ...usualLimits, lag: 100 } })
  await (await fetch(`${at}/api/stuck`)).text()
  const seen: (string | null)[] = []
  for (let i = 0; i < 40 && !seen.includes('503'); i++) {
    const [stuck, shed] = await Promise.all([fetch(`${at}/api/stuck`), fetch(`${at}/api/here`)])
    await stuck.text()
    seen.push(String(shed.status))
    if (shed.status === 503)
      expect([shed.headers.get('retry-after'), ((await shed.json()) as { broken: string }).broken]).toEqual([
        '5',
        'busy',
      ])
    else await shed.text()
  }
  expect(seen).toContain('503')
})
