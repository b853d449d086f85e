// Statements written down: a whole batch in one statement of SQL, which is its own transaction.
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { parseLosslessJson } from '../rules/lossless-json.ts'
import { sameStatement } from '../rules/same-statement.ts'
import type { Json } from '../rules/validators.ts'
import { bools, ints, longs, texts, uuids } from './postgres-binary-arrays.ts'
import { contentHash, keyOfText } from './key-and-content-hash.ts'

export interface NewStatement {
  id: string
  keys: string[]
  refers: string | null
  voids: string | null
  timed: boolean
  credential: string | null
  /** The text, in UTF-8. */ raw: Buffer
}

// @NOTE The lock is taken before the clock is read, and its name is the second (since 2020) before: complete_before() rests on that order.
const keep = {
  name: 'lrs-keep',
  text: `
  with open as materialized (select pg_advisory_xact_lock_shared(7207, floor(extract(epoch from clock_timestamp()) - 1577836800)::int)::text as held),
  moment as materialized (select date_trunc('milliseconds', clock_timestamp()) as stored from open where held is not null),
  kept as (
    insert into lrs.statement (id, stored, keys, refers, voids, timed, credential, raw)
    select n.id, moment.stored, ($2::bigint[])[n.first:n.last], n.refers, n.voids, n.timed, n.credential, n.raw
    from moment, unnest($1::uuid[], $3::int[], $4::int[], $5::uuid[], $6::uuid[], $7::bool[], $8::uuid[], $9::text[]) as n (id, first, last, refers, voids, timed, credential, raw)),
  voided as (insert into lrs.voiding (target, by_statement) select n.voids, n.id from unnest($1::uuid[], $6::uuid[]) as n (id, voids) where n.voids is not null on conflict do nothing)
  select exists (select from lrs.statement r where r.refers = any ($1::uuid[])) as referred`,
}

/** Statements whole or not at all: null, or `taken`, an id that belongs to a statement which says something else. */
export async function saveStatements(
  pool: pg.Pool,
  scope: Scope,
  rows: NewStatement[],
): Promise<{ taken: string } | null> {
  let news = rows
  while (news.length > 0 && !(await insertStatements(pool, scope, news))) {
    const known = await alreadyStored(pool, scope, news)
    if (typeof known === 'string') return { taken: known }
    news = news.filter(({ id }) => !known.has(id))
  }
  // @NOTE Who was cut off after the commit tries again, and so finishes what came after it.
  if (news.length < rows.length) await joinReferences(pool, rows)
  return null
}

/**
 * One statement of SQL, sorted by id, so that two with the same ids wait for each other and never in a circle. False, and
 * nothing kept, when one of the ids is there already.
 */
export async function insertStatements(pool: pg.Pool, _scope: Scope, unsorted: NewStatement[]): Promise<boolean> {
  const rows = unsorted.length === 1 ? unsorted : unsorted.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const column = <K extends keyof NewStatement>(key: K) => rows.map((r) => r[key])
  let upTo = 0
  const last = rows.map(({ keys }) => (upTo += keys.length))
  const values = [
    uuids(column('id')),
    longs(rows.flatMap(({ keys }) => keys.map(keyOfText))),
    ints(last.map((n, i) => n - rows[i]!.keys.length + 1)),
    ints(last),
    uuids(column('refers')),
    uuids(column('voids')),
    bools(column('timed')),
    uuids(column('credential')),
    texts(column('raw')),
  ]
  try {
    const {
      rows: [done],
    } = await pool.query<{ referred: boolean }>({ ...keep, values })
    if (done!.referred || rows.some((r) => r.refers !== null)) await joinReferences(pool, rows)
    return true
  } catch (problem) {
    const { code, constraint } = problem as { code?: string; constraint?: string }
    if (code === '23505' && constraint === 'statement_pkey') return false
    throw problem
  }
}

async function joinReferences(pool: pg.Pool, rows: NewStatement[]): Promise<void> {
  const ids = rows.map((r) => r.id)
  await joinKeys(pool, ids)
  const targets = rows.map((r) => r.refers).filter((id) => id !== null)
  if (targets.length === 0 || !(await someMissing(pool, targets))) return
  // @NOTE A writer that is still open may hold the target, and began before it could see who points at it.
  await openWritersEnd(pool)
  await joinKeys(pool, ids)
}

/** Those of these that are there and say the same; or the id of one that says something else. */
async function alreadyStored(pool: pg.Pool, _scope: Scope, rows: NewStatement[]): Promise<Set<string> | string> {
  const news = new Map(rows.map((r) => [r.id, r.raw]))
  const { rows: there } = await pool.query<{ id: string; raw: string; said: Buffer | null }>(
    'select s.id, s.raw, h.content as said from lrs.statement s left join lrs.anonymised_statement h on h.statement = s.id where s.id = any ($1::uuid[])',
    [uuids([...news.keys()])],
  )
  const other = there.find(({ id, raw, said }) => {
    const sent = parseLosslessJson(news.get(id)!.toString()) as Json
    return said ? !said.equals(contentHash(sent)) : !sameStatement(parseLosslessJson(raw) as Json, sent)
  })
  return other ? other.id : new Set(there.map(({ id }) => id))
}

/** Statements that point at another are found by what finds the other: keys travel along references, also later ones. */
async function joinKeys(pool: pg.Pool, ids: string[]): Promise<void> {
  let moved = ids
  for (let far = 0; moved.length > 0 && far < 20; far++) {
    const { rows } = await pool.query<{ id: string }>(
      `
      with due as (
        select s.id, (select array_agg(distinct k) from unnest(s.keys || t.keys) k) as keys
        from lrs.statement s join lrs.statement t on t.id = s.refers
        where (s.id = any ($1::uuid[]) or s.refers = any ($1::uuid[])) and not s.keys @> t.keys
        order by s.id for update of s)
      update lrs.statement s set keys = due.keys from due where due.id = s.id returning s.id`,
      [moved],
    )
    moved = rows.map((r) => r.id)
  }
}

async function someMissing(pool: pg.Pool, ids: string[]): Promise<boolean> {
  const { rows } = await pool.query<{ missing: boolean }>(
    'select exists (select from unnest($1::uuid[]) as t (id) where not exists (select from lrs.statement s where s.id = t.id)) as missing',
    [uuids(ids)],
  )
  return rows[0]!.missing
}

const openWriters = `select virtualtransaction as name from pg_catalog.pg_locks
  where locktype = 'advisory' and classid = 7207 and objsubid = 2 and database = (select oid from pg_catalog.pg_database where datname = current_database())`

/** Waits until every batch that is being written now has ended, for ten seconds at most. */
async function openWritersEnd(pool: pg.Pool): Promise<void> {
  const names = async () => (await pool.query<{ name: string }>(openWriters)).rows.map((r) => r.name)
  let waiting = await names()
  for (let look = 0; waiting.length > 0 && look < 400; look++) {
    await pause(25)
    const open = await names()
    waiting = waiting.filter((name) => open.includes(name))
  }
}

/** Which of these ids belong to a voiding statement or exist at all is not asked here: only how a stored statement reads. */
export interface StoredStatement {
  id: string
  stored: Date
  timed: boolean
  raw: string
}

/** The statement as it is sent out: what it was, with the moments the store knows. */
export function textOf({ stored, timed, raw }: StoredStatement): string {
  const at = stored.toISOString()
  return `${raw.slice(0, -1)},"stored":"${at}"${timed ? '' : `,"timestamp":"${at}"`}}`
}

const isVoided = sql<boolean>`(s.voids is null and exists (select from lrs.voiding v where v.target = s.id))`

/** One statement, voided or not as asked; only those a credential stored when `mine` is given. */
export function statementById(
  reading: Reading,
  _scope: Scope,
  { id, voided, mine }: { id: string; voided: boolean; mine: string | null },
): Promise<StoredStatement | undefined> {
  const one = reading
    .selectFrom('lrs.statement as s')
    .select(['id', 'stored', 'timed', 'raw'])
    .where('id', '=', id)
    .where(isVoided, '=', voided)
  return (mine === null ? one : one.where('credential', '=', mine)).executeTakeFirst()
}

/** What one answer takes in memory, and one statement more. */
const mostPageBytes = 16 * 1024 * 1024

export interface Sought {
  /** Every group of keys must be met by one of its members. */
  keys: string[][]
  since: Date | null
  until: Date | null
  ascending: boolean
  /** Where the page before ended. */
  after: { stored: Date; id: string } | null
  limit: number
  mine: string | null
}

/** A page of statements that are not voided, by the moment they were stored; and whether there are more. A page ends early when its texts grow beyond `mostPageBytes`. */
export async function statementsSought(
  reading: Reading,
  _scope: Scope,
  q: Sought,
): Promise<{ page: StoredStatement[]; more: boolean }> {
  const order = q.ascending ? 'asc' : 'desc'
  let asked = reading
    .selectFrom('lrs.statement as s')
    .select(['id', 'stored', 'timed', 'raw'])
    .where(isVoided, '=', false)
  for (const group of q.keys)
    asked = asked.where(
      group.length === 1
        ? sql<boolean>`s.keys @> ${`{${group[0]}}`}::bigint[]`
        : sql<boolean>`s.keys && ${`{${group.join()}}`}::bigint[]`,
    )
  if (q.since) asked = asked.where('stored', '>', q.since)
  if (q.until) asked = asked.where('stored', '<=', q.until)
  if (q.mine !== null) asked = asked.where('credential', '=', q.mine)
  if (q.after)
    asked = asked.where(
      sql<boolean>`(s.stored, s.id) ${sql.raw(q.ascending ? '>' : '<')} (${q.after.stored}, ${q.after.id}::uuid)`,
    )
  const found = asked
    .orderBy('stored', order)
    .orderBy('id', order)
    .limit(q.limit + 1)
  // @NOTE The length of a long text is known without reading it; only the page's texts are read.
  const rows = await reading
    .with('found', () => found)
    .with('measured', (one) =>
      one
        .selectFrom('found')
        .selectAll()
        .select(
          sql<number>`sum(octet_length(raw)) over (order by stored ${sql.raw(order)}, id ${sql.raw(order)}) - octet_length(raw)`.as(
            'before',
          ),
        )
        .select(sql<number>`count(*) over ()`.as('found')),
    )
    .selectFrom('measured')
    .selectAll()
    .where('before', '<', mostPageBytes)
    .orderBy('stored', order)
    .orderBy('id', order)
    .limit(q.limit)
    .execute()
  return { page: rows, more: rows.length > 0 && rows[0]!.found > rows.length }
}

/** Every statement stored before this moment can be seen: no write that is still open stores earlier. */
export async function completeBefore(reading: Reading, _scope: Scope): Promise<Date> {
  return (await reading.selectNoFrom(sql<Date>`lrs.complete_before()`.as('at')).executeTakeFirstOrThrow()).at
}

/** The names under which an actor was last seen, newest first. */
export function statementsOfKey(
  reading: Reading,
  _scope: Scope,
  key: string,
  limit: number,
): Promise<{ raw: string }[]> {
  return reading
    .selectFrom('lrs.statement as s')
    .select('raw')
    .where(sql<boolean>`s.keys @> ${`{${key}}`}::bigint[]`)
    .orderBy('stored', 'desc')
    .limit(limit)
    .execute()
}
