// A whole export at once: staged by COPY, written once, with its roll-ups, in one transaction.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import type { Kind } from '../kinds.ts'
import { copied, copyPieces } from './copy-rows.ts'
import type { BulkRow } from './copy-rows.ts'

export interface Bulk {
  run: string
  kind: Kind
  source: string
  batch: string
  /** The organisation's zone: an observation of a day is dated at its noon. */
  zone: string
  /** One row of the same learner, module and day at most: packed evidence. Spares the grouping of the roll-ups. */
  packed: boolean
  rows: Iterable<BulkRow>
}

const noModule = '00000000-0000-0000-0000-000000000000'
const amount = `case when out_of is null then value when out_of = 0 then null else 100 * value / out_of end`

/** What is new of the staged rows, written down; each fresh row is handed on to the roll-ups. */
const writeFresh = `
  with fresh as (
    insert into evidence.observation (person, id, run, kind, module, activity, day, at, value, out_of, source, source_key, batch, line, note, parts)
    select person, id, $1::uuid, $2, module, activity, day, (day + time '12:00') at time zone $5, value, out_of, $3, source_key, $4::uuid, line, note, parts
    from staged on conflict (person, id) do nothing
    returning person, module, day, value, out_of, at)`

const roll = (packed: boolean) => `
  , rolled as (
    insert into evidence.daily (run, person, kind, module, day, n, total, squares, out_of, last_at)
    ${packed
      ? `select $1::uuid, person, $2, coalesce(module, '${noModule}'), day, (x is not null)::int, coalesce(x, 0), coalesce(x * x, 0), coalesce(out_of, 0), at from (select *, ${amount} as x from fresh) f`
      : `select $1::uuid, person, $2, coalesce(module, '${noModule}'), day, count(x), coalesce(sum(x), 0), coalesce(sum(x * x), 0), coalesce(sum(out_of) filter (where x is not null), 0), max(at) from (select *, ${amount} as x from fresh) f group by person, module, day`}
    on conflict (run, kind, day, person, module) do update set n = daily.n + excluded.n, total = daily.total + excluded.total,
      squares = daily.squares + excluded.squares, out_of = daily.out_of + excluded.out_of, last_at = greatest(daily.last_at, excluded.last_at))
  select count(*)::int as recorded from fresh`

async function stage(client: PoolClient, rows: Iterable<BulkRow>): Promise<number> {
  await client.query(`create temporary table staged (${copied.join(', ')}) on commit drop`)
  const into = client.query(from('copy staged from stdin (format binary)'))
  await pipeline(Readable.from(copyPieces(rows), { objectMode: true, highWaterMark: 4 }), into)
  return into.rowCount
}

async function inTransaction<T>(client: PoolClient, scope: Scope, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query(`select set_config('midcourse.person', $1, true), set_config('midcourse.reach', $2, true)`, [scope.person ?? '', scope.reach])
    const done = await work()
    await client.query('commit')
    return done
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Writes a bulk of one kind of one run: all of it or nothing. Rows known by their id change nothing; the version of the
 * run moves without a list of cells, so whatever is computed from it is read anew.
 * @NOTE Unlike `record` a bulk corrects nothing: a known id stays as it is.
 */
export async function recordBulk(db: OpenDatabase, scope: Scope, bulk: Bulk): Promise<{ recorded: number; known: number }> {
  const client = await db.pool.connect()
  try {
    return await inTransaction(client, scope, async () => {
      const staged = await stage(client, bulk.rows)
      const { rows } = await client.query<{ recorded: number }>(writeFresh + roll(bulk.packed), [bulk.run, bulk.kind, bulk.source, bulk.batch, bulk.zone])
      const recorded = rows[0]!.recorded
      if (recorded > 0) await client.query(`insert into evidence.version (run, version, at) values ($1, 1, now()) on conflict (run) do update set version = version.version + 1, at = now()`, [bulk.run])
      return { recorded, known: staged - recorded }
    })
  } finally {
    client.release()
  }
}
