// Statements, documents and refused bodies that go, or lose a name.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { parseLosslessJson } from '../rules/lossless-json.ts'
import type { Json } from '../rules/validators.ts'
import { keyNumber } from './key-and-content-hash.ts'

const keysOf = (identifiers: readonly string[]) =>
  `{${identifiers.flatMap((i) => [keyNumber(`a ${i}`), keyNumber(`A ${i}`)]).join()}}`

/** Statements that name one of these agents in any role, after an id, in order. */
export async function statementsNaming(
  reading: Reading,
  _scope: Scope,
  { identifiers, after, limit }: { identifiers: readonly string[]; after: string; limit: number },
): Promise<{ id: string; raw: Json }[]> {
  const rows = await reading
    .selectFrom('lrs.statement')
    .select(['id', 'raw'])
    .where(sql<boolean>`keys && ${keysOf(identifiers)}::bigint[]`)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map((r) => ({ id: r.id, raw: parseLosslessJson(r.raw) as Json }))
}

export async function countNaming(reading: Reading, _scope: Scope, identifiers: readonly string[]): Promise<number> {
  if (identifiers.length === 0) return 0
  return (
    await reading
      .selectFrom('lrs.statement')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where(sql<boolean>`keys && ${keysOf(identifiers)}::bigint[]`)
      .executeTakeFirstOrThrow()
  ).n
}

/** Writes statements without the names; the names find them no more. Their ids and contents stay known, so a replay changes nothing. */
export async function saveAnonymised(
  tx: Writing,
  _scope: Scope,
  anonymised: { id: string; raw: string; content: Buffer }[],
  identifiers: readonly string[],
): Promise<void> {
  await tx
    .insertInto('lrs.anonymised_statement')
    .values(anonymised.map(({ id, content }) => ({ statement: id, content })))
    .onConflict((c) => c.doNothing())
    .execute()
  await sql`update lrs.statement s set raw = h.raw, keys = (select coalesce(array_agg(k), '{}') from unnest(s.keys) k where k <> all (${keysOf(identifiers)}::bigint[]))
    from jsonb_to_recordset(${JSON.stringify(anonymised.map(({ id, raw }) => ({ id, raw })))}::jsonb) as h(id uuid, raw text) where s.id = h.id`.execute(
    tx,
  )
}

/** Files no statement speaks of any more, among these. */
export async function dropFiles(tx: Writing, _scope: Scope, hashes: readonly string[]): Promise<void> {
  for (const sha2 of hashes) {
    const { rows } = await sql<{
      needed: boolean
    }>`select exists (select from lrs.statement where strpos(raw, ${sha2}) > 0) as needed`.execute(tx)
    if (rows[0]!.needed) continue
    await tx.deleteFrom('lrs.attachment_part').where('sha2', '=', sha2).execute()
    await tx.deleteFrom('lrs.attachment').where('sha2', '=', sha2).execute()
  }
}

/** What of an identifier stands in a body as it is: the account's name, the address, the hash. */
const spelledIn = (identifier: string) =>
  identifier
    .replace(/^account \S+ /, '')
    .replace(/^(mbox|mbox_sha1sum|openid) /, '')
    .replace(/^mailto:/i, '')

/** Documents of these agents, and the bodies of refused statements that name them. */
export async function dropWordsOf(tx: Writing, _scope: Scope, identifiers: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('lrs.document')
    .where('agent', '=', sql<string>`any(${[...identifiers]}::text[])`)
    .execute()
  for (const spelled of identifiers.map(spelledIn)) {
    await sql`update lrs.refusal set body = null where body is not null and (strpos(lower(encode(body, 'escape')), lower(${spelled})) > 0 or position(convert_to(${spelled}, 'UTF8') in body) > 0)`.execute(
      tx,
    )
  }
}

export interface StoredBefore {
  statements: number
  documents: number
  refusals: number
  oldest: Date | null
}

/** How much was stored before a moment. */
export async function countStoredBefore(reading: Reading, _scope: Scope, before: Date): Promise<StoredBefore> {
  return reading
    .selectNoFrom([
      sql<number>`(select count(*) from lrs.statement where stored < ${before})`.as('statements'),
      sql<number>`(select count(*) from lrs.document where at < ${before})`.as('documents'),
      sql<number>`(select count(*) from lrs.refusal where at < ${before})`.as('refusals'),
      sql<Date | null>`(select min(stored) from lrs.statement)`.as('oldest'),
    ])
    .executeTakeFirstOrThrow()
}

/** The next statements stored before a moment, oldest first, gone; what one of them voided stays voided while it is here. Answers what went. */
export async function dropPast(
  tx: Writing,
  _scope: Scope,
  { before, limit }: { before: Date; limit: number },
): Promise<{ id: string; raw: Json }[]> {
  const { rows } = await sql<{ id: string; raw: string }>`
    with past as (select id from lrs.statement where stored < ${before} order by stored, id limit ${limit}),
    emptied as (delete from lrs.anonymised_statement h using past where h.statement = past.id),
    unvoided as (delete from lrs.voiding v using past where v.target = past.id)
    delete from lrs.statement s using past where s.id = past.id returning s.id, s.raw`.execute(tx)
  return rows.map((r) => ({ id: r.id, raw: parseLosslessJson(r.raw) as Json }))
}

/** Documents and refused bodies of before a moment. */
export async function dropPastWords(tx: Writing, _scope: Scope, before: Date): Promise<void> {
  await tx.deleteFrom('lrs.document').where('at', '<', before).execute()
  await tx.deleteFrom('lrs.refusal').where('at', '<', before).execute()
}
