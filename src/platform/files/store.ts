// Files as they were sent, kept by their content; seen by who sent them and by training staff.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Reading, Writing } from '../db/database.ts'
import type { FileTable } from './tables.ts'

export interface StoredFile {
  id: string
  sha256: string
  name: string
  type: string
  bytes: number
  by: string | null
  at: Date
}

const partBytes = 1024 * 1024

/** A stream brought to rest on disk, with its hash and size; `done` removes it again. */
export interface SpooledFile {
  path: string
  sha256: string
  bytes: number
  done(): Promise<void>
}

/** Writes a stream to a temporary file, before any transaction is open. The reader of an upload goes on to the next part. */
export async function spoolToDisk(stream: Readable): Promise<SpooledFile> {
  const folder = await mkdtemp(join(tmpdir(), 'midcourse-file-'))
  const path = join(folder, 'content')
  const hash = createHash('sha256')
  let bytes = 0
  const done = () => rm(folder, { recursive: true, force: true })
  try {
    await pipeline(
      stream,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    )
  } catch (problem) {
    await done()
    throw problem
  }
  return { path, sha256: hash.digest('hex'), bytes, done }
}

/** Keeps a resting file under a client-made id. The same id with the same content is the same file; with other content it is refused. */
export async function saveFile(
  tx: Writing,
  scope: Scope,
  file: SpooledFile,
  as: { id: string; name: string; type: string; now: Date },
): Promise<StoredFile | { refused: 'id-used-for-something-else' }> {
  const row = {
    id: as.id,
    sha256: file.sha256,
    name: as.name,
    type: as.type,
    bytes: file.bytes,
    by_person: scope.person,
    at: as.now,
  }
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('platform.file')
    .values(row)
    .onConflict((c) => c.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) {
    const known = await fileById(tx, scope, as.id)
    return known?.sha256 === file.sha256 ? known : { refused: 'id-used-for-something-else' }
  }
  let number = 0
  for await (const content of createReadStream(file.path, { highWaterMark: partBytes })) {
    await tx
      .insertInto('platform.file_part')
      .values({ sha256: file.sha256, number: number++, content: content as Buffer })
      .onConflict((c) => c.doNothing())
      .execute()
  }
  return kept(row)
}

/** A file this person may see, or null. */
export async function fileById(reading: Reading, _scope: Scope, id: string): Promise<StoredFile | null> {
  const row = await reading.selectFrom('platform.file').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? kept(row) : null
}

/** The content of a file this person may see, part by part; read it inside the transaction. */
export async function* contentOf(reading: Reading, scope: Scope, id: string): AsyncIterable<Buffer> {
  const file = await fileById(reading, scope, id)
  if (!file) return
  const parts = Math.ceil(file.bytes / partBytes)
  for (let number = 0; number < parts; number++) {
    const part = await reading
      .selectFrom('platform.file_part')
      .select('content')
      .where('sha256', '=', file.sha256)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    yield part.content
  }
}

/** Is the content still there? It may have been forgotten. */
export async function hasContent(reading: Reading, scope: Scope, id: string): Promise<boolean> {
  const file = await fileById(reading, scope, id)
  return (
    file !== null &&
    (file.bytes === 0 ||
      (await reading
        .selectFrom('platform.file_part')
        .select('number')
        .where('sha256', '=', file.sha256)
        .where('number', '=', 0)
        .executeTakeFirst()) !== undefined)
  )
}

/** Forgets what a file holds, under whatever other id the same bytes were kept; its name, size and hash stay. */
export async function deleteFileContent(tx: Writing, scope: Scope, id: string): Promise<void> {
  const file = await fileById(tx, scope, id)
  if (file) await tx.deleteFrom('platform.file_part').where('sha256', '=', file.sha256).execute()
}

/** Throws a file away: its name too, and its bytes unless another file, seen by this person or not, holds the same. */
export async function deleteFile(tx: Writing, scope: Scope, id: string): Promise<void> {
  const file = await fileById(tx, scope, id)
  if (!file) return
  const { rows } = await sql<{
    shared: boolean
  }>`select platform.content_is_shared(${file.sha256}, ${id}) as shared`.execute(tx)
  // @NOTE The parts first: they are seen, and so may be deleted, only with a file that holds them.
  if (!rows[0]!.shared) await tx.deleteFrom('platform.file_part').where('sha256', '=', file.sha256).execute()
  await tx.deleteFrom('platform.file').where('id', '=', id).execute()
}

/** The same as one piece of memory, for files known to be small. */
export async function wholeContentOf(reading: Reading, scope: Scope, id: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of contentOf(reading, scope, id)) parts.push(part)
  return Buffer.concat(parts)
}

const kept = (row: FileTable): StoredFile => ({
  id: row.id,
  sha256: row.sha256,
  name: row.name,
  type: row.type,
  bytes: row.bytes,
  by: row.by_person,
  at: row.at,
})
