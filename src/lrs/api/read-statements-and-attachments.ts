// Statements with files: the first part is the statements, every other part the content of an attachment they name.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { spoolToDisk } from '../../platform/files/store.ts'
import type { SpooledFile } from '../../platform/files/store.ts'
import type { Json } from '../rules/validators.ts'
import { isObject } from '../rules/validators.ts'
import type { SentStatement } from '../rules/parse-batch-with-byte-ranges.ts'
import { batchFrom, limited, mostAttachedBytes, whole } from './request-body.ts'
import { boundaryOf, partsOf } from './multipart-read.ts'
import { XapiError } from './xapi-error.ts'
import type { XapiRequest } from './xapi-request.ts'

/** A file that came with statements, at rest on disk until it is kept. */
export interface SentAttachment {
  hash: string
  contentType: string
  file: SpooledFile
}
export interface Batch {
  isList: boolean
  statements: SentStatement[]
}

/** The attachments of statements, inner ones too. */
export function attachmentsIn(statements: unknown[]): Json[] {
  const of = (s: unknown): Json[] =>
    isObject(s)
      ? [
          ...(Array.isArray(s.attachments) ? (s.attachments as Json[]) : []),
          ...(isObject(s.object) && s.object.objectType === 'SubStatement' ? of(s.object) : []),
        ]
      : []
  return statements.flatMap(of)
}

/** Statements from JSON or multipart/mixed. Whoever calls removes the files again (`file.done`), also after a no. */
export async function readStatementsAndAttachments(question: XapiRequest, files: SentAttachment[]): Promise<Batch> {
  const type = question.header('content-type') ?? ''
  if (isJsonType(type)) return read(question, question.content)
  if (!/^multipart\/mixed\s*(;|$)/i.test(type))
    throw new XapiError(400, 'header.Content-Type', 'content-type', { type: type.slice(0, 80) })
  let batch: Batch | null = null
  for await (const part of partsOf(limited(question.content, mostAttachedBytes), boundaryOf(type))) {
    if (batch) await takeFile(part, files)
    else if (isJsonType(part.headers.get('content-type') ?? '')) batch = await read(question, part.content)
    else throw new XapiError(400, 'body', 'multipart', { why: 'the first part is not application/json' })
  }
  if (!batch) throw new XapiError(400, 'body', 'multipart', { why: 'it has no part' })
  return batch
}

const isJsonType = (type: string) => /^application\/json\s*(;|$)/i.test(type)

/** The statements; their bytes are remembered in the question. */
async function read(question: XapiRequest, content: AsyncIterable<Buffer>): Promise<Batch> {
  question.read.body = await whole(content)
  return batchFrom(question.read.body)
}

/** XAPI-00132, XAPI-00135: a part says binary and its hash, and the hash is right. */
async function takeFile(
  part: { headers: ReadonlyMap<string, string>; content: AsyncIterable<Buffer> },
  files: SentAttachment[],
): Promise<void> {
  const hash = part.headers.get('x-experience-api-hash')
  if (!hash) throw new XapiError(400, 'body', 'multipart', { why: 'a part has no X-Experience-API-Hash' })
  if (part.headers.get('content-transfer-encoding')?.toLowerCase() !== 'binary')
    throw new XapiError(400, 'body', 'multipart', { why: 'Content-Transfer-Encoding of a part is not binary' })
  const file = await spoolToDisk(Readable.from(part.content))
  files.push({ hash, contentType: part.headers.get('content-type') ?? 'application/octet-stream', file })
  if ((await hashOf(file, hash)) !== hash.toLowerCase())
    throw new XapiError(400, 'header.X-Experience-API-Hash', 'other-hash')
}

const algorithms: Record<number, string> = { 56: 'sha224', 96: 'sha384', 128: 'sha512' }

async function hashOf(file: SpooledFile, like: string): Promise<string> {
  const algorithm = algorithms[like.length]
  if (!algorithm) return file.sha256
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file.path), hash)
  return hash.digest('hex')
}
