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
const dayMs = 86_400_000

export interface Authenticator {
  /** The scope of who asks; null without a living session, or when the person has left. */
  authenticate(request: FastifyRequest): Promise<Scope | null>
  /** Whether a session cookie came along, living or not: nothing is looked up. */
  hasSession(request: FastifyRequest): boolean
  /** After signing out or a changed password: the session is asked for again at once. */
  forget(request: FastifyRequest): void
  /** Sessions of a person have ended: on every device it is asked for again at once. */
  forgetPerson(person: string): void
}

/** `standingOf` says what the tables know of a person, null for those who left. `rememberMs` bounds how long a leaver stays in. */
export function createAuthenticator(
  auth: BetterAuth,
  db: OpenDatabase,
  standingOf: (person: string) => Promise<Standing | null>,
  { rememberMs = 30_000, cookiePrefix }: { rememberMs?: number | undefined; cookiePrefix?: string | undefined } = {},
): Authenticator {
  const cookie = cookieName(cookiePrefix)
  const remembered = new Map<string, { scope: Promise<Scope | null>; until: number; person?: string | null }>()
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
  /** On which day a session was last used: the database keeps the beginning of that day. */
  const noteSeen = async ({ id, updatedAt }: { id: string; updatedAt: Date }) => {
    if (Date.now() - updatedAt.getTime() >= dayMs)
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
      const entry: { scope: typeof scope; until: number; person?: string | null } = { scope, until: at + rememberMs }
      remembered.set(key, entry)
      scope.then(
        (s) => (s ? (entry.person = s.person) : remembered.delete(key)),
        () => remembered.delete(key),
      )
      return scope
    },
    hasSession: (request) => sessionIn(request, cookie) !== undefined,
    forget(request) {
      const key = sessionIn(request, cookie)
      if (key) remembered.delete(key)
    },
    forgetPerson(person) {
      // @NOTE Whose is not known yet was perhaps read before the end: it is asked for again, too.
      for (const [key, known] of remembered)
        if (known.person === undefined || known.person === person) remembered.delete(key)
    },
  }
}

/** The session cookie as sent, whichever name a secure connection gives it. */
const sessionIn = ({ cookies }: FastifyRequest, name: string) => cookies[name] ?? cookies[`__Secure-${name}`]
