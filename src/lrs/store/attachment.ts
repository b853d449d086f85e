// Files sent with statements, kept once by their content, in pieces; never whole in memory.
import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'

export interface StoredAttachment {
  sha2: string
  contentType: string
  bytes: number
}

const pieceBytes = 1024 * 1024

/** Keeps a resting file; one that is known already stays. */
export async function saveAttachment(
  tx: Writing,
  _scope: Scope,
  file: { path: string; sha256: string; bytes: number; contentType: string },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('lrs.attachment')
    .values({ sha2: file.sha256, content_type: file.contentType, bytes: file.bytes, at: sql<Date>`clock_timestamp()` })
    .onConflict((c) => c.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  let number = 0
  for await (const content of createReadStream(file.path, { highWaterMark: pieceBytes })) {
    await tx
      .insertInto('lrs.attachment_part')
      .values({ sha2: file.sha256, number: number++, content: content as Buffer })
      .execute()
  }
}

/** Those of these hashes whose content is here. */
export async function storedAttachments(
  reading: Reading,
  _scope: Scope,
  hashes: string[],
): Promise<StoredAttachment[]> {
  if (hashes.length === 0) return []
  return reading
    .selectFrom('lrs.attachment')
    .select(['sha2', 'content_type as contentType', 'bytes'])
    .where('sha2', '=', sql<string>`any(${hashes}::text[])`)
    .execute()
}

/** One piece of a content, or undefined after the last. */
export async function attachmentPiece(
  reading: Reading,
  _scope: Scope,
  sha2: string,
  number: number,
): Promise<Buffer | undefined> {
  return (
    await reading
      .selectFrom('lrs.attachment_part')
      .select('content')
      .where('sha2', '=', sha2)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.content
}
