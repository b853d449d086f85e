// Whoever has the machine lets somebody in as administrator: the duty, the end of a block, and a link to choose a password.
import { giveDuty } from '../../people/public.ts'
import { hashOfToken, linkToken } from '../../platform/auth/link-token.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { endLinks, saveLinks } from '../../platform/auth/store/access-link.ts'
import { deleteStop, usernameOf } from '../../platform/auth/store/login.ts'
import type { Writing } from '../../platform/db/database.ts'
import { linkUrl } from './link-address.ts'
import type { AccessLinks } from './link-address.ts'

const openMs = 24 * 3_600_000

export async function makeRescueLink(
  tx: Writing,
  scope: Scope,
  { id, person, now }: { id: string; person: string; now: Date },
  { secret, address }: Pick<AccessLinks, 'secret' | 'address'>,
): Promise<{ url: string }> {
  await giveDuty(tx, scope, { person, duty: 'administrator', since: now })
  await deleteStop(tx, scope, person)
  const kind = (await usernameOf(tx, scope, person)) === null ? 'invitation' : 'reset'
  const token = linkToken(secret, id)
  await endLinks(tx, scope, [person], { because: 'replaced', at: now, kind })
  const until = new Date(now.getTime() + openMs)
  await saveLinks(tx, scope, [
    { id, kind, person, hash: hashOfToken(token), batch: null, at: now, until, mail_to: null },
  ])
  return { url: linkUrl(address(), kind, token) }
}
