// Statements with files: the first part is the statements, every other part the content of an attachment they name.
import { createHash, createPublicKey, verify, X509Certificate } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { spoolToDisk } from '../../platform/files/store.ts'
import type { SpooledFile } from '../../platform/files/store.ts'
import type { Json } from '../rules/validators.ts'
import { isObject } from '../rules/validators.ts'
import { contentOf } from '../rules/same-statement.ts'
import type { SentStatement } from '../rules/parse-batch-with-byte-ranges.ts'
import { batchFrom, jsonFrom, limited, mostAttachedBytes, textFrom, whole } from './request-body.ts'
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

const signatureUse = 'http://adlnet.gov/expapi/attachments/signature'
const mostSignatureBytes = 1024 * 1024

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

/** Every attachment has its content or a fileUrl; every content has its attachment; signatures hold. */
export async function matchFiles(statements: Json[], files: SentAttachment[], isMultipart: boolean): Promise<void> {
  const named = attachmentsIn(statements)
  const hashes = new Set(files.map((f) => f.hash))
  for (const [i, one] of named.entries()) {
    if (one.fileUrl === undefined && !hashes.has(String(one.sha2)))
      throw new XapiError(400, `attachments[${i}]`, 'no-file')
  }
  if (isMultipart)
    for (const file of files)
      if (!named.some((one) => one.sha2 === file.hash))
        throw new XapiError(400, 'header.X-Experience-API-Hash', 'unasked-file')
  for (const statement of statements) {
    for (const one of attachmentsIn([statement]))
      if (one.usageType === signatureUse)
        await checkSignature(
          statement,
          one,
          files.find((f) => f.hash === one.sha2),
        )
  }
}

/** XAPI-00115 … XAPI-00117: a JWS in RS256, RS384 or RS512 over the same statement; its certificate, when it has one, verifies it. */
async function checkSignature(statement: Json, attachment: Json, sentFile: SentAttachment | undefined): Promise<void> {
  const no = (why: string) => new XapiError(400, 'attachments', 'signature', { why })
  if (attachment.contentType !== 'application/octet-stream') throw no('its contentType is not application/octet-stream')
  if (!sentFile) throw no('its content was not sent')
  if (sentFile.file.bytes > mostSignatureBytes) throw no('it is too long')
  const parts = textFrom(await readFile(sentFile.file.path), 'attachments')
    .trim()
    .split('.')
  if (parts.length !== 3 || parts.some((p) => !/^[A-Za-z0-9_-]+$/.test(p))) throw no('it is no JSON Web Signature')
  const [header, payload] = parts
    .slice(0, 2)
    .map((p) => jsonFrom(textFrom(Buffer.from(p!, 'base64url'), 'attachments'), 'attachments')) as [Json, Json]
  if (!isObject(header) || !['RS256', 'RS384', 'RS512'].includes(String(header.alg)))
    throw no('its algorithm is not RS256, RS384 or RS512')
  if (!isObject(payload) || contentOf(unsigned(payload)) !== contentOf(unsigned(statement)))
    throw no('it signs another statement')
  if (Array.isArray(header.x5c) && !certified(header, parts as [string, string, string]))
    throw no('its certificate does not verify it')
}

/** Without the signature itself; an id, time or version the payload left out says nothing. */
function unsigned(statement: Json): Json {
  const { attachments, ...it } = statement
  const others = ((attachments ?? []) as Json[]).filter((one) => one.usageType !== signatureUse)
  return others.length === 0 ? it : { ...it, attachments: others }
}

function certified(header: Json, [head, payload, signature]: [string, string, string]): boolean {
  try {
    const key = createPublicKey(
      new X509Certificate(Buffer.from(String((header.x5c as unknown[])[0]), 'base64')).publicKey.export({
        type: 'spki',
        format: 'pem',
      }),
    )
    return verify(
      `RSA-SHA${String(header.alg).slice(2)}`,
      Buffer.from(`${head}.${payload}`),
      key,
      Buffer.from(signature, 'base64url'),
    )
  } catch {
    return false
  }
}
