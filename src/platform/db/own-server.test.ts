// DATABASE_URL: the same product on a PostgreSQL of the house, whose user is no superuser.
import { expect, test } from 'vitest'
import pg from 'pg'
import { systemScope } from '../auth/scope.ts'
import { connection, openDatabase } from './database.ts'
import { examine } from './doctor.ts'
import { migrate } from './migrate.ts'
import { bareDatabase } from './test-database.ts'

async function serverOfTheHouse(): Promise<{ url: string }> {
  const address = (await bareDatabase()) as { socket: string; port: number; database: string }
  const owner = `owner_of_${address.database}`
  const client = new pg.Client(connection(address, null))
  await client.connect()
  await client.query(`create role ${owner} login createrole`)
  await client.query(`alter database ${address.database} owner to ${owner}`)
  await client.query('grant midcourse_app to ' + owner).catch(() => {}) // exists once another file has migrated
  await client.end()
  return { url: `postgresql://${owner}@localhost:${address.port}/${address.database}?host=${encodeURIComponent(address.socket)}` }
}

test('an ordinary user migrates, requests run behind the wall, and the doctor asks the same questions', async () => {
  const address = await serverOfTheHouse()
  expect(await migrate(address)).toContain('0001_platform_ground.sql')
  expect(await migrate(address)).toEqual([])
  const db = openDatabase(address, 2)
  const { rows } = await db.pool.query('select current_user as name')
  expect(rows).toEqual([{ name: 'midcourse_app' }])
  expect(await db.read(systemScope(), async () => 'read')).toBe('read')
  await db.close()
  const codes = (await examine(address, null, () => new Date())).map(({ code }) => code)
  expect(codes).not.toContain('login-passes-walls')
  expect(codes).not.toContain('migrations-pending')
})
