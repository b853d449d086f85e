// The databases of one embedded server: is there one of this name, make it, rename it, drop it.
import pg from 'pg'

/** Where an embedded server listens, and one of its databases. */
export interface EmbeddedAddress {
  socket: string
  port: number
  database: string
}

/** Names we make are written into SQL as they are. */
const usable = /^[a-z][a-z0-9_]{0,62}$/

/** Does the server hold a database of this name? */
export async function databaseExists(address: EmbeddedAddress, name: string): Promise<boolean> {
  return asOwner(address, async (client) => {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    return rowCount !== 0
  })
}

/** Makes an empty database of this name, unless there is one. */
export async function createDatabase(address: EmbeddedAddress, name: string): Promise<void> {
  if (await databaseExists(address, name)) return
  await asOwner(address, (client) => client.query(`create database ${checked(name)}`))
}

/** Gives a database another name: whole or not at all. Throws while somebody is connected to it. */
export async function renameDatabase(address: EmbeddedAddress, from: string, to: string): Promise<void> {
  await asOwner(address, (client) => client.query(`alter database ${checked(from)} rename to ${checked(to)}`))
}

/** Drops a database and all that is in it, if there is one; `force` ends the connections to it first. */
export async function dropDatabase(address: EmbeddedAddress, name: string, force = false): Promise<void> {
  await asOwner(address, (client) =>
    client.query(`drop database if exists ${checked(name)}${force ? ' with (force)' : ''}`),
  )
}

/** How many programs are connected to a database. */
export async function connectionsTo(address: EmbeddedAddress, name: string): Promise<number> {
  return asOwner(address, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      'select count(*)::int as n from pg_stat_activity where datname = $1',
      [name],
    )
    return rows[0]!.n
  })
}

/** Does `work` as the owner of the server, connected to no database of ours. */
export async function asOwner<T>(
  { socket, port }: Pick<EmbeddedAddress, 'socket' | 'port'>,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ host: socket, port, user: 'midcourse', database: 'postgres' })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function checked(name: string): string {
  if (!usable.test(name)) throw new Error(`${name} is no name for a database of ours.`)
  return name
}
