// Keys of the systems that send and ask: made, renamed, rotated and revoked as rows; the secret itself is nowhere.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { StoredSecret } from '../rules/secret-rotation.ts'

export interface Credential {
  id: string
  key: string
  name: string
  scopes: string[]
}

/** A credential as the door looks at it, with its last secrets as hashes, the newest first. */
export interface StoredCredential extends Credential {
  revokedAt: Date | null
  secrets: StoredSecret[]
}

const lastSecrets = 10

/** A credential by its key, revoked ones too; null when unknown. */
export async function credentialByKey(reading: Reading, _scope: Scope, key: string): Promise<StoredCredential | null> {
  const found = await reading
    .selectFrom('lrs.credential as c')
    .leftJoin('lrs.revocation as r', 'r.credential', 'c.id')
    .select(['c.id', 'c.key', 'c.name', 'c.scopes', 'r.at as revokedAt'])
    .where('c.key', '=', key)
    .executeTakeFirst()
  if (!found) return null
  const secrets = await reading
    .selectFrom('lrs.secret')
    .select(['sha256', 'before_until as beforeUntil'])
    .where('credential', '=', found.id)
    .orderBy('at', 'desc')
    .limit(lastSecrets)
    .execute()
  return { ...found, secrets }
}

export async function saveCredential(
  tx: Writing,
  scope: Scope,
  c: Credential & { sha256: Buffer; at: Date },
): Promise<void> {
  await tx
    .insertInto('lrs.credential')
    .values({ id: c.id, key: c.key, name: c.name, scopes: c.scopes, by_person: scope.person, at: c.at })
    .execute()
  await saveSecret(tx, scope, { credential: c.id, sha256: c.sha256, at: c.at, beforeUntil: null })
}

/** @NOTE Two rows of one credential never share a moment: a clock that stands still is moved on by a millisecond. */
const after = (table: 'secret' | 'renaming', credential: string, at: Date) =>
  sql<Date>`greatest(${at}::timestamptz, (select max(x.at) + interval '1 millisecond' from ${sql.table(`lrs.${table}`)} x where x.credential = ${credential}::uuid))`

/** The newest secret is in force; the one before is taken until `beforeUntil`, or no more. */
export async function saveSecret(
  tx: Writing,
  scope: Scope,
  s: { credential: string; sha256: Buffer; at: Date; beforeUntil: Date | null },
): Promise<void> {
  await tx
    .insertInto('lrs.secret')
    .values({
      credential: s.credential,
      sha256: s.sha256,
      at: after('secret', s.credential, s.at),
      before_until: s.beforeUntil,
      by_person: scope.person,
    })
    .execute()
}

export async function saveRenaming(
  tx: Writing,
  scope: Scope,
  r: { credential: string; name: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('lrs.renaming')
    .values({ ...r, at: after('renaming', r.credential, r.at), by_person: scope.person })
    .execute()
}

export async function saveRevocation(tx: Writing, scope: Scope, r: { credential: string; at: Date }): Promise<void> {
  await tx
    .insertInto('lrs.revocation')
    .values({ ...r, by_person: scope.person })
    .onConflict((c) => c.doNothing())
    .execute()
}

export const shownName = sql<string>`coalesce((select n.name from lrs.renaming n where n.credential = c.id order by n.at desc limit 1), c.name)`

/** A credential by its id, under the name it has now. */
export async function credentialById(
  reading: Reading,
  _scope: Scope,
  id: string,
): Promise<(Credential & { revokedAt: Date | null }) | null> {
  return (
    (await reading
      .selectFrom('lrs.credential as c')
      .leftJoin('lrs.revocation as r', 'r.credential', 'c.id')
      .select(['c.id', 'c.key', 'c.scopes', 'r.at as revokedAt', shownName.as('name')])
      .where('c.id', '=', id)
      .executeTakeFirst()) ?? null
  )
}

/** Credentials in force whose present secret one of these persons was shown. */
export async function credentialsShownTo(
  reading: Reading,
  _scope: Scope,
  persons: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return reading
    .selectFrom('lrs.credential as c')
    .select(['c.id', shownName.as('name')])
    .where(sql<boolean>`not exists (select from lrs.revocation r where r.credential = c.id)`)
    .where(
      sql<boolean>`(select s.by_person from lrs.secret s where s.credential = c.id order by s.at desc limit 1) = any(${[...persons]}::uuid[])`,
    )
    .orderBy('c.at')
    .execute()
}

/** Whether any system was ever given a credential: most companies start without. */
export async function anyCredential(reading: Reading, _scope: Scope): Promise<boolean> {
  return (await reading.selectFrom('lrs.credential').select('id').limit(1).executeTakeFirst()) !== undefined
}
