// Typed requests to the server, over the contract both sides share.
import type { z } from 'zod'
import type { Endpoint, RefusalBody } from '../platform/http/endpoint.ts'
import type { Lang, Params, Text } from '../platform/localised-text/contract.ts'
import { say } from '../platform/localised-text/contract.ts'

type Shape = z.ZodType
type Part<Name extends string, S extends Shape> =
  unknown extends z.input<S>
    ? { [K in Name]?: z.input<S> }
    : Partial<z.input<S>> extends z.input<S>
      ? { [K in Name]?: z.input<S> }
      : { [K in Name]: z.input<S> }
/** What an endpoint must be given: its params, query and body, each only where the contract asks for it. */
export type EndpointInput<P extends Shape, Q extends Shape, B extends Shape> = Part<'params', P> &
  Part<'query', Q> &
  Part<'body', B>

/** An expected "no" from the server: its code, and the sentence to show. */
export class Refusal extends Error {
  readonly code: string
  readonly params: Params
  readonly text: Text
  readonly status: number
  constructor(status: number, body: RefusalBody) {
    super(say(body.message, 'en', body.params))
    this.name = 'Refusal'
    this.status = status
    this.code = body.refused
    this.params = body.params
    this.text = body.message
  }
  in(lang: Lang): string {
    return say(this.text, lang, this.params)
  }
}

/** The machine failed: no network (status 0), overloaded (429, 503), or broken (5xx). Worth another try. */
export class RequestFailed extends Error {
  readonly status: number
  readonly request: string | null
  readonly waitSeconds: number | null
  constructor(status: number, request: string | null = null, waitSeconds: number | null = null) {
    super(`The server answered ${status}`)
    this.name = 'RequestFailed'
    this.status = status
    this.request = request
    this.waitSeconds = waitSeconds
  }
}

/** Asks an endpoint. Throws `Refusal` for an expected no, `RequestFailed` for everything else that is not an answer. */
export async function call<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  given: EndpointInput<P, Q, B>,
  signal?: AbortSignal,
): Promise<z.output<A>> {
  const { params, query, body } = given as {
    params?: Record<string, unknown>
    query?: Record<string, unknown>
    body?: unknown
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  return (await answered(buildUrl(endpoint.path, params, query), {
    method: endpoint.method,
    credentials: 'same-origin',
    signal,
    ...sent,
  })) as z.output<A>
}

/** The address of an endpoint with its names and query filled in; also good as a link (downloads). */
export function buildUrl(
  path: string,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
  }
  return search.size ? `${filled}?${search}` : filled
}

/** Sends a form with files and reads the answer; refuses and breaks as `call` does. */
export async function upload(path: string, form: FormData, signal?: AbortSignal): Promise<unknown> {
  return answered(path, { method: 'POST', body: form, credentials: 'same-origin', signal })
}

async function answered(address: string, init: RequestInit): Promise<unknown> {
  const reply = await fetch(address, init).catch((e: unknown) => {
    if (e instanceof DOMException && e.name === 'AbortError') throw e
    throw new RequestFailed(0)
  })
  const text = await reply.text()
  const body = text && reply.headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : null
  if (reply.ok) return body
  if (isRefusal(body)) throw new Refusal(reply.status, body)
  const wait = Number(reply.headers.get('retry-after'))
  throw new RequestFailed(reply.status, requestOf(body), Number.isFinite(wait) && wait > 0 ? wait : null)
}

const requestOf = (body: unknown) =>
  typeof body === 'object' && body !== null && 'request' in body ? String(body.request) : null

function isRefusal(body: unknown): body is RefusalBody {
  return typeof body === 'object' && body !== null && 'refused' in body && 'message' in body
}
