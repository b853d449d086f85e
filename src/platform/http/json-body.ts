// Reads what was sent: exactly, or not at all. Nothing is silently replaced.
import type { FastifyInstance } from 'fastify'
import { InvalidRequest } from './validate-request.ts'
import { words } from './words.ts'
import { rejectUnsafeText } from './reject-unsafe-text.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false })

/** JSON as bytes, decoded strictly; the poison named by its place. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    try {
      done(null, bytes.length === 0 ? undefined : jsonOf(bytes as Buffer))
    } catch (problem) {
      done(problem as Error)
    }
  })
}

/** The value of a JSON text. Throws `Invalid` for broken UTF-8 or JSON, \u0000, half characters, and bottomless nesting. */
export function jsonOf(bytes: Uint8Array): unknown {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    throw new InvalidRequest('body', words['wrong.not-utf8'])
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new InvalidRequest('body', words['wrong.not-json'])
  }
  rejectUnsafeText('body', value)
  return value
}
