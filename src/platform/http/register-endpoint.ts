// Opens one endpoint: authenticates once, validates the request, calls the handler, answers a refusal in both languages.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Readable } from 'node:stream'
import { z } from 'zod'
import { nobodyScope } from '../auth/scope.ts'
import type { Scope } from '../auth/scope.ts'
import type { OpenDatabase } from '../db/database.ts'
import type { EnqueueJob } from '../jobs/job.ts'
import type { Lang, Params, Text } from '../localised-text/contract.ts'
import type { Endpoint } from './endpoint.ts'
import { refusalsOf } from './refusals.ts'
import { langOf } from './request-language.ts'
import type { RouteContext } from './route-context.ts'
import { validate } from './validate-request.ts'
import { CompressedResponse, sendCompressed } from './compressed-response.ts'
import { filesOf } from './upload.ts'
import type { SentFile } from './upload.ts'
import { sendRefusal, Refused } from './error-responses.ts'

type Shape = z.ZodType

/** What a handler is given. The scope of an open endpoint may be nobody's (`scope.person === null`). */
export interface EndpointRequest<P extends Shape = Shape, Q extends Shape = Shape, B extends Shape = Shape> {
  scope: Scope
  params: z.output<P>
  query: z.output<Q>
  body: z.output<B>
  now: Date
  db: OpenDatabase
  lang: Lang
  /** Asks for a job inside the transaction. */
  later: EnqueueJob
  request: FastifyRequest
  reply: FastifyReply
  /** The files and fields of an upload, one after the other; each must be read to its end before the next. */
  files(): AsyncIterable<SentFile>
}

/** A file to send: for endpoints that declare `file`. */
export interface FileAnswer {
  name: string
  content: Buffer | string | Readable
}

/** An expected "no": its code and what to fill in. */
export interface Refusal {
  refused: string
  params?: Params
}

/** `{}` beside a refusal is inferred with a `refused` that is undefined; an empty answer takes that. */
type Empty<A> = Record<string, never> extends A ? { refused?: undefined; params?: undefined } : never
type Answered<A extends Shape> = z.input<A> | Empty<z.input<A>> | CompressedResponse<z.input<A>> | FileAnswer | Refusal

export type Handler<P extends Shape, Q extends Shape, B extends Shape, A extends Shape> = (
  asked: EndpointRequest<P, Q, B>,
) => Promise<Answered<A>> | Answered<A>

export interface Serve {
  <P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
    endpoint: Endpoint<P, Q, B, A>,
    handler: Handler<P, Q, B, A>,
  ): void
}

/**
 * The `serve` of one folder: its refusals are said by its `words['refused.<code>']`.
 * @example
 * const serve = endpointRegistrar(words, http)
 * serve(triageIssue, ({ db, scope, params, body, now }) => db.write(scope, (tx) => triage(tx, scope, { issue: params.issue, ...body, now })))
 */
export function endpointRegistrar(words: Record<string, Text>, http: RouteContext): Serve {
  return (endpoint, handler) => {
    refuseUnclear(endpoint)
    http.app.route({
      method: endpoint.method,
      url: endpoint.path,
      schema: schemaOf(endpoint, http.folder),
      config: { refusals: refusalsOf(endpoint, words) },
      onRequest: async (request) => {
        request.scope = await scopeFor(http, endpoint, request)
      },
      handler: async (request, reply) => {
        const answer = await handler(askedOf(http, endpoint, request, reply) as never)
        if (isRefusal(answer)) return sendRefusal(reply, answer, words, http.careful)
        if (answer instanceof CompressedResponse) {
          if (http.careful) kept(endpoint, JSON.parse(answer.json.toString()))
          return sendCompressed(request, reply, answer)
        }
        return endpoint.file
          ? sendFile(reply, endpoint.file, answer as FileAnswer)
          : sendJson(reply, http.careful ? kept(endpoint, answer) : answer)
      },
    })
  }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Proven before the body is read. */
    scope: Scope | null
  }
}

async function scopeFor(http: RouteContext, endpoint: Endpoint, request: FastifyRequest): Promise<Scope> {
  const scope = await http.authenticate(request)
  if (!scope && !endpoint.open) throw new Refused('not-signed-in')
  return scope ?? nobodyScope()
}

function askedOf(
  http: RouteContext,
  endpoint: Endpoint,
  request: FastifyRequest,
  reply: FastifyReply,
): EndpointRequest {
  return {
    scope: request.scope!,
    params: endpoint.params && validate(endpoint.params, 'params', request.params),
    query: endpoint.query && validate(endpoint.query, 'query', request.query),
    body: endpoint.body && validate(endpoint.body, 'body', request.body),
    now: http.clock(),
    db: http.db,
    lang: langOf(request),
    later: http.later,
    request,
    reply,
    files: () => filesOf(request, endpoint.upload?.bytes ?? 0),
  }
}

const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && typeof (answer as Refusal).refused === 'string'

/** What leaves is what the contract says, or the page would be the one to find out. */
function kept(endpoint: Endpoint, answer: unknown): unknown {
  const result = endpoint.answer.safeParse(answer)
  if (result.success) return answer
  throw new Error(
    `${endpoint.method} ${endpoint.path} answers what its contract does not say: ${z.prettifyError(result.error)}`,
  )
}

/** What is about persons stays in no cache on the way. */
function sendJson(reply: FastifyReply, answer: unknown): FastifyReply {
  return reply
    .type('application/json; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .send(JSON.stringify(answer))
}

function sendFile(reply: FastifyReply, type: string, file: FileAnswer): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('cache-control', 'private, no-store')
    .send(file.content)
}

function refuseUnclear({ method, path, params, answer }: Endpoint): void {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
  const inShape = params instanceof z.ZodObject ? Object.keys(params.shape) : []
  if (!path.startsWith('/api/')) throw new Error(`${method} ${path}: an endpoint begins with /api/.`)
  if (inPath.toSorted().join() !== inShape.toSorted().join())
    throw new Error(
      `${method} ${path}: params names ${inShape.join(', ') || 'nothing'}, the path ${inPath.join(', ') || 'nothing'}.`,
    )
  if (answer instanceof z.ZodObject && 'refused' in answer.shape)
    throw new Error(`${method} ${path}: "refused" is how a no is told; give the answer another name.`)
}

function schemaOf({ summary, params, query, body, answer, upload, file, path }: Endpoint, folder?: string) {
  const consumes = upload ? { consumes: ['multipart/form-data'] } : {}
  const response = file
    ? { 200: { content: { [file]: { schema: z.string().meta({ format: 'binary' }) } } } }
    : { 200: answer }
  return {
    summary,
    tags: [folder ?? path.split('/')[2]!],
    ...consumes,
    ...(params && { params }),
    ...(query && { querystring: query }),
    ...(body && { body }),
    response,
  }
}
