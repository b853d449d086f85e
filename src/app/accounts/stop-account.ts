// A person is kept out, let in again, signed out, or loses the login; what he did stays.
import { holdAdministrators, isOnlyAdministrator, personsById } from '../../people/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import { endSessionsOf } from '../../platform/auth/end-access.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { deletePassword, deleteSessions, deleteStop, saveStop, stopOf } from '../../platform/auth/store/login.ts'
import type { Writing } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import { mayAdminister } from './invite.ts'
import { endKeysOf } from './end-keys.ts'

type Ended = { sessions: number } | Refusal
type Asked = { person: string; now: Date }

/** Why this administrator may not do that to this person, or null. `ends`: the person could not come in afterwards. */
async function refuse(tx: Writing, scope: Scope, person: string, ends: boolean): Promise<Refusal | null> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const [found] = await personsById(tx, scope, [person])
  if (!found) return { refused: 'not-found' }
  if (!ends) return null
  await holdAdministrators(tx, scope)
  if (await isOnlyAdministrator(tx, scope, person))
    return { refused: person === scope.person ? 'last-administrator-yourself' : 'last-administrator' }
  return person === scope.person ? { refused: 'not-yourself' } : null
}

/** Everything of his that lets somebody in is dead at once, keys he was shown among it. Blocking twice is blocking once. */
export async function blockAccount(tx: Writing, scope: Scope, { person, now }: Asked): Promise<Ended> {
  const refused = await refuse(tx, scope, person, true)
  if (refused) return refused
  const was = await stopOf(tx, scope, person)
  if (was?.kind !== 'blocked') {
    await saveStop(tx, scope, { person, kind: 'blocked', at: now })
    await writeAuditLog(tx, scope, 'auth.blocked', person)
  }
  await endKeysOf(tx, scope, person, now)
  const { sessions } = await endSessionsOf(tx, scope, person, now)
  return { sessions }
}

export async function unblockAccount(
  tx: Writing,
  scope: Scope,
  { person }: Asked,
): Promise<Refusal | Record<string, never>> {
  const refused = await refuse(tx, scope, person, false)
  if (refused) return refused
  if ((await stopOf(tx, scope, person))?.kind !== 'blocked') return {}
  await deleteStop(tx, scope, person)
  await writeAuditLog(tx, scope, 'auth.unblocked', person)
  return {}
}

/** Password, sessions and links go; to come in again he is invited anew. */
export async function endAccount(tx: Writing, scope: Scope, { person, now }: Asked): Promise<Ended> {
  const refused = await refuse(tx, scope, person, true)
  if (refused) return refused
  await deletePassword(tx, scope, person)
  if ((await stopOf(tx, scope, person)) === null) {
    await saveStop(tx, scope, { person, kind: 'ended', at: now })
    await writeAuditLog(tx, scope, 'auth.ended', person)
  }
  await endKeysOf(tx, scope, person, now)
  const { sessions } = await endSessionsOf(tx, scope, person, now)
  return { sessions }
}

export async function signOutEverywhere(tx: Writing, scope: Scope, { person }: Asked): Promise<Ended> {
  const refused = await refuse(tx, scope, person, false)
  if (refused) return refused
  const sessions = await deleteSessions(tx, scope, [person])
  await writeAuditLog(tx, scope, 'auth.signed-out-everywhere', person, { sessions })
  return { sessions }
}
