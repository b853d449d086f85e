// A whole export at once: by COPY, with its roll-ups, in one transaction.
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import type { Scope } from '../../platform/auth/scope.ts'
import { appRole } from '../../platform/db/database.ts'
import type { OpenDatabase } from '../../platform/db/database.ts'
import type { ObservationKind } from '../observation-kinds.ts'
import { BulkRollupCounter } from './bulk-rollup-counter.ts'
import { copyCells, copyObservations, dailyColumns, observationColumns } from './pg-binary-copy.ts'
import type { BulkHead, BulkRow } from './pg-binary-copy.ts'

export interface Bulk extends BulkHead {
  kind: ObservationKind
  /** One row of the same learner, module and day at most: packed evidence. */
  packed: boolean
  rows: Iterable<BulkRow>
}

const noModule = '00000000-0000-0000-0000-000000000000'
const columns = observationColumns.join(', ')

async function copy(client: PoolClient, into: string, pieces: Iterable<Buffer>): Promise<number> {
  const stream = client.query(from(`copy ${into} from stdin (format binary)`))
  await pipeline(Readable.from(pieces, { objectMode: true, highWaterMark: 4 }), stream)
  return stream.rowCount
}

/** Nothing of this kind is known of the run yet, so nothing can be known already. Others with the same bulk wait here. */
async function isFirst(client: PoolClient, { run, kind }: Bulk): Promise<boolean> {
  await client.query('select pg_advisory_xact_lock(hashtext($1), hashtext($2))', [`evidence.bulk ${run}`, kind])
  const { rows } = await client.query<{ first: boolean }>(
    `select not exists (select from evidence.observation where run = $1 and kind = $2) and not exists (select from evidence.daily where run = $1 and kind = $2) as first`,
    [run, kind],
  )
  return rows[0]!.first
}

/**
 * Runs `work` as the owner of the tables where this connection may be that; answers null where it may not.
 * @NOTE PostgreSQL refuses COPY into a table behind row-level security. A scope that reaches everything is let through
 * by every policy, so only such a scope steps out from behind the wall, for these statements alone.
 */
async function asOwner<T>(client: PoolClient, scope: Scope, work: () => Promise<T>): Promise<T | null> {
  if (scope.reach !== 'all') return null
  await client.query('set local role none')
  const { rows } = await client.query<{ owner: boolean }>(
    `select not row_security_active('evidence.observation') and not row_security_active('evidence.daily') and has_table_privilege('evidence.daily', 'insert') as owner`,
  )
  const done = rows[0]!.owner ? await work() : null
  await client.query(`set local role ${appRole}`)
  return done
}

/** The first bulk of its kind: rows and cells straight into their tables. */
function writeFirst(client: PoolClient, scope: Scope, bulk: Bulk): Promise<{ recorded: number; known: number } | null> {
  return asOwner(client, scope, async () => {
    const cells = new BulkRollupCounter(bulk.packed)
    const recorded = await copy(
      client,
      `evidence.observation (${columns})`,
      copyObservations(cells.counting(bulk.rows), bulk),
    )
    await copy(client, `evidence.daily (${dailyColumns.join(', ')})`, copyCells(cells.inOrder(), bulk))
    return { recorded, known: 0 }
  })
}

const writeFresh = `
  with fresh as (
    insert into evidence.observation (${columns}) select ${columns} from staged on conflict (person, id) do nothing
    returning run, kind, person, module, day, at, out_of, case when out_of is null then value when out_of = 0 then null else 100 * value / out_of end as x),
  rolled as (
    insert into evidence.daily (run, kind, person, module, day, n, total, squares, out_of, last_at)
    select run, kind, person, coalesce(module, '${noModule}'), day, count(x), coalesce(sum(x), 0), coalesce(sum(x * x), 0), coalesce(sum(out_of) filter (where x is not null), 0), max(at)
    from fresh group by 1, 2, 3, 4, 5
    on conflict (run, kind, day, person, module) do update set n = daily.n + excluded.n, total = daily.total + excluded.total,
      squares = daily.squares + excluded.squares, out_of = daily.out_of + excluded.out_of, last_at = greatest(daily.last_at, excluded.last_at))
  select count(*)::int as recorded from fresh`

/** Any later one: staged first, and only what is new written. */
async function writeStaged(client: PoolClient, bulk: Bulk): Promise<{ recorded: number; known: number }> {
  await client.query(
    `create temporary table staged on commit drop as select ${columns} from evidence.observation limit 0`,
  )
  const staged = await copy(client, `staged (${columns})`, copyObservations(bulk.rows, bulk))
  const { rows } = await client.query<{ recorded: number }>(writeFresh)
  return { recorded: rows[0]!.recorded, known: staged - rows[0]!.recorded }
}

async function inTransaction<T>(client: PoolClient, scope: Scope, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    await client.query(`select set_config('midcourse.person', $1, true), set_config('midcourse.reach', $2, true)`, [
      scope.person ?? '',
      scope.reach,
    ])
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
export async function recordBulk(
  db: OpenDatabase,
  scope: Scope,
  bulk: Bulk,
): Promise<{ recorded: number; known: number }> {
  const client = await db.pool.connect()
  try {
    return await inTransaction(client, scope, async () => {
      const written =
        ((await isFirst(client, bulk)) ? await writeFirst(client, scope, bulk) : null) ??
        (await writeStaged(client, bulk))
      if (written.recorded > 0)
        await client.query(
          `insert into evidence.version (run, version, at) values ($1, 1, now()) on conflict (run) do update set version = version.version + 1, at = now()`,
          [bulk.run],
        )
      return written
    })
  } finally {
    client.release()
  }
}
