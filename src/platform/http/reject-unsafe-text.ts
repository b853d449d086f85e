// Refuses text that can not be kept as it is: \u0000, half characters, broken addresses, bottomless nesting.
import type { FastifyRequest } from 'fastify'
import { InvalidRequest, placeOf } from './validate-request.ts'
import { words } from './words.ts'
import { sayBoth } from '../localised-text/contract.ts'

const deepest = 60

/** Walks a value without recursion; throws `Invalid` at the first place that can not be kept as it is. */
export function rejectUnsafeText(part: string, whole: unknown): void {
  const waiting: { value: unknown; path: PropertyKey[] }[] = [{ value: whole, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next
    if (typeof value === 'string') refuseText(placeOf(part, path), value)
    if (typeof value !== 'object' || value === null) continue
    if (path.length >= deepest)
      throw new InvalidRequest(placeOf(part, path.slice(0, 3)), sayBoth(words['wrong.deep'], { most: deepest }))
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) refuseKey(placeOf(part, path), key)
      waiting.push({ value: inner, path: [...path, Array.isArray(value) ? Number(key) : key] })
    }
  }
}

function refuseKey(place: string, key: string): void {
  refuseText(place, key)
  if (key === '__proto__') throw new InvalidRequest(place, sayBoth(words['wrong.key'], { key }))
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
