// Proves who asks: the session's person and what the tables say of them, remembered for half a minute at most.
import type { FastifyRequest } from 'fastify'
import type { OpenDatabase } from '../db/database.ts'
import { cookieName } from './better-auth.ts'
import type { BetterAuth } from './better-auth.ts'
import { createScope, systemScope } from './scope.ts'
import type { Scope, Standing } from './scope.ts'
import { personOf } from './store.ts'
import { saveSeen } from './store/login.ts'

const mostRemembered = 20_000
const seenEveryMs = 300_000

export interface Authenticator {
  /** The scope of who asks; null without a living session, or when the person has left. */
  authenticate(request: FastifyRequest): Promise<Scope | null>
  /** Whether a session cookie came along, living or not: nothing is looked up. */
  hasSession(request: FastifyRequest): boolean
  /** After signing out or a changed password: the session is asked for again at once. */
  forget(request: FastifyRequest): void
}

/** `standingOf` says what the tables know of a person, null for those who left. `rememberMs` bounds how long a leaver stays in. */
export function createAuthenticator(
  auth: BetterAuth,
  db: OpenDatabase,
  standingOf: (person: string) => Promise<Standing | null>,
  { rememberMs = 30_000, cookiePrefix }: { rememberMs?: number | undefined; cookiePrefix?: string | undefined } = {},
): Authenticator {
  const cookie = cookieName(cookiePrefix)
  const remembered = new Map<string, { scope: Promise<Scope | null>; until: number }>()
  const find = async (cookies: string) => {
    const session = await auth.api.getSession({
      headers: new Headers({ cookie: cookies }),
      query: { disableRefresh: true },
    })
    if (session) await noteSeen(session.session)
    const person =
      session && (await db.read(systemScope(), (reading) => personOf(reading, systemScope(), session.user.id)))
    const standing = person && (await standingOf(person))
    return standing ? createScope(standing) : null
  }
  /** When a session was last used, to five minutes. */
  const noteSeen = async ({ id, updatedAt }: { id: string; updatedAt: Date }) => {
    if (Date.now() - updatedAt.getTime() > seenEveryMs)
      await db.write(systemScope(), (tx) => saveSeen(tx, systemScope(), id))
  }
  return {
    authenticate(request) {
      const key = sessionIn(request, cookie)
      if (!key) return Promise.resolve(null)
      const at = performance.now()
      const known = remembered.get(key)
      if (known && known.until > at) return known.scope
      if (remembered.size >= mostRemembered) remembered.clear()
      const scope = find(request.headers.cookie!)
      remembered.set(key, { scope, until: at + rememberMs })
      scope.then(
        (s) => s ?? remembered.delete(key),
        () => remembered.delete(key),
      )
      return scope
    },
    hasSession: (request) => sessionIn(request, cookie) !== undefined,
    forget(request) {
      const key = sessionIn(request, cookie)
      if (key) remembered.delete(key)
    },
  }
}

/** The session cookie as sent, whichever name a secure connection gives it. */
const sessionIn = ({ cookies }: FastifyRequest, name: string) => cookies[name] ?? cookies[`__Secure-${name}`]
