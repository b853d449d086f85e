import { expect, test } from 'vitest'
import { ssrfSafePost, wrongAddress } from './ssrf-safe-post.ts'

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
])('nothing is sent into the own network: %s', async (host) => {
  await expect(ssrfSafePost(`https://${host}:9/`, {}, [])).rejects.toThrow(/private network that is not listed/)
})
