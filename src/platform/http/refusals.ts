// Which refusals an endpoint may give, by status: told beside its answer in the description for machines and on the page for people.
import type { Text } from '../localised-text/contract.ts'
import type { Endpoint } from './endpoint.ts'
import { statuses } from './error-responses.ts'
import { words as ownWords } from './words.ts'

/** What a status means at an endpoint, and the codes that come with it; none where the server could not do it now. */
export interface StatusRefusals {
  status: number
  codes: { code: string; sentence: Text }[]
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Refusals of this route, in the order of their status. */
    refusals?: readonly StatusRefusals[]
  }
}

/** Said before the handler, or by every handler alike. */
function refusalsOfEveryEndpoint({ method, params, query, body, open, upload }: Endpoint): string[] {
  const asked = params ?? query ?? body
  return [
    ...(asked ? ['invalid'] : []),
    ...(open ? [] : ['not-signed-in', 'not-yours']),
    ...(method === 'GET' ? [] : ['foreign-page']),
    ...(params ? ['not-found'] : []),
    ...(body || upload ? ['too-large', 'wrong-form'] : []),
    ...(body ? ['id-used-for-something-else'] : []),
  ]
}

/** @NOTE A folder's own codes are told at each of its endpoints: which of its verbs says which is known to the verb alone. */
export function refusalsOf(endpoint: Endpoint, words: Record<string, Text>): StatusRefusals[] {
  const own = Object.keys(words).flatMap((key) => (key.startsWith('refused.') ? [key.slice('refused.'.length)] : []))
  const byStatus = new Map<number, Map<string, Text>>()
  for (const code of [...refusalsOfEveryEndpoint(endpoint), ...own]) {
    const status = code === 'invalid' ? 400 : (statuses[code] ?? 409)
    const sentence =
      code === 'invalid'
        ? ownWords['docs.invalid']
        : (words[`refused.${code}`] ?? (ownWords as Record<string, Text>)[`refused.${code}`]!)
    byStatus.set(status, (byStatus.get(status) ?? new Map()).set(code, sentence))
  }
  for (const busy of [429, 503]) if (!byStatus.has(busy)) byStatus.set(busy, new Map())
  return [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, codes]) => ({ status, codes: [...codes].map(([code, sentence]) => ({ code, sentence })) }))
}
