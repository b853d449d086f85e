// Where plain http is a danger, and where it is none.
import { expect, test } from 'vitest'
import { isPlainHttpBeyondLoopback } from './environment.ts'

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
