// Migrations: once, whole, and never rewritten behind a database's back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, expect, test } from 'vitest'
import { connection } from './database.ts'
import type { DatabaseAddress } from './database.ts'
import { migrate } from './migrate.ts'
import { bareDatabase, testDatabase } from './test-database.ts'

const { db } = await testDatabase()
const folders: string[] = []
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })))

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

async function ask(address: DatabaseAddress, question: string): Promise<unknown[]> {
  const client = new pg.Client(connection(address, null))
  await client.connect()
  const { rows } = await client.query(question)
  await client.end()
  return rows
}

test('a file is applied once, and the next one when it comes', async () => {
  const address = await bareDatabase()
  const one = { '0001_probe_thing.sql': 'create schema probe; create table probe.thing (n int)' }
  expect(await migrate(address, folderOf(one))).toEqual(['0001_probe_thing.sql'])
  expect(await migrate(address, folderOf(one))).toEqual([])
  expect(
    await migrate(address, folderOf({ ...one, '0002_probe_more.sql': 'alter table probe.thing add m int' })),
  ).toEqual(['0002_probe_more.sql'])
})

test('a file that breaks half-way leaves nothing behind, and says where it broke', async () => {
  const address = await bareDatabase()
  const broken = folderOf({
    '0001_probe_thing.sql': 'create schema probe;\ncreate table probe.thing (n int);\ncreate tabel probe.other (n int)',
  })
  await expect(migrate(address, broken)).rejects.toThrow(/0001_probe_thing\.sql does not apply: line 3: syntax error/)
  expect(await ask(address, `select 1 from pg_namespace where nspname = 'probe'`)).toEqual([])
})

test('an applied file that was edited or removed is refused', async () => {
  const address = await bareDatabase()
  await migrate(address, folderOf({ '0001_probe_thing.sql': 'create schema probe' }))
  await expect(migrate(address, folderOf({ '0001_probe_thing.sql': 'create schema probe -- edited' }))).rejects.toThrow(
    /was edited after it was applied/,
  )
  await expect(migrate(address, folderOf({}))).rejects.toThrow(/is gone from this release/)
})

test('two files with one number, or a nameless one, are refused before anything happens', async () => {
  const address = await bareDatabase()
  await expect(migrate(address, folderOf({ '0001_a_b.sql': '', '0001_c_d.sql': '' }))).rejects.toThrow(/share a number/)
  await expect(migrate(address, folderOf({ 'first.sql': '' }))).rejects.toThrow(/has to look like/)
})

test('several processes that start at once apply each file once', async () => {
  const address = await bareDatabase()
  const folder = folderOf({
    '0001_probe_thing.sql': 'create schema probe; select pg_sleep(0.2)',
    '0002_probe_more.sql': 'create table probe.thing (n int)',
  })
  const applied = await Promise.all([migrate(address, folder), migrate(address, folder), migrate(address, folder)])
  expect(applied.flat().toSorted()).toEqual(['0001_probe_thing.sql', '0002_probe_more.sql'])
})

test('requests run as a role that owns nothing and can not pass row-level security', async () => {
  const { rows } = await db.pool.query(
    'select current_user as name, rolsuper, rolbypassrls from pg_roles where rolname = current_user',
  )
  expect(rows).toEqual([{ name: 'midcourse_app', rolsuper: false, rolbypassrls: false }])
  await expect(db.pool.query('create table public.mine (n int)')).rejects.toThrow(/permission denied/)
})
