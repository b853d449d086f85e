// Files on their way in, as streams; nothing is held whole in memory here.
import type { FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import type {} from '@fastify/multipart'
import { Refused } from './error-responses.ts'

export type SentFile =
  | { field: string; name: string; type: string; stream: Readable }
  | { field: string; value: string }

/** The parts of an upload in the order they were sent. Throws `Refused` too-large when a file ends beyond `bytes`. */
export async function* filesOf(request: FastifyRequest, bytes: number): AsyncIterable<SentFile> {
  if (!request.isMultipart()) throw new Refused('wrong-form', { type: request.headers['content-type'] ?? '' })
  for await (const part of request.parts({
    limits: { fileSize: bytes, files: 20, fields: 50, fieldSize: 1024 * 1024 },
  })) {
    if (part.type === 'field') {
      yield { field: part.fieldname, value: String(part.value) }
    } else {
      yield { field: part.fieldname, name: part.filename, type: part.mimetype, stream: part.file }
      if (part.file.truncated) throw new Refused('too-large', { mebibytes: Math.round(bytes / 1024 / 1024) })
    }
  }
}
