import { expect, test } from 'vitest'
import { linkAddress, linkUrl } from './link-address.ts'

test.each([
  [{ publicUrl: 'https://training.example.cn/', host: '0.0.0.0' }, 'https://training.example.cn', true, false],
  [{ publicUrl: 'http://localhost:8899', host: '127.0.0.1' }, 'http://localhost:8899', true, true],
  [{ host: '127.0.0.1' }, 'http://127.0.0.1:8899', false, true],
  [{ host: '0.0.0.0' }, 'http://127.0.0.1:8899', false, true],
  [{ host: '::' }, 'http://127.0.0.1:8899', false, true],
  [{ host: '::1' }, 'http://[::1]:8899', false, true],
  [{ host: '10.0.0.7', tls: {} }, 'https://10.0.0.7:8899', false, false],
])('%o', (settings, url, configured, loopback) => {
  const address = linkAddress(settings, 8899)
  expect(address).toEqual({ url, configured, loopback })
  expect(linkUrl(address, 'invitation', 'abc')).toBe(`${url}/join/abc`)
})
