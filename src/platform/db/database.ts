// The one database: what may be asked of it, and the only way to write to it.
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Transaction } from 'kysely'
import pg from 'pg'
import type { Scope } from '../auth/scope.ts'

/** Every table of the product; each folder's tables.ts adds its own by declaration merging. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Database {}

/** What a reader may do. A real connection fits here, and has no insert, update or delete. */
export type Reading = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'with' | 'withRecursive' | 'fn' | 'case'>

/** What a writer needs: an open transaction, so that a verb happens whole or not at all. */
export type Writing = Transaction<Database>

/** Where the database is: a PostgreSQL URL, or the socket folder of the embedded one. */
export type DatabaseAddress = { url: string } | { socket: string; port: number; database: string }

export interface OpenDatabase {
  /** Runs `work` in a read-only transaction that carries the scope for row-level security. */
  read<T>(scope: Scope, work: (reading: Reading) => Promise<T>): Promise<T>
  /** Runs `work` in one transaction; whatever it throws undoes all of it. */
  write<T>(scope: Scope, work: (tx: Writing) => Promise<T>): Promise<T>
  /** For what knows no person: sign-in tables and health. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

/** The role every request runs as: not the owner, and without BYPASSRLS. */
export const appRole = 'midcourse_app'

/** A pg configuration for an address; `role` null connects as the owner (migrations only). */
export function connection(address: DatabaseAddress, role: string | null = appRole): pg.PoolConfig {
  const options = `${role ? `-c role=${role} ` : ''}-c timezone=UTC`
  return 'url' in address
    ? { connectionString: address.url, options }
    : { host: address.socket, port: address.port, database: address.database, user: 'midcourse', options }
}

/** Opens the pool; nothing is connected before the first question. `patience`: milliseconds after which one is given up. */
export function openDatabase(address: DatabaseAddress, connections = 10, patience?: number): OpenDatabase {
  const limits = patience && {
    connectionTimeoutMillis: patience,
    statement_timeout: patience,
    query_timeout: patience,
  }
  const pool = new pg.Pool({ ...connection(address), max: connections, ...limits })
  // @NOTE A connection that the server ended is replaced: an idle one at the next question, one in the midst of its work when that has failed.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const inside = async (tx: Transaction<Database>, scope: Scope) => {
    await sql`select set_config('midcourse.person', ${scope.person ?? ''}, true), set_config('midcourse.reach', ${scope.reach}, true)`.execute(
      tx,
    )
  }
  return {
    pool,
    read: (scope, work) =>
      kysely
        .transaction()
        .setAccessMode('read only')
        .execute(async (tx) => {
          await inside(tx, scope)
          return work(tx)
        }),
    write: (scope, work) =>
      kysely.transaction().execute(async (tx) => {
        await inside(tx, scope)
        return work(tx)
      }),
    close: () => kysely.destroy(),
  }
}
