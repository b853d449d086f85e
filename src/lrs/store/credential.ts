// Keys of the systems that send and ask: made, rotated and revoked as rows; the secret itself is nowhere.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'

export interface Credential { id: string; key: string; name: string; scopes: string[] }

const inForce = sql<Buffer>`(select sha256 from lrs.secret x where x.credential = c.id order by at desc limit 1)`

/** A credential with the hash of its present secret; null when unknown or revoked. */
export async function credentialByKey(reading: Reading, _scope: Scope, key: string): Promise<(Credential & { sha256: Buffer }) | null> {
  const row = await reading.selectFrom('lrs.credential as c').leftJoin('lrs.revocation as r', 'r.credential', 'c.id')
    .select(['c.id', 'c.key', 'c.name', 'c.scopes', inForce.as('sha256')]).where('c.key', '=', key).where('r.credential', 'is', null).executeTakeFirst()
  return row ?? null
}

export async function saveCredential(tx: Writing, scope: Scope, c: Credential & { sha256: Buffer; at: Date }): Promise<void> {
  await tx.insertInto('lrs.credential').values({ id: c.id, key: c.key, name: c.name, scopes: c.scopes, by_person: scope.person, at: c.at }).execute()
  await saveSecret(tx, scope, { credential: c.id, sha256: c.sha256, at: c.at })
}

export async function saveSecret(tx: Writing, scope: Scope, s: { credential: string; sha256: Buffer; at: Date }): Promise<void> {
  await tx.insertInto('lrs.secret').values({ ...s, by_person: scope.person }).execute()
}

export async function credentialById(reading: Reading, _scope: Scope, id: string): Promise<(Credential & { revokedAt: Date | null }) | null> {
  return (await reading.selectFrom('lrs.credential as c').leftJoin('lrs.revocation as r', 'r.credential', 'c.id').select(['c.id', 'c.key', 'c.name', 'c.scopes', 'r.at as revokedAt']).where('c.id', '=', id).executeTakeFirst()) ?? null
}
