import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { createScope, systemScope } from '../auth/scope.ts'
import { testDatabase } from '../db/test-database.ts'
import { newId } from '../db/id.ts'
import { fileById, saveFile, spoolToDisk, wholeContentOf } from './store.ts'

const { db, owner } = await testDatabase()
const now = new Date('2026-03-01T00:00:00Z')
const mine = createScope({ person: newId(), duties: [], seats: [] })
const other = createScope({ person: newId(), duties: [], seats: [] })
const send = async (scope: typeof mine, content: Buffer, id = newId()) => {
  const file = await spoolToDisk(Readable.from([content.subarray(0, 70_000), content.subarray(70_000)]))
  const kept = await db.write(scope, (tx) =>
    saveFile(tx, scope, file, { id, name: '成绩.xlsx', type: 'application/octet-stream', now }),
  )
  await file.done()
  return kept as Exclude<typeof kept, { refused: string }>
}

test('a file comes back byte for byte, whatever its length', async () => {
  for (const size of [0, 1, 1024 * 1024, 2_500_001]) {
    const content = randomBytes(size)
    const { id, bytes } = await send(mine, content)
    expect(bytes).toBe(size)
    expect((await db.read(mine, (reading) => wholeContentOf(reading, mine, id))).equals(content)).toBe(true)
  }
})

test('the same bytes are kept once, also when two people send them', async () => {
  const content = randomBytes(200_000)
  const first = await send(mine, content)
  await send(other, content)
  expect((await owner.query('select from platform.file_part where sha256 = $1', [first.sha256])).rowCount).toBe(1)
})

test('sent twice under one id it is one file; another content under that id is refused', async () => {
  const content = randomBytes(5000)
  const first = await send(mine, content)
  expect(await send(mine, content, first.id)).toEqual(first)
  expect(await send(mine, randomBytes(10), first.id)).toEqual({ refused: 'id-used-for-something-else' })
  expect(await send(other, content, first.id)).toEqual({ refused: 'id-used-for-something-else' })
})

test('it is seen by who sent it and by training staff, and by nobody else', async () => {
  const { id } = await send(mine, randomBytes(100))
  expect(await db.read(mine, (reading) => fileById(reading, mine, id))).not.toBeNull()
  expect(await db.read(systemScope(), (reading) => fileById(reading, systemScope(), id))).not.toBeNull()
  expect(await db.read(other, (reading) => fileById(reading, other, id))).toBeNull()
  expect((await db.read(other, (reading) => wholeContentOf(reading, other, id))).length).toBe(0)
})

test('nothing is left on disk, also when the stream breaks', async () => {
  const file = await spoolToDisk(Readable.from([Buffer.from('a')]))
  await file.done()
  expect(existsSync(file.path)).toBe(false)
  const broken = Readable.from(
    (async function* () {
      yield Buffer.from('a')
      throw new Error('cut')
    })(),
  )
  await expect(spoolToDisk(broken)).rejects.toThrow('cut')
})
