// A forgotten password: whoever is meant, the answer, its words and its time are the same; the letter is made by the worker.
import { createHmac } from 'node:crypto'
import { emailOf, identityOf, personBySignInName } from '../../people/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import { hashOfToken, linkToken } from '../../platform/auth/link-token.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { networkOf } from '../../platform/auth/sign-in-throttle.ts'
import * as links from '../../platform/auth/store/access-link.ts'
import { stopOf, usernameOf } from '../../platform/auth/store/login.ts'
import {
  deleteRequestsUntil,
  requestsSince,
  saveRequest,
  takeRequests,
} from '../../platform/auth/store/reset-request.ts'
import type { OpenDatabase, Writing } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import { mayAdminister } from './invite.ts'
import type { AccessLinks } from './link-address.ts'
import { linkUrl } from './link-address.ts'
import { mailStateNow } from './send-letters.ts'

const product = systemScope()
const hourMs = 3_600_000
const mostOfName = 3
const mostOfAddress = 30
/** How long a link by mail, and one from an administrator, can be used. */
const hoursOpen = { mail: 1, administrator: 24 }

/** Asks for a link by mail. What is asked too often for one name is answered as ever, and sends nothing. */
export async function requestReset(
  db: OpenDatabase,
  { id, username, address, now }: { id: string; username: string; address: string; now: Date },
  { secret, outgoing }: Pick<AccessLinks, 'secret' | 'outgoing'>,
): Promise<Refusal | Record<string, never>> {
  if ((await mailStateNow(db, outgoing)) !== 'ready') return { refused: 'no-mail-here' }
  const hashed = (text: string) => createHmac('sha256', secret).update(text).digest()
  const key = {
    name: hashed(`reset name ${username.trim().toLowerCase()}`),
    address: hashed(`reset address ${networkOf(address)}`),
  }
  return db.write(product, async (tx): Promise<Refusal | Record<string, never>> => {
    const asked = await requestsSince(tx, product, key, new Date(now.getTime() - hourMs))
    if (asked.ofAddress >= mostOfAddress) return { refused: 'too-many-attempts', params: { minutes: 60 } }
    const meant = await personBySignInName(tx, product, username)
    await saveRequest(tx, product, { id, ...key, at: now, person: asked.ofName < mostOfName ? meant : null })
    return {}
  })
}

/** Makes the links that were asked for; who has no password yet, no e-mail, or is kept out gets none. */
export async function makeRequestedLinks(db: OpenDatabase, { secret }: Pick<AccessLinks, 'secret'>, now: Date) {
  await db.write(product, async (tx) => {
    await deleteRequestsUntil(tx, product, new Date(now.getTime() - 24 * hourMs))
    for (const person of await takeRequests(tx, product, now)) {
      const mail = await emailOf(tx, product, person)
      if (mail && (await mayReset(tx, person)))
        await saveResetLink(tx, product, { id: newId(now), person, mail, hours: hoursOpen.mail, now, secret })
    }
  })
}

const mayReset = async (tx: Writing, person: string) =>
  (await stopOf(tx, product, person))?.kind !== 'blocked' &&
  (await identityOf(tx, product, person)) !== null &&
  (await usernameOf(tx, product, person)) !== null

async function saveResetLink(
  tx: Writing,
  scope: Scope,
  link: { id: string; person: string; mail: string | null; hours: number; now: Date; secret: string },
): Promise<{ token: string; until: Date }> {
  const { id, person, mail, hours, now, secret } = link
  const token = linkToken(secret, id)
  const until = new Date(now.getTime() + hours * hourMs)
  await links.endLinks(tx, scope, [person], { because: 'replaced', at: now, kind: 'reset' })
  await links.saveLinks(tx, scope, [
    { id, kind: 'reset', person, hash: hashOfToken(token), batch: null, at: now, until, mail_to: mail },
  ])
  await writeAuditLog(tx, scope, 'auth.reset-link-made', person, { by: mail ? 'mail' : 'administrator' })
  return { token, until }
}

/** An administrator makes the link and hands it over himself; the same act sent again is the same link. */
export async function makeResetLink(
  tx: Writing,
  scope: Scope,
  { id, person, now }: { id: string; person: string; now: Date },
  { secret, address }: Pick<AccessLinks, 'secret' | 'address'>,
): Promise<{ url: string; until: string } | Refusal> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const known = await links.linkById(tx, scope, id)
  if (known && known.person !== person) return { refused: 'not-found' }
  const identity = await identityOf(tx, scope, person)
  if (!identity) return { refused: 'not-found' }
  if ((await stopOf(tx, scope, person))?.kind === 'blocked')
    return { refused: 'is-blocked', params: { name: identity.name } }
  if ((await usernameOf(tx, scope, person)) === null)
    return { refused: 'has-not-joined', params: { name: identity.name } }
  const { token, until } = known
    ? { token: linkToken(secret, id), until: known.until }
    : await saveResetLink(tx, scope, { id, person, mail: null, hours: hoursOpen.administrator, now, secret })
  return { url: linkUrl(address(), 'reset', token), until: until.toISOString() }
}
