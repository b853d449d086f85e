import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { isPublicAddress } from './public-address.ts'
import { ssrfSafePost, wrongAddress } from './ssrf-safe-post.ts'

const answers = vi.hoisted(() => ({ next: null as { address: string; family: number }[] | null }))
vi.mock('node:dns/promises', async (actual) => {
  const real = await actual<typeof import('node:dns/promises')>()
  return { ...real, lookup: async (host: string, options: never) => answers.next ?? real.lookup(host, options) }
})

const inside = [
  // This machine, private networks, link-local, shared, multicast, broadcast, for documentation and tests.
  '0.0.0.0',
  '0.1.2.3',
  '127.0.0.1',
  '127.255.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.8',
  '192.0.2.1',
  '192.88.99.1',
  '198.18.0.1',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'ff02::1',
  'fec0::1',
  'feff::1',
  '100::1',
  '2001:db8::1',
  '3fff::1',
  // IPv4 inside IPv6: compatible, mapped, translated, NAT64 by its two prefixes, 6to4, Teredo; a public one inside makes no difference.
  '::127.0.0.1',
  '::7f00:1',
  '::a00:1',
  '::808:808',
  '::ffff:127.0.0.1',
  '::ffff:7f00:1',
  '::ffff:a9fe:a9fe',
  '::ffff:0:127.0.0.1',
  '64:ff9b::127.0.0.1',
  '64:ff9b::a9fe:a9fe',
  '64:ff9b::808:808',
  '64:ff9b:1::1',
  '64:ff9b:1::a00:1',
  '64:ff9b:1:ffff::7f00:1',
  '2002:7f00:1::',
  '2002:7f00:1::1',
  '2002:a9fe:a9fe::1',
  '2002:a00:1::1',
  '2002:808:808::1',
  '2001::1',
  '2001:0:7f00:1::1',
  // Given to nobody.
  '1::1',
  '4000::1',
  'c000::1',
  'e000::1',
]
const outside = [
  '8.8.8.8',
  '101.226.4.6',
  '172.32.0.1',
  '::ffff:8.8.8.8',
  '2606:4700:4700::1111',
  '2408:8756:f50:1001::1',
  '2a00:1450:4001::1',
]

test.each(inside)('%s is not of the public internet', (address) => expect(isPublicAddress(address)).toBe(false))
test.each(outside)('%s is', (address) => expect(isPublicAddress(address)).toBe(true))

test.each(inside)('a name that leads to %s is not followed', async (address) => {
  answers.next = [{ address, family: address.includes(':') ? 6 : 4 }]
  await expect(ssrfSafePost('https://robots.example:9/', {}, [])).rejects.toThrow(/private network that is not listed/)
  answers.next = null
})

test.each(inside.filter((address) => address.includes(':') && !address.includes('%')))(
  'nor is the address itself: [%s]',
  async (address) => {
    await expect(ssrfSafePost(`https://[${address}]:9/`, {}, [])).rejects.toThrow(/private network that is not listed/)
  },
)

test('only a secure web address without a name in it; a listed host may be plain', () => {
  expect(wrongAddress('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1', [])).toBeNull()
  expect(
    ['file:///etc/passwd', 'gopher://a/', 'https://me:secret@a.example/', 'nothing'].map((a) => wrongAddress(a, [])),
  ).toEqual(Array(4).fill('no-web-address'))
  expect([
    wrongAddress('http://robots.intranet:8080/', []),
    wrongAddress('http://robots.intranet:8080/', ['robots.intranet:8080']),
  ]).toEqual(['address-not-secure', null])
})

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '192.168.1.1',
  '169.254.169.254',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[fd00::1]',
  '0.0.0.0',
  '2130706433',
  'localhost',
  // Octal, hexadecimal, short, mixed and full-width forms, and names that end with a dot.
  '0177.0.0.1',
  '0x7f.0.0.1',
  '0x7f000001',
  '017700000001',
  '127.1',
  '127.0.1',
  '0x7f.1',
  '10.1',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '3232235777',
  '１２７.0.0.1',
  '127。0。0。1',
  '①②⑦.0.0.1',
  '127.0.0.1.',
  'localhost.',
  '[::ffff:7f00:1]',
  '[0:0:0:0:0:ffff:10.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::10.0.0.1]',
])('nothing is sent into the own network: %s', async (host) => {
  await expect(ssrfSafePost(`https://${host}:9/`, {}, [])).rejects.toThrow(/private network that is not listed/)
})

/** A robot inside the network, let in by the operator, on a port of its own. */
async function robot(answer: (reply: ServerResponse, host: string) => void) {
  const seen: string[] = []
  const server = createServer((request, reply) => {
    seen.push(request.headers.host ?? '')
    request.resume().on('end', () => answer(reply, request.headers.host ?? ''))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { seen, port, close: () => new Promise((over) => server.close(over)) }
}

test('a redirect is not followed, wherever it leads', async () => {
  const inner = await robot((reply) => reply.end('secret'))
  const outer = await robot((reply) => reply.writeHead(307, { location: `http://127.0.0.1:${inner.port}/` }).end())
  const address = `http://127.0.0.1:${outer.port}/`
  expect(await ssrfSafePost(address, {}, [`127.0.0.1:${outer.port}`])).toEqual({ status: 307, text: '' })
  expect(inner.seen).toEqual([])
  await Promise.all([inner.close(), outer.close()])
})

test('a name is resolved once, and the connection goes to the address that was judged', async () => {
  const target = await robot((reply) => reply.end('ok'))
  const host = `robots.example:${target.port}`
  answers.next = [{ address: '127.0.0.1', family: 4 }]
  const sending = ssrfSafePost(`http://${host}/`, {}, [host])
  // What the name would lead to a moment later is asked by nobody.
  answers.next = [{ address: '10.255.255.1', family: 4 }]
  expect(await sending).toEqual({ status: 200, text: 'ok' })
  expect(target.seen).toEqual([host])
  answers.next = null
  await target.close()
})

test('a name that leads both outside and inside is judged by where the connection would go', async () => {
  answers.next = [
    { address: '10.0.0.1', family: 4 },
    { address: '8.8.8.8', family: 4 },
  ]
  await expect(ssrfSafePost('https://robots.example:9/', {}, [])).rejects.toThrow(/private network that is not listed/)
  answers.next = null
})
