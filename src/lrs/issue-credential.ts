// A system gets a key and a secret; the secret is shown once, and only its hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import { note } from '../platform/audit/note.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { credentialById, saveCredential } from './store/credential.ts'

export interface Issued { id: string; key: string; secret: string }

const newSecret = () => randomBytes(32).toString('base64url')
const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** Issues a credential under a client-made id; the same id again is refused, because its secret can not be shown twice. */
export async function issueCredential(tx: Writing, scope: Scope, c: { id: string; name: string; scopes: string[]; now: Date }): Promise<Issued | { refused: 'id-used-for-something-else' }> {
  if (await credentialById(tx, scope, c.id)) return { refused: 'id-used-for-something-else' }
  const issued = { id: c.id, key: `mc-${randomBytes(9).toString('base64url')}`, secret: newSecret() }
  await saveCredential(tx, scope, { id: c.id, key: issued.key, name: c.name, scopes: c.scopes, sha256: hashOf(issued.secret), at: c.now })
  await note(tx, scope, 'lrs.credential-issued', c.id, { scopes: c.scopes })
  return issued
}
