// Where plain http is a danger, and where it is none; the files of a certificate.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isPlainHttpBeyondLoopback, settingsFromEnvironment } from './environment.ts'

const tls = { cert: 'c', key: 'k' }
test.for([
  [{ host: '127.0.0.1', tls: undefined, publicUrl: undefined }, false],
  [{ host: 'localhost', tls: undefined, publicUrl: 'http://localhost:8899' }, false],
  [{ host: '0.0.0.0', tls: undefined, publicUrl: undefined }, true],
  [{ host: '0.0.0.0', tls, publicUrl: undefined }, false],
  [{ host: '127.0.0.1', tls: undefined, publicUrl: 'http://training.example.cn' }, true],
  [{ host: '0.0.0.0', tls: undefined, publicUrl: 'https://training.example.cn' }, false],
] as const)('plain http beyond this machine: %o', ([settings, plain]) => {
  expect(isPlainHttpBeyondLoopback(settings)).toBe(plain)
})

test('the files of a certificate are read, both or neither, and one that is not there is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'midcourse-tls-'))
  try {
    const [cert, key] = [join(folder, 'own.crt'), join(folder, 'own.key')]
    writeFileSync(cert, 'the certificate')
    writeFileSync(key, 'the key')
    expect(settingsFromEnvironment({}).tls).toBeUndefined()
    expect(settingsFromEnvironment({ TLS_CERT: cert, TLS_KEY: key }).tls).toEqual({
      cert: 'the certificate',
      key: 'the key',
    })
    for (const half of [{ TLS_CERT: cert }, { TLS_KEY: key }])
      expect(() => settingsFromEnvironment(half)).toThrow('belong together')
    expect(() => settingsFromEnvironment({ TLS_CERT: cert, TLS_KEY: join(folder, 'none') })).toThrow(
      /TLS_KEY=.*none cannot be read/,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
