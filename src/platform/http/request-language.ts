// The languages of a request.
import type { FastifyRequest } from 'fastify'
import { preferredLang } from '../localised-text/contract.ts'
import type { Lang } from '../localised-text/contract.ts'

/** `?lang=` (downloads), else what the browser prefers, as its pages have it; Chinese when it says neither. */
export function langOf(request: FastifyRequest): Lang {
  const asked = (request.query as Record<string, unknown>).lang
  const languages = typeof asked === 'string' ? [asked] : acceptedLanguages(request.headers['accept-language'])
  return preferredLang(languages) ?? 'zh'
}

/** The languages of Accept-Language, best first. */
export function acceptedLanguages(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...rest] = part.trim().split(';')
      return { tag: tag!, q: Number(/q=([\d.]+)/.exec(rest.join())?.[1] ?? 1) }
    })
    .filter(({ tag, q }) => tag !== '' && tag !== '*' && q > 0)
    .toSorted((a, b) => b.q - a.q)
    .map(({ tag }) => tag)
}
