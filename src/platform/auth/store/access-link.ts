// One-time links by which a person comes in, kept by the hash of what opens them.
import { sql } from 'kysely'
import type { Insertable, Selectable } from 'kysely'
import type { Reading, Writing } from '../../db/database.ts'
import type { Scope } from '../scope.ts'
import type { AccessLinkTable, InvitationBatchTable } from '../tables.ts'

export type AccessLink = Selectable<AccessLinkTable>
export type LinkKind = AccessLink['kind']
type NewLink = Pick<
  Insertable<AccessLinkTable>,
  'id' | 'kind' | 'person' | 'hash' | 'batch' | 'at' | 'until' | 'mail_to'
>

/** Makes links, many in one statement; who has an open one of the kind keeps that. Answers for whom one was made. */
export async function saveLinks(tx: Writing, scope: Scope, links: NewLink[]): Promise<Set<string>> {
  const made = new Set<string>()
  for (let i = 0; i < links.length; i += 2000) {
    const rows = await tx
      .insertInto('auth.access_link')
      .values(
        links
          .slice(i, i + 2000)
          .map((link) => ({ ...link, by_person: scope.person, mail_next_at: link.mail_to === null ? null : link.at })),
      )
      .onConflict((c) => c.doNothing())
      .returning('person')
      .execute()
    for (const { person } of rows) made.add(person)
  }
  return made
}

export function linkByHash(reading: Reading, _scope: Scope, hash: Buffer): Promise<AccessLink | undefined> {
  return reading.selectFrom('auth.access_link').selectAll().where('hash', '=', hash).executeTakeFirst()
}

/** The same, and nobody else changes it until the transaction ends. */
export function linkByHashForUpdate(tx: Writing, _scope: Scope, hash: Buffer): Promise<AccessLink | undefined> {
  return tx.selectFrom('auth.access_link').selectAll().where('hash', '=', hash).forUpdate().executeTakeFirst()
}

export function linkById(reading: Reading, _scope: Scope, id: string): Promise<AccessLink | undefined> {
  return reading.selectFrom('auth.access_link').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The newest link of a kind made for a person. */
export function newestLink(
  reading: Reading,
  _scope: Scope,
  person: string,
  kind: LinkKind,
): Promise<AccessLink | undefined> {
  return reading
    .selectFrom('auth.access_link')
    .selectAll()
    .where('person', '=', person)
    .where('kind', '=', kind)
    .orderBy(sql`ended_at is null`, 'desc')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Ends open links of persons: all of a kind or of both, or only those that have run out. Answers whose. */
export async function endLinks(
  tx: Writing,
  _scope: Scope,
  persons: readonly string[],
  end: { because: 'used' | 'replaced' | 'locked' | 'withdrawn'; at: Date; kind?: LinkKind; onlyRunOut?: boolean },
): Promise<string[]> {
  const rows = await tx
    .updateTable('auth.access_link')
    .set({ ended_at: end.at, ended_because: end.because })
    .where('ended_at', 'is', null)
    .where('person', '=', sql<string>`any(${[...persons]}::uuid[])`)
    .$if(end.kind !== undefined, (q) => q.where('kind', '=', end.kind!))
    .$if(end.onlyRunOut === true, (q) => q.where('until', '<=', end.at))
    .returning('person')
    .execute()
  return rows.map(({ person }) => person)
}

/** Changes one link: a try, that its person has shown himself, its end, what became of its letter. */
export async function updateLink(
  tx: Writing,
  _scope: Scope,
  id: string,
  set: Partial<Omit<AccessLink, 'id' | 'kind' | 'person' | 'hash'>>,
): Promise<void> {
  await tx.updateTable('auth.access_link').set(set).where('id', '=', id).execute()
}

/** The next letter that is due, held until the transaction ends; other workers take others. */
export function dueLetter(tx: Writing, _scope: Scope, now: Date): Promise<AccessLink | undefined> {
  return tx
    .selectFrom('auth.access_link')
    .selectAll()
    .where('mail_next_at', '<=', now)
    .where('mail_sent_at', 'is', null)
    .where('mail_given_up_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .orderBy('mail_next_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** Acts of inviting go one after the other, so that two at once invite nobody twice. */
export async function holdInviting(tx: Writing, _scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('auth.invitation_batch'))`.execute(tx)
}

export function batchById(
  reading: Reading,
  _scope: Scope,
  id: string,
): Promise<Selectable<InvitationBatchTable> | undefined> {
  return reading.selectFrom('auth.invitation_batch').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Opens a batch; what it did is written once that is known. */
export async function saveBatch(
  tx: Writing,
  scope: Scope,
  batch: { id: string; at: Date; way: 'mail' | 'slips'; already: number },
): Promise<void> {
  await tx
    .insertInto('auth.invitation_batch')
    .values({ ...batch, by_person: scope.person, made: 0, mailed: 0 })
    .execute()
}

export async function updateBatch(
  tx: Writing,
  _scope: Scope,
  id: string,
  did: { made: number; mailed: number },
): Promise<void> {
  await tx.updateTable('auth.invitation_batch').set(did).where('id', '=', id).execute()
}
