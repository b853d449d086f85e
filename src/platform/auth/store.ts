// Whose login it is, and better-auth's own tables with every session token hashed.
import { createHash } from 'node:crypto'
import type { BetterAuthOptions } from 'better-auth'
import { getAdapter } from 'better-auth/db/adapter'
import type { DBAdapter, Where } from 'better-auth/types'
import { Kysely, PostgresDialect, sql } from 'kysely'
import type { Database, OpenDatabase, Reading, Writing } from '../db/database.ts'
import type { Scope } from './scope.ts'

/** The person behind a login, or null. */
export async function personOf(reading: Reading, _scope: Scope, user: string): Promise<string | null> {
  return (
    (await reading.selectFrom('auth.person_login').select('person').where('user_id', '=', user).executeTakeFirst())
      ?.person ?? null
  )
}

/** The login of a person, or null. */
export async function loginOf(reading: Reading, _scope: Scope, person: string): Promise<string | null> {
  return (
    (await reading.selectFrom('auth.person_login').select('user_id').where('person', '=', person).executeTakeFirst())
      ?.user_id ?? null
  )
}

/** Writes down whose login it is; false when the person has one already. */
export async function saveLogin(tx: Writing, _scope: Scope, login: { user: string; person: string }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('auth.person_login')
    .values({ user_id: login.user, person: login.person })
    .onConflict((c) => c.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** A person's login goes, and every session with it. */
export async function dropLogin(tx: Writing, _scope: Scope, person: string): Promise<void> {
  await sql`update auth.access_link set mail_to = null, mail_problem = null, ended_at = coalesce(ended_at, now()),
    ended_because = coalesce(ended_because, 'withdrawn') where person = ${person}::uuid`.execute(tx)
  await sql`delete from auth.account_stop where person = ${person}::uuid`.execute(tx)
  await sql`delete from auth."user" where id in (select user_id from auth.person_login where person = ${person}::uuid)`.execute(
    tx,
  )
}

/** better-auth's way to its tables: our pool, the schema "auth", tokens as their SHA-256. */
export async function signInTables({ pool }: OpenDatabase, options: BetterAuthOptions): Promise<() => DBAdapter> {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  const adapter = hashed(
    (await getAdapter({
      ...options,
      database: { db, type: 'postgres', schemaName: 'auth', transaction: true },
    })) as DBAdapter,
  )
  return () => adapter
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

type Asked = { model: string; where?: Where[]; data?: Record<string, unknown> }

/** What is asked by token is asked by its hash; what comes back carries the token that was asked for. */
function hashed(tables: DBAdapter): DBAdapter {
  const through = (name: keyof DBAdapter) => async (asked: Asked) => {
    const act = tables[name] as unknown as (asked: Asked) => Promise<unknown>
    if (asked.model !== 'session') return act(asked)
    const given = [asked.data?.token, asked.where?.find((w) => w.field === 'token')?.value].find(
      (token) => typeof token === 'string',
    ) as string | undefined
    return back(await act(inside(asked)), given)
  }
  const names = [
    'create',
    'findOne',
    'findMany',
    'count',
    'update',
    'updateMany',
    'delete',
    'deleteMany',
    'consumeOne',
    'incrementOne',
  ] as const
  const covered = Object.fromEntries(
    names.filter((name) => name in tables).map((name) => [name, through(name as keyof DBAdapter)]),
  )
  return {
    ...tables,
    ...covered,
    transaction: (work) => tables.transaction((inner) => work(hashed(inner as DBAdapter))),
  } as DBAdapter
}

function inside(asked: Asked): Asked {
  const data = typeof asked.data?.token === 'string' ? { data: { ...asked.data, token: hash(asked.data.token) } } : {}
  const where = asked.where
    ? {
        where: asked.where.map((w) =>
          w.field !== 'token'
            ? w
            : { ...w, value: Array.isArray(w.value) ? (w.value as string[]).map(hash) : hash(String(w.value)) },
        ),
      }
    : {}
  return { ...asked, ...data, ...where }
}

function back(found: unknown, token: string | undefined): unknown {
  if (token === undefined || typeof found !== 'object' || found === null) return found
  const one = (row: unknown) => (typeof row === 'object' && row !== null && 'token' in row ? { ...row, token } : row)
  return Array.isArray(found) ? found.map(one) : one(found)
}
