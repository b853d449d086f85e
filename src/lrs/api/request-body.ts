// The content of a request: read as it comes, with a limit; decoded exactly or not at all.
import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import { rejectUnsafeText } from '../../platform/http/reject-unsafe-text.ts'
import { InvalidRequest } from '../../platform/http/validate-request.ts'
import { parseLosslessJson } from '../rules/lossless-json.ts'
import { parseBatch } from '../rules/parse-batch-with-byte-ranges.ts'
import type { SentStatement } from '../rules/parse-batch-with-byte-ranges.ts'
import { ValidationError } from '../rules/validation-error.ts'
import { XapiError } from './xapi-error.ts'

/** JSON and documents, whole in memory. */
export const mostBytes = 10 * 1024 * 1024
/** A request with attachments, on disk. */
export const mostAttachedBytes = 64 * 1024 * 1024
const mostDrained = 512 * 1024 * 1024

/** Whether a chunk is still to be kept. Beyond the limit the rest is read and dropped, so that the sender is there to hear the no. */
function within(most: number) {
  let bytes = 0
  return {
    takes: (chunk: Buffer) => (bytes += chunk.length) <= most,
    isEndless: () => bytes > mostDrained,
    end: () => {
      if (bytes > most) throw new XapiError(413, 'body', 'too-large', { mebibytes: Math.round(most / 1024 / 1024) })
    },
  }
}

/** Passes chunks on up to `most` bytes, and refuses what has more. */
export async function* limited(stream: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  const limit = within(most)
  for await (const chunk of stream) {
    if (limit.takes(chunk)) yield chunk
    else if (limit.isEndless()) break
  }
  limit.end()
}

/** Everything of a stream, up to `most` bytes. */
export async function whole(stream: AsyncIterable<Buffer>, most = mostBytes): Promise<Buffer> {
  const limit = within(most)
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    if (limit.takes(chunk)) chunks.push(chunk)
    else if (limit.isEndless()) break
  }
  limit.end()
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
}

/** Reads what is left and forgets it. */
export async function drain(stream: Readable): Promise<void> {
  if (stream.readableEnded || stream.destroyed) return
  for await (const _chunk of stream) {
    /* dropped */
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Bytes as text. */
export function textFrom(bytes: Uint8Array, place = 'body'): string {
  try {
    return utf8.decode(bytes)
  } catch {
    throw new XapiError(400, place, 'not-utf8')
  }
}

/** The value of a JSON text, to the last digit; \u0000, half characters and keys that are there twice are named. */
export function jsonFrom(text: string, place = 'body'): unknown {
  const value = named(place, () => parseLosslessJson(text))
  if (text.includes('\\u') || text.includes('__proto__')) refuseEscaped(place, value)
  return value
}

/** The statements of a body, as `jsonFrom` would read them; each with its bytes. */
export function batchFrom(bytes: Buffer): { isList: boolean; statements: SentStatement[] } {
  if (!isUtf8(bytes)) throw new XapiError(400, 'body', 'not-utf8')
  const batch = named('body', () => parseBatch(bytes))
  if (bytes.includes('\\u') || bytes.includes('__proto__'))
    refuseEscaped('body', batch.isList ? batch.statements.map((s) => s.value) : batch.statements[0]!.value)
  return batch
}

/** Says what is wrong with a text as a no at its place. */
function named<T>(place: string, read: () => T): T {
  try {
    return read()
  } catch (problem) {
    if (problem instanceof ValidationError) throw new XapiError(400, place, problem.place.code, problem.place.params)
    if (problem instanceof SyntaxError) throw new XapiError(400, place, 'not-json')
    throw problem
  }
}

/** Raw half characters are no UTF-8 and raw \0 is no JSON: only escapes can bring them in. */
function refuseEscaped(place: string, value: unknown): void {
  try {
    rejectUnsafeText(place, value)
  } catch (problem) {
    if (problem instanceof InvalidRequest)
      throw new XapiError(400, String(problem.params.place), 'not-kept', {
        zh: String(problem.params.zh),
        en: String(problem.params.en),
      })
    throw problem
  }
}
