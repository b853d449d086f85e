// DATABASE_URL: the same product on a PostgreSQL of the company, down to version 15, whose user is no superuser.
import { execFileSync } from 'node:child_process'
import { chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { systemScope } from '../auth/scope.ts'
import { connection, openDatabase } from './database.ts'
import type { DatabaseAddress } from './database.ts'
import { examine } from './doctor.ts'
import { migrate } from './migrate.ts'
import { nonRootUser } from './embedded-postgres/non-root-user.ts'
import { bareDatabase, urlOf } from './test-database.ts'

/** PostgreSQL 15 to 17 of this machine, the oldest first. */
const older = globSync('/usr/lib/postgresql/{15,16,17}/bin').toSorted()[0]
const ended: (() => void)[] = []
afterAll(() => ended.forEach((end) => end()))

/** A server of that version, as an administrator of the company would set it up. */
function startOlder(bin: string): DatabaseAddress {
  const folder = mkdtempSync(join(tmpdir(), 'older-'))
  const { before, uid, gid } = nonRootUser()
  if (uid !== undefined) chownSync(folder, uid, gid!)
  const run = (program: string, ...args: string[]) => {
    const [first, ...rest] = [...before, join(bin, program), ...args]
    execFileSync(first!, rest, { uid, gid, cwd: folder, stdio: 'ignore' })
  }
  run('initdb', '-D', join(folder, 'data'), '-U', 'midcourse', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync')
  run(
    'pg_ctl',
    '-D',
    join(folder, 'data'),
    '-w',
    '-l',
    join(folder, 'log'),
    '-o',
    `-k ${folder} -c listen_addresses='' -c fsync=off`,
    'start',
  )
  ended.push(() => {
    run('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true })
  })
  return { socket: folder, port: 5432, database: 'postgres' }
}

/** A database that belongs to a user who may make roles, and nothing more. */
async function databaseOfTheHouse(address: DatabaseAddress): Promise<{ url: string }> {
  const url = new URL(urlOf(address))
  const owner = `owner_of_${url.pathname.slice(1)}`
  const client = new pg.Client(connection(address, null))
  await client.connect()
  await client.query(`create role ${owner} login createrole password 'of the house'`)
  await client.query(`create database ${owner} owner ${owner}`)
  await client.query(`grant midcourse_app to ${owner}`).catch(() => {}) // there once another file has migrated
  await client.end()
  return { url: Object.assign(url, { username: owner, password: 'of the house', pathname: `/${owner}` }).href }
}

async function expectToWork(address: { url: string }): Promise<void> {
  expect(await migrate(address)).toContain('0001_platform_ground.sql')
  expect(await migrate(address)).toEqual([])
  const db = openDatabase(address, 2)
  const { rows } = await db.pool.query('select current_user as name')
  expect(rows).toEqual([{ name: 'midcourse_app' }])
  expect(await db.read(systemScope(), async () => 'read')).toBe('read')
  await db.close()
  const codes = (await examine(address, null, () => new Date())).map(({ code }) => code)
  for (const code of [
    'unreachable',
    'too-old',
    'login-passes-walls',
    'migrations-pending',
    'role-missing',
    'role-owns-tables',
  ] as const)
    expect(codes).not.toContain(code)
}

test('an ordinary user migrates, requests run behind the wall, and the doctor asks the same questions', async () => {
  await expectToWork(await databaseOfTheHouse(await bareDatabase()))
})

test.skipIf(!older)('the same on the oldest PostgreSQL we promise', async () => {
  await expectToWork(await databaseOfTheHouse(startOlder(older!)))
})
