import { hostname, networkInterfaces } from 'node:os'
import { request } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { createServer } from './create-server.ts'
import { createKnownHosts } from './known-host.ts'
import { usualLimits } from './security-plugins.ts'

const known = createKnownHosts('https://training.example.cn', ['midcourse.intranet', 'Other.Intranet:8080'])
const own = Object.values(networkInterfaces()).flatMap((of) => of!.map(({ address }) => address))

test.each([
  'training.example.cn',
  'Training.Example.CN:443',
  'training.example.cn.',
  'midcourse.intranet:8899',
  'other.intranet',
  'localhost',
  'localhost:8899',
  'sample.localhost:8898',
  '127.0.0.1:8899',
  '127.8.9.1',
  '[::1]:8899',
  '[::ffff:127.0.0.1]:8899',
  '192.168.1.20:8899',
  '10.0.0.5',
  '172.20.1.1',
  '[fd00::5]:8899',
  hostname(),
  ...own.filter((address) => !address.includes(':')),
])('%s is one of ours', (host) => expect(known(host)).toBe(true))

test.each([
  'evil.example',
  'training.example.cn.evil.example',
  'eviltraining.example.cn',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  '127.0.0.1.nip.io:8899',
  '8.8.8.8',
  '[2606:4700::1111]',
  '0.0.0.0',
  '2130706433',
  '0x7f000001',
  '',
  ' ',
  ':8899',
  '[',
])('%j is not', (host) => expect(known(host)).toBe(false))

const app = await createServer({ limits: { ...usualLimits, lag: 0 }, logger: false })
app.get('/api/here', () => ({}))
app.get('/health/live', () => ({}))
app.post('/xapi/open', { config: { otherSites: true } }, () => ({}))
await app.listen({ port: 0, host: '127.0.0.1' })
afterAll(() => app.close())

const ask = (path: string, host: string, method = 'GET') =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const { port } = app.server.address() as { port: number }
    request({ port, path, method, host: '127.0.0.1', headers: { host } }, (reply) => {
      let text = ''
      reply.on('data', (part) => (text += part)).on('end', () => resolve({ status: reply.statusCode!, text }))
    })
      .on('error', reject)
      .end()
  })

test('a page under another name gets a refusal that names the way out; health and what rests on no cookie answer', async () => {
  expect((await ask('/api/here', 'localhost')).status).toBe(200)
  const { status, text } = await ask('/api/here', 'rebound.example:8899')
  expect(status).toBe(421)
  expect(JSON.parse(text)).toMatchObject({
    refused: 'unknown-host',
    message: {
      zh: expect.stringMatching(/rebound\.example:8899.*PUBLIC_URL.*ALLOWED_HOSTS/s),
      en: expect.stringMatching(/rebound\.example:8899.*PUBLIC_URL.*ALLOWED_HOSTS/s),
    },
  })
  expect((await ask('/health/live', 'probe.internal')).status).toBe(200)
  expect((await ask('/xapi/open', 'lrs.example', 'POST')).status).toBe(200)
})
