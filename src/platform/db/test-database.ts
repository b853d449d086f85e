// A real database for each test file: one server for the whole run, migrated once, copied per file.
// MIDCOURSE_TEST_DATABASE_URL names a server to use instead, by a superuser who may make databases; what a run leaves there may be dropped.
import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { connection, openDatabase } from './database.ts'
import type { DatabaseAddress, OpenDatabase } from './database.ts'
import { migrate, migrationsFolder, migrationsIn } from './migrate.ts'
import { startPostgres } from './embedded-postgres/start-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the run's server; it is started by the first file that asks. */
    postgres: string
  }
}

export interface TestDatabase {
  address: DatabaseAddress
  /** What the product uses: the role without rights of its own, behind row-level security. */
  db: OpenDatabase
  /** Past every wall, for looking at what is really there. */
  owner: pg.Pool
}

/** What a database is filled with before it is copied: made once for the whole run, under this name. */
export interface Filling {
  name: string
  fill(address: DatabaseAddress): Promise<void>
}

/** A migrated database for this file alone, empty or filled; it goes when the file ends. Call it once, at the top. */
export async function testDatabase(filling?: Filling): Promise<TestDatabase> {
  const server = await testServer()
  const empty = await migratedTemplate(server)
  const template = filling
    ? await madeOnce(server, { name: `${empty}_${filling.name}`, fill: filling.fill }, empty)
    : empty
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(server, (client) => client.query(`create database ${name} template ${template}`))
  const address = databaseOn(server, name)
  const db = openDatabase(address, 6)
  const owner = new pg.Pool({ ...connection(address, null), max: 3 })
  owner.on('error', () => {})
  afterAll(async () => {
    await db.close()
    await owner.end()
    await asOwner(server, (client) => client.query(`drop database if exists ${name} with (force)`))
  })
  return { address, db, owner }
}

/** An empty database without any table, for tests of what makes the tables. */
export async function bareDatabase(): Promise<DatabaseAddress> {
  const server = await testServer()
  const name = `bare_${randomBytes(6).toString('hex')}`
  await asOwner(server, (client) => client.query(`create database ${name}`))
  return databaseOn(server, name)
}

/** The server of the run: the one named by the environment, else the one that comes along. */
async function testServer(): Promise<DatabaseAddress> {
  const url = process.env.MIDCOURSE_TEST_DATABASE_URL
  return url ? { url } : (await startPostgres(inject('postgres'), { throwaway: true })).address
}

/** Another database on the same server. */
function databaseOn(server: DatabaseAddress, database: string): DatabaseAddress {
  if (!('url' in server)) return { ...server, database }
  const url = new URL(server.url)
  url.pathname = `/${database}`
  return { url: url.href }
}

/** The address in the form of DATABASE_URL. */
export function urlOf(address: DatabaseAddress): string {
  if ('url' in address) return address.url
  return `postgresql://midcourse@localhost/${address.database}?host=${encodeURIComponent(address.socket)}&port=${address.port}`
}

async function migratedTemplate(address: DatabaseAddress): Promise<string> {
  const state = createHash('sha256')
    .update(
      migrationsIn(migrationsFolder)
        .map(({ checksum }) => checksum)
        .join(),
    )
    .digest('hex')
  return madeOnce(address, {
    name: `template_${state.slice(0, 12)}`,
    fill: async (fresh) => {
      await migrate(fresh)
    },
  })
}

/** The name of a database that the first who asks makes, whole or not at all; the others wait. */
async function madeOnce(address: DatabaseAddress, { name, fill }: Filling, from = 'template1'): Promise<string> {
  await asOwner(address, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [`midcourse.${name}`])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    await client.query(`drop database if exists ${name}_unfinished`)
    await client.query(`create database ${name}_unfinished template ${from}`)
    await fill(databaseOn(address, `${name}_unfinished`))
    await client.query(`alter database ${name}_unfinished rename to ${name}`)
  })
  return name
}

async function asOwner<T>(address: DatabaseAddress, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection(address, null))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
