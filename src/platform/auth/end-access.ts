// Whatever lets a person in is ended in one act: who leaves, is blocked or has a password reset.
import type { Writing } from '../db/database.ts'
import type { Scope } from './scope.ts'
import { endLinks } from './store/access-link.ts'
import { deleteSessions } from './store/login.ts'

/**
 * Ends every session, invitation and reset link of a person, in the transaction of what makes it necessary. A scope proven
 * before is believed for half a minute more.
 */
export async function endSessionsOf(
  tx: Writing,
  scope: Scope,
  person: string,
  now: Date,
): Promise<{ sessions: number; links: number }> {
  const links = await endLinks(tx, scope, [person], { because: 'withdrawn', at: now })
  return { sessions: await deleteSessions(tx, scope, [person]), links: links.length }
}
