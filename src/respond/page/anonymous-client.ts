// Requests without a name: no cookie is sent, so nothing that knows who we are travels along.
import type { z } from 'zod'
import type { Endpoint, RefusalBody } from '../../platform/http/endpoint.ts'
import { RequestFailed, Refusal } from '../../ui/public.ts'

type Shape = z.ZodType
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code of twelve letters nobody can guess (30¹² of them), in groups of four. */
export function newCode(): string {
  const drawn: string[] = []
  while (drawn.length < 12)
    for (const byte of crypto.getRandomValues(new Uint8Array(24)))
      if (byte < 240 && drawn.length < 12) drawn.push(letters[byte % 30]!)
  return [0, 4, 8].map((i) => drawn.slice(i, i + 4).join('')).join(' ')
}

/** Asks an open endpoint without any cookie; refuses and breaks as `call` does. */
export async function callAnonymously<B extends Shape, A extends Shape>(
  endpoint: Endpoint<Shape, Shape, B, A>,
  body: z.input<B>,
): Promise<z.output<A>> {
  const reply = await fetch(endpoint.path, {
    method: endpoint.method,
    credentials: 'omit',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  }).catch(() => {
    throw new RequestFailed(0)
  })
  const answer: unknown = reply.headers.get('content-type')?.includes('json') ? await reply.json() : null
  if (reply.ok) return answer as z.output<A>
  if (typeof answer === 'object' && answer !== null && 'refused' in answer)
    throw new Refusal(reply.status, answer as RefusalBody)
  throw new RequestFailed(reply.status, reply.headers.get('x-request-id'))
}
