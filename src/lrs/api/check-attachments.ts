// Attachments against the statements that name them: each has its content, nothing came unasked, signatures hold.
import { createPublicKey, verify, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Json } from '../rules/validators.ts'
import { isObject } from '../rules/validators.ts'
import { contentOf } from '../rules/same-statement.ts'
import { jsonFrom, textFrom } from './request-body.ts'
import { XapiError } from './xapi-error.ts'
import { attachmentsIn } from './read-statements-and-attachments.ts'
import type { SentAttachment } from './read-statements-and-attachments.ts'

const signatureUse = 'http://adlnet.gov/expapi/attachments/signature'
const mostSignatureBytes = 1024 * 1024

/** Every attachment has its content or a fileUrl; every content has its attachment; signatures hold. */
export async function checkAttachments(
  statements: Json[],
  files: SentAttachment[],
  isMultipart: boolean,
): Promise<void> {
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
