// Reads what was sent: exactly, or not at all. Nothing is silently replaced.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { both, InvalidRequest, placeOf } from './validate-request.ts'
import { words } from './words.ts'

const deepest = 60
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

/** Walks a value without recursion; throws `Invalid` at the first place that can not be kept as it is. */
export function rejectUnsafeText(part: string, whole: unknown): void {
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: whole, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === 'string') refuseText(placeOf(part, path), value)
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= deepest)
      throw new InvalidRequest(placeOf(part, path.slice(0, 3)), both(words['wrong.deep'], { most: deepest }))
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) refuseKey(placeOf(part, path), key)
      waiting.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] })
    }
  }
}

function refuseKey(place: string, key: string): void {
  refuseText(place, key)
  if (key === '__proto__') throw new InvalidRequest(place, both(words['wrong.key'], { key }))
}

function refuseText(place: string, text: string): void {
  if (text.includes('\0')) throw new InvalidRequest(place, words['wrong.nul'])
  if (!text.isWellFormed()) throw new InvalidRequest(place, words['wrong.surrogate'])
}

/** The address and the query have to be whole UTF-8 too; what can not be decoded is not passed on as it stands. */
export async function refuseBrokenAddress(request: FastifyRequest): Promise<void> {
  const question = request.url.indexOf('?')
  if (question >= 0 && request.url.includes('%', question)) {
    try {
      decodeURIComponent(request.url.slice(question + 1))
    } catch {
      throw new InvalidRequest('query', words['wrong.not-utf8'])
    }
  }
  rejectUnsafeText('query', request.query)
  rejectUnsafeText('params', request.params)
}
