// What is known of activities: joined from every statement, many statements at once, by one writer of this process.
import { sql } from 'kysely'
import type pg from 'pg'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { parseLosslessJson } from '../rules/lossless-json.ts'
import type { Json } from '../rules/validators.ts'
import { keyNumber } from './key-and-content-hash.ts'

/**
 * Joins definitions to what is known, sorted by key, in one statement. It may be lost in a crash of the database
 * (`synchronous_commit` off): the statements it comes from are not, and nobody was told of them yet.
 */
export async function joinDefinitions(pool: pg.Pool, _scope: Scope, news: Map<string, Json>): Promise<void> {
  const rows = [...news]
    .map(([id, definition]) => ({ key: keyNumber(`activity ${id}`), id, definition: JSON.stringify(definition) }))
    .toSorted((a, b) => (BigInt(a.key) < BigInt(b.key) ? -1 : 1))
  await pool.query({
    name: 'lrs-join-definitions',
    text: `with quick as materialized (select set_config('synchronous_commit', 'off', true) as is_off)
      insert into lrs.activity as a (key, id, definition, at)
      select n.key, n.id, n.definition, clock_timestamp() from quick, unnest($1::bigint[], $2::text[], $3::jsonb[]) as n (key, id, definition)
      on conflict (key) do update set definition = lrs.joined(a.definition, excluded.definition), at = excluded.at
      where lrs.joined(a.definition, excluded.definition) <> a.definition`,
    values: [rows.map((r) => r.key), rows.map((r) => r.id), rows.map((r) => r.definition)],
  })
}

/** Definitions by activity id; an activity nobody spoke of is absent. */
export async function definitionsOf(reading: Reading, _scope: Scope, ids: string[]): Promise<Map<string, Json>> {
  if (ids.length === 0) return new Map()
  const keys = `{${ids.map((id) => keyNumber(`activity ${id}`)).join()}}`
  // @NOTE As text: the driver would read numbers as doubles.
  const rows = await reading
    .selectFrom('lrs.activity')
    .select(['id', sql<string>`definition::text`.as('text')])
    .where(sql<boolean>`key = any(${keys}::bigint[])`)
    .execute()
  return new Map(rows.map((r) => [r.id, parseLosslessJson(r.text) as Json]))
}
