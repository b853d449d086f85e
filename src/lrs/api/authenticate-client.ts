// Who sends or asks: a credential, looked up once and then remembered for a minute; and what it may do.
import { createHash, hash, timingSafeEqual } from 'node:crypto'
import { nobodyScope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { takenSecrets } from '../rules/secret-rotation.ts'
import { credentialByKey } from '../store/credential.ts'
import type { Credential } from '../store/credential.ts'
import { XapiError } from './xapi-error.ts'
import type { KeyOwner } from './xapi-error.ts'
import type { XapiRequest } from './xapi-request.ts'

const rememberMs = 60_000
const mostRemembered = 1000

export interface ClientAuthenticator {
  /** The credential of a question; throws 401 without a valid one. */
  enter(question: XapiRequest, now: Date): Promise<Credential>
  /** A rotated or revoked credential is looked up again at once. */
  forget(): void
}

export const secretHash = (secret: string): Buffer => createHash('sha256').update(secret).digest()

export function createClientAuthenticator(db: OpenDatabase): ClientAuthenticator {
  const known = new Map<string, { credential: Credential; until: number }>()
  // @NOTE Whoever was being looked up while a credential was revoked is not remembered.
  let forgotten = 0
  return {
    forget() {
      forgotten++
      known.clear()
    },
    async enter(question, now) {
      const header = question.header('authorization') ?? ''
      const name = hash('sha256', header, 'base64')
      const had = known.get(name)
      if (had && had.until > now.getTime()) return had.credential
      const before = forgotten
      const { credential, until } = await verified(db, header, now)
      if (known.size >= mostRemembered) known.clear()
      if (before === forgotten) known.set(name, { credential, until: Math.min(until, now.getTime() + rememberMs) })
      return credential
    },
  }
}

/** The credential, and until when this secret is taken. */
async function verified(
  db: OpenDatabase,
  header: string,
  now: Date,
): Promise<{ credential: Credential; until: number }> {
  const no = (of: KeyOwner | null = null) => new XapiError(401, 'header.Authorization', 'no-credential', {}, of)
  const coded = /^Basic +([A-Za-z0-9+/=_-]+)$/i.exec(header)?.[1]
  if (!coded) throw no()
  const text = Buffer.from(coded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 1 || text.includes('\0')) throw no()
  const found = await db.read(nobodyScope(), (reading) => credentialByKey(reading, nobodyScope(), text.slice(0, colon)))
  if (!found) throw no()
  const { id, key, name, scopes, secrets, revokedAt } = found
  if (revokedAt) throw no({ credential: id, code: 'revoked' })
  const sent = secretHash(text.slice(colon + 1))
  for (const { sha256, until } of takenSecrets(secrets, now))
    if (timingSafeEqual(sha256, sent))
      return { credential: { id, key, name, scopes }, until: until?.getTime() ?? Infinity }
  throw no({ credential: id, code: 'wrong-secret' })
}

/** What a question needs, by what it asks of: any one of these scopes. */
function neededFor({ method, resource }: XapiRequest): string[] {
  const reads = method === 'GET'
  if (resource === 'statements')
    return reads ? ['statements/read', 'statements/read/mine', 'all/read'] : ['statements/write']
  const own =
    resource === 'activities/state'
      ? ['state']
      : resource.endsWith('/profile')
        ? ['profile']
        : ['statements/read', 'profile', 'state', 'define']
  return reads ? [...own, 'all/read'] : own
}

/** Throws 403 when none of the credential's scopes covers the question. */
export function requireScope(credential: Credential, question: XapiRequest): void {
  const needed = neededFor(question)
  if (!credential.scopes.some((s) => s === 'all' || needed.includes(s)))
    throw new XapiError(403, 'header.Authorization', 'not-allowed', { scope: needed[0]! })
}

/** Only what it stored itself is shown to a credential that may read no more. */
export const onlyMine = ({ id, scopes }: Credential): string | null =>
  scopes.some((s) => ['all', 'all/read', 'statements/read'].includes(s)) ? null : id
export const mayDefine = ({ scopes }: Credential): boolean => scopes.some((s) => s === 'all' || s === 'define')
