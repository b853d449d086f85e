// A first start may be cut off: what it began is then thrown away whole, and begun again.
import pg from 'pg'
import { connection } from './database.ts'
import type { DatabaseAddress } from './database.ts'
import { migrate, migrationsFolder, migrationsIn } from './migrate.ts'

/**
 * Does `work` once in the life of a database; false when it was done before. When an earlier try was cut off, every
 * schema of ours is dropped and migrated anew first: nothing but that try can be in there yet.
 */
export async function runOncePerDatabase(
  address: DatabaseAddress,
  name: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const client = new pg.Client(connection(address, null))
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('midcourse.beginning'))`)
    const { rows } = await client.query<{ finished: boolean }>(
      'select finished from platform.one_time_task where name = $1',
      [name],
    )
    if (rows[0]?.finished) return false
    if (rows[0]) {
      await client.query(`drop schema ${schemas().join(', ')} cascade`)
      await migrate(address)
    }
    await client.query('insert into platform.one_time_task values ($1, false)', [name])
    await work()
    await client.query('update platform.one_time_task set finished = true where name = $1', [name])
    return true
  } finally {
    await client.end()
  }
}

/** The schemas our migrations make, and no other. */
function schemas(): string[] {
  const made = migrationsIn(migrationsFolder).flatMap(({ text }) =>
    [...text.matchAll(/^create schema (\w+)/gm)].map(([, name]) => name!),
  )
  return ['platform', ...made]
}
