import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../db/database.ts'
import type { DatabaseAddress, OpenDatabase } from '../db/database.ts'
import { migrationsFolder } from '../db/migrate.ts'
import { testDatabase } from '../db/test-database.ts'
import { createReadinessCheck } from './readiness.ts'

const { address, db } = await testDatabase()
const watch = (at: DatabaseAddress) => {
  const watching = openDatabase(at, 1, 1000)
  onTestFinished(() => watching.close())
  return watching
}

test('on a migrated database with its queue nothing is missing; without the queue that part is named', async () => {
  expect(await createReadinessCheck(db, () => true)()).toEqual([])
  expect(await createReadinessCheck(db, () => false)()).toEqual(['queue'])
})

test('a database that lacks one migration of this release is not ready', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'midcourse-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(migrationsFolder, folder, { recursive: true })
  expect(await createReadinessCheck(db, () => true, { folder })()).toEqual([])
  writeFileSync(join(folder, '9999_platform_to_come.sql'), 'select 1;')
  expect(await createReadinessCheck(db, () => true, { folder })()).toEqual(['migrations'])
})

test('a database that refuses and one that never answers are both away; nothing is thrown', async () => {
  const gone = watch({ url: 'postgresql://midcourse@127.0.0.1:9/none' })
  expect(await createReadinessCheck(gone, () => false)()).toEqual(['database', 'queue'])
  const silent = { read: () => new Promise<never>(() => {}) } as unknown as OpenDatabase
  expect(await createReadinessCheck(silent, () => true, { patience: 50 })()).toEqual(['database'])
})

test('however many ask at once, one question is put; and it recovers by itself', async () => {
  let [asked, away] = [0, true]
  const counting: OpenDatabase = {
    ...db,
    read: async (scope, work) => {
      asked++
      if (away) throw new Error('away')
      return db.read(scope, work)
    },
  }
  const missing = createReadinessCheck(counting, () => true)
  expect(await Promise.all(Array.from({ length: 50 }, missing))).toEqual(Array(50).fill(['database']))
  expect(asked).toBe(1)
  away = false
  await expect.poll(missing, { timeout: 5000 }).toEqual([])
  expect(asked).toBeLessThan(5)
})

test('all connections in use by requests is not a database that is away', async () => {
  const full = openDatabase(address, 1)
  const busy = await full.pool.connect()
  onTestFinished(async () => {
    busy.release()
    await full.close()
  })
  expect(await createReadinessCheck(watch(address), () => true)()).toEqual([])
})
