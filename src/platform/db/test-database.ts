// A real database for each test file: one server for the whole run, migrated once, copied per file.
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
  const server = await startPostgres(inject('postgres'), { throwaway: true })
  const empty = await migratedTemplate(server.address)
  const template = filling
    ? await madeOnce(server.address, { name: `${empty}_${filling.name}`, fill: filling.fill }, empty)
    : empty
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(server.address, (client) => client.query(`create database ${name} template ${template}`))
  const address = { ...server.address, database: name }
  const db = openDatabase(address, 6)
  const owner = new pg.Pool({ ...connection(address, null), max: 3 })
  owner.on('error', () => {})
  afterAll(async () => {
    await db.close()
    await owner.end()
    await asOwner(server.address, (client) => client.query(`drop database if exists ${name} with (force)`))
  })
  return { address, db, owner }
}

/** An empty database without any table, for tests of what makes the tables. */
export async function bareDatabase(): Promise<DatabaseAddress> {
  const server = await startPostgres(inject('postgres'), { throwaway: true })
  const name = `bare_${randomBytes(6).toString('hex')}`
  await asOwner(server.address, (client) => client.query(`create database ${name}`))
  return { ...server.address, database: name }
}

async function migratedTemplate(address: Address): Promise<string> {
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
async function madeOnce(address: Address, { name, fill }: Filling, from = 'template1'): Promise<string> {
  await asOwner(address, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext($1))`, [`midcourse.${name}`])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    await client.query(`drop database if exists ${name}_unfinished`)
    await client.query(`create database ${name}_unfinished template ${from}`)
    await fill({ ...address, database: `${name}_unfinished` })
    await client.query(`alter database ${name}_unfinished rename to ${name}`)
  })
  return name
}

type Address = { socket: string; port: number; database: string }

async function asOwner<T>(address: Address, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection(address, null))
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
