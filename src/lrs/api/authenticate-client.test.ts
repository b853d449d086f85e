import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { systemScope } from '../../platform/auth/scope.ts'
import { newId } from '../../platform/db/id.ts'
import { testDatabase } from '../../platform/db/test-database.ts'
import { revokeCredential } from '../change-credential.ts'
import { issueCredential } from '../issue-credential.ts'
import { createClientAuthenticator } from './authenticate-client.ts'
import { XapiError } from './xapi-error.ts'
import type { XapiRequest } from './xapi-request.ts'

const { db } = await testDatabase()
const product = systemScope()
const now = new Date('2026-03-04T02:30:00Z')
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000)

async function keyFor(name: string) {
  const made = await db.write(product, (tx) =>
    issueCredential(tx, product, { id: newId(), name, scopes: ['all'], now }),
  )
  if ('refused' in made) throw new Error(made.refused)
  return made
}
const question = (key: string, secret: string): XapiRequest => ({
  method: 'GET',
  resource: 'statements',
  params: new Map(),
  header: () => `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
  content: Readable.from([]),
  read: { body: null },
})
const enters = (authenticator: ReturnType<typeof createClientAuthenticator>, key: string, secret: string, at: Date) =>
  authenticator.enter(question(key, secret), at).then(
    (c) => c.name,
    (no: unknown) => {
      if (no instanceof XapiError) return no.of?.code ?? no.status
      throw no
    },
  )

test('a credential revoked in another process is refused here within a minute, in this one at once', async () => {
  const { id, key, secret } = await keyFor('anywhere')
  const [here, elsewhere] = [createClientAuthenticator(db), createClientAuthenticator(db)]
  expect([await enters(here, key, secret, now), await enters(elsewhere, key, secret, now)]).toEqual([
    'anywhere',
    'anywhere',
  ])
  await db.write(product, (tx) => revokeCredential(tx, product, { id, now }))
  here.forget()
  expect(await enters(here, key, secret, after(1))).toBe('revoked')
  expect(await enters(elsewhere, key, secret, after(61))).toBe('revoked')
})

test('who is being looked up while a key is revoked is not remembered afterwards', async () => {
  const { id, key, secret } = await keyFor('racing')
  let looked = () => {}
  const waiting = new Promise<void>((resolve) => {
    looked = resolve
  })
  const authenticator = createClientAuthenticator({
    ...db,
    read: async (scope, work) => {
      const found = await db.read(scope, work)
      await waiting
      return found
    },
  })
  const first = enters(authenticator, key, secret, now)
  await new Promise((done) => setTimeout(done, 50))
  await db.write(product, (tx) => revokeCredential(tx, product, { id, now }))
  authenticator.forget()
  looked()
  expect(await first).toBe('racing')
  expect(await enters(authenticator, key, secret, after(1))).toBe('revoked')
})

test('an unknown key, a wrong secret and no header are all the same to the sender', async () => {
  const { key } = await keyFor('guessed')
  const authenticator = createClientAuthenticator(db)
  const told = async (q: XapiRequest) =>
    authenticator.enter(q, now).then(
      () => null,
      (no: XapiError) => [no.status, no.code],
    )
  expect(await told(question(key, 'wrong'))).toEqual([401, 'no-credential'])
  expect(await told(question('mc-nobody', 'wrong'))).toEqual([401, 'no-credential'])
  expect(await told({ ...question(key, ''), header: () => undefined })).toEqual([401, 'no-credential'])
})
