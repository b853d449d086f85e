// A credential gets another name, another secret, or its end; each is a row with who and when.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { Issued } from './issue-credential.ts'
import { hashOf, newSecret } from './issue-credential.ts'
import { mayAdminister } from './permissions.ts'
import type { Credential } from './store/credential.ts'
import { credentialById, saveRenaming, saveRevocation, saveSecret } from './store/credential.ts'

type No = { refused: 'not-yours' | 'not-found' | 'revoked' }

/** The credential, if this person may change it and it still lives. */
async function living(tx: Writing, scope: Scope, id: string): Promise<Credential | No> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const found = await credentialById(tx, scope, id)
  if (!found) return { refused: 'not-found' }
  return found.revokedAt ? { refused: 'revoked' } : found
}

export async function renameCredential(
  tx: Writing,
  scope: Scope,
  c: { id: string; name: string; now: Date },
): Promise<{ name: string } | No> {
  const found = await living(tx, scope, c.id)
  if ('refused' in found) return found
  if (found.name !== c.name) {
    await saveRenaming(tx, scope, { credential: c.id, name: c.name, at: c.now })
    await writeAuditLog(tx, scope, 'lrs.credential-renamed', c.id)
  }
  return { name: c.name }
}

/** A new secret at once; the old one lives on for so many hours, so that nothing is lost while it is exchanged, or ends with it (0). */
export async function rotateSecret(
  tx: Writing,
  scope: Scope,
  c: { id: string; graceHours: number; now: Date },
): Promise<(Issued & { oldUntil: string | null }) | No> {
  const found = await living(tx, scope, c.id)
  if ('refused' in found) return found
  const secret = newSecret()
  const oldUntil = c.graceHours === 0 ? null : new Date(c.now.getTime() + c.graceHours * 3_600_000)
  await saveSecret(tx, scope, { credential: c.id, sha256: hashOf(secret), at: c.now, beforeUntil: oldUntil })
  await writeAuditLog(tx, scope, 'lrs.secret-rotated', c.id, { graceHours: c.graceHours })
  return { id: c.id, key: found.key, secret, oldUntil: oldUntil?.toISOString() ?? null }
}

/** Ends a credential for good; what it sent stays. Ending it twice is ending it once. */
export async function revokeCredential(
  tx: Writing,
  scope: Scope,
  c: { id: string; now: Date },
): Promise<{ refused?: undefined } | No> {
  const found = await living(tx, scope, c.id)
  if ('refused' in found) return found.refused === 'revoked' ? {} : found
  await saveRevocation(tx, scope, { credential: c.id, at: c.now })
  await writeAuditLog(tx, scope, 'lrs.credential-revoked', c.id)
  return {}
}
