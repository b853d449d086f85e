// A system gets a key and a secret; the secret is shown once, and only its hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { mayAdminister } from './permissions.ts'
import { credentialById, saveCredential } from './store/credential.ts'

export interface Issued {
  id: string
  key: string
  secret: string
}

export const newSecret = () => randomBytes(32).toString('base64url')
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** Issues a credential under a client-made id; the same id again is refused, because its secret can not be shown twice. */
export async function issueCredential(
  tx: Writing,
  scope: Scope,
  c: { id: string; name: string; scopes: readonly string[]; now: Date },
): Promise<Issued | { refused: 'not-yours' | 'secret-shown-once' }> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  if (await credentialById(tx, scope, c.id)) return { refused: 'secret-shown-once' }
  const issued = { id: c.id, key: `mc-${randomBytes(9).toString('base64url')}`, secret: newSecret() }
  await saveCredential(tx, scope, {
    id: c.id,
    key: issued.key,
    name: c.name,
    scopes: [...c.scopes],
    sha256: hashOf(issued.secret),
    at: c.now,
  })
  await writeAuditLog(tx, scope, 'lrs.credential-issued', c.id, { scopes: [...c.scopes] })
  return issued
}
