// State and profile documents, each under its key; a change takes the key's lock first, so that an ETag is compared with what is replaced.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { idFrom } from '../../platform/db/id.ts'

export type Kind = 'state' | 'activity-profile' | 'agent-profile'

/** Where a document lies: what is not of its kind is null. */
export interface Place {
  kind: Kind
  activity: string | null
  agent: string | null
  registration: string | null
  id: string
}
export interface Document {
  id: string
  content: Buffer
  contentType: string
  etag: string
  at: Date
}

const shelfOf = ({ kind, activity, agent }: Omit<Place, 'id' | 'registration'>) =>
  idFrom(kind, activity ?? '', agent ?? '')
const keyOf = (p: Place) => idFrom(shelfOf(p), p.registration ?? '', p.id)

export const etagOf = (content: Buffer) => `"${createHash('sha1').update(content).digest('hex')}"`

const shown = (row: { id: string; content: Buffer; content_type: string; etag: string; at: Date }): Document => ({
  id: row.id,
  content: row.content,
  contentType: row.content_type,
  etag: row.etag,
  at: row.at,
})

/** A document, or null. */
export async function documentAt(reading: Reading, _scope: Scope, place: Place): Promise<Document | null> {
  const row = await reading.selectFrom('lrs.document').selectAll().where('key', '=', keyOf(place)).executeTakeFirst()
  return row ? shown(row) : null
}

/** The same, with nobody else changing it until the transaction ends. */
export async function documentForChange(tx: Writing, scope: Scope, place: Place): Promise<Document | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${keyOf(place)}, 7208))`.execute(tx)
  return documentAt(tx, scope, place)
}

export async function saveDocument(
  tx: Writing,
  _scope: Scope,
  place: Place,
  d: { content: Buffer; contentType: string },
): Promise<void> {
  await tx
    .insertInto('lrs.document')
    .values({
      key: keyOf(place),
      shelf: shelfOf(place),
      kind: place.kind,
      id: place.id,
      agent: place.agent,
      registration: place.registration,
      content: d.content,
      content_type: d.contentType,
      etag: etagOf(d.content),
      at: sql<Date>`date_trunc('milliseconds', clock_timestamp())`,
    })
    .onConflict((c) =>
      c.column('key').doUpdateSet((eb) => ({
        content: eb.ref('excluded.content'),
        content_type: eb.ref('excluded.content_type'),
        etag: eb.ref('excluded.etag'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute()
}

export async function removeDocument(tx: Writing, _scope: Scope, place: Place): Promise<void> {
  await tx.deleteFrom('lrs.document').where('key', '=', keyOf(place)).execute()
}

/** Names of the documents on a shelf, changed after `since`; every registration's unless one is given. */
export async function documentsOn(
  reading: Reading,
  _scope: Scope,
  shelf: Omit<Place, 'id'>,
  since: Date | null,
): Promise<{ ids: string[]; last: Date | null }> {
  let asked = reading.selectFrom('lrs.document').select(['id', 'at']).where('shelf', '=', shelfOf(shelf))
  if (shelf.registration !== null) asked = asked.where('registration', '=', shelf.registration)
  if (since) asked = asked.where('at', '>', since)
  const rows = await asked.orderBy('at').execute()
  return { ids: [...new Set(rows.map((r) => r.id))], last: rows.at(-1)?.at ?? null }
}

export async function clearShelf(tx: Writing, _scope: Scope, shelf: Omit<Place, 'id'>): Promise<void> {
  const all = tx.deleteFrom('lrs.document').where('shelf', '=', shelfOf(shelf))
  await (shelf.registration === null ? all : all.where('registration', '=', shelf.registration)).execute()
}
