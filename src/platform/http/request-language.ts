// The language of a request.
import type { FastifyRequest } from 'fastify'
import type { Lang } from '../localised-text/contract.ts'

/** `?lang=` (downloads), else the browser's first language; Chinese when it says neither. */
export function langOf(request: FastifyRequest): Lang {
  const asked = (request.query as Record<string, unknown>).lang ?? request.headers['accept-language'] ?? 'zh'
  return String(asked).toLowerCase().startsWith('en') ? 'en' : 'zh'
}
