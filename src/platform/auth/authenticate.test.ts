import type { FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { testDatabase } from '../db/test-database.ts'
import { newId } from '../db/id.ts'
import type { BetterAuth } from './better-auth.ts'
import { cookieName } from './better-auth.ts'
import { createAuthenticator } from './authenticate.ts'
import type { Standing } from './scope.ts'

const { db, owner } = await testDatabase()
const person = newId()
await owner.query(`insert into auth."user" values ('u1', 'x', 'x@login.invalid', false, null, null, now(), now())`)
await owner.query(`insert into auth.person_login values ('u1', $1)`, [person])

/** A world in which the session of `good` is u1's, and what the tables say can change. */
const world = (rememberMs?: number) => {
  const seen = {
    sessions: 0,
    session: { id: 's1', updatedAt: new Date() },
    standing: { person, duties: ['training'], seats: [] } as Standing | null,
    broken: false,
  }
  const auth = {
    api: {
      getSession: async ({ headers }: { headers: Headers }) => {
        seen.sessions++
        if (seen.broken) throw new Error('away')
        return headers.get('cookie')!.includes('good') ? { user: { id: 'u1' }, session: seen.session } : null
      },
    },
  } as never as BetterAuth
  return { seen, authenticator: createAuthenticator(auth, db, async () => seen.standing, { rememberMs }) }
}
const asking = (cookie: string | null) =>
  ({
    cookies: cookie ? { [cookieName()]: cookie } : {},
    headers: { cookie: `${cookieName()}=${cookie}` },
  }) as never as FastifyRequest

test('without a cookie nobody is asked for; with a foreign one there is no scope', async () => {
  const { authenticator, seen } = world()
  expect(await authenticator.authenticate(asking(null))).toBeNull()
  expect(seen.sessions).toBe(0)
  expect(await authenticator.authenticate(asking('forged'))).toBeNull()
})

test('a scope is proven once for many requests at once, and says what the tables say', async () => {
  const { authenticator, seen } = world()
  const scopes = await Promise.all(Array.from({ length: 20 }, () => authenticator.authenticate(asking('good'))))
  expect(seen.sessions).toBe(1)
  expect(scopes[0]).toMatchObject({ person, reach: 'company' })
})

test('who leaves, or loses a duty, is believed no longer than the time of remembering', async () => {
  const { authenticator, seen } = world(80)
  expect((await authenticator.authenticate(asking('good')))!.reach).toBe('company')
  seen.standing = { person, duties: [], seats: [{ place: 'run', role: 'mentor' }] }
  expect((await authenticator.authenticate(asking('good')))!.reach).toBe('company')
  await new Promise((r) => setTimeout(r, 100))
  expect((await authenticator.authenticate(asking('good')))!.reach).toBe('own')
  seen.standing = null
  await new Promise((r) => setTimeout(r, 100))
  expect(await authenticator.authenticate(asking('good'))).toBeNull()
})

test('a no, a forgotten session and a database that was away are asked for again at once', async () => {
  const { authenticator, seen } = world()
  seen.broken = true
  await expect(authenticator.authenticate(asking('good'))).rejects.toThrow('away')
  seen.broken = false
  expect(await authenticator.authenticate(asking('good'))).not.toBeNull()
  seen.standing = null
  authenticator.forget(asking('good'))
  expect(await authenticator.authenticate(asking('good'))).toBeNull()
  seen.standing = { person, duties: [], seats: [] }
  expect(await authenticator.authenticate(asking('good'))).not.toBeNull()
})

test('on which day a session was last used is written down, once a day, by the day', async () => {
  await owner.query(
    `insert into auth.session (id, "userId", token, "expiresAt", "createdAt", "updatedAt") values ('s1', 'u1', 't1', now() + interval '1 day', $1, $1)`,
    [new Date(Date.now() - 3 * 86_400_000)],
  )
  const lastUsed = async () =>
    (
      await owner.query<{ days: number; begins: boolean }>(
        `select people.today() - ("updatedAt" at time zone 'Asia/Shanghai')::date as days,
        ("updatedAt" at time zone 'Asia/Shanghai')::time = '00:00' as begins from auth.session where id = 's1'`,
      )
    ).rows[0]!
  const { authenticator, seen } = world(0)
  await authenticator.authenticate(asking('good'))
  expect(await lastUsed()).toEqual({ days: 3, begins: true })
  seen.session.updatedAt = new Date(Date.now() - 3 * 86_400_000)
  await authenticator.authenticate(asking('good'))
  expect(await lastUsed()).toEqual({ days: 0, begins: true })
})
