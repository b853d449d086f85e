// Says no: an expected one with its words, a surprise with the number of its request.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Params, Text } from '../localised-text/contract.ts'
import type { BrokenBody, RefusalBody } from './endpoint.ts'
import { InvalidRequest } from './validate-request.ts'
import { words as ownWords } from './words.ts'
import { sayBoth } from '../localised-text/contract.ts'

/** A no of the door itself, thrown before a handler runs. Handlers return theirs. */
export class Refused extends Error {
  readonly code: string
  readonly params: Params
  constructor(code: string, params: Params = {}) {
    super(code)
    this.name = 'Refused'
    this.code = code
    this.params = params
  }
}

/** The status of a refusal, 409 for those that are not named here. */
export const statuses: Readonly<Record<string, number>> = {
  'not-signed-in': 401,
  'not-yours': 403,
  'not-the-sender': 403,
  'foreign-page': 403,
  'unknown-host': 421,
  'not-found': 404,
  'no-such-code': 404,
  'no-such-address': 404,
  invalid: 422,
  'too-large': 413,
  'wrong-form': 415,
  'too-many-attempts': 429,
  'second-factor-locked': 429,
  'short-code-needed': 429,
  'short-code-wrong': 429,
}

/** Answers a refusal, in the words of its code or of `said`; `careful` throws for a code without words, which otherwise shows as it is. */
export function sendRefusal(
  reply: FastifyReply,
  no: { refused: string; params?: Params; status?: number; said?: string },
  words: Record<string, Text>,
  careful: boolean,
): FastifyReply {
  const key = `refused.${no.said ?? no.refused}`
  const text = words[key] ?? (ownWords as Record<string, Text>)[key]
  if (!text && careful)
    throw new Error(`No words for the refusal "${no.refused}": add "${key}" to the folder's words.ts.`)
  const params = no.params ?? {}
  const body: RefusalBody = {
    refused: no.refused,
    params,
    message: sayBoth(text ?? { zh: no.refused, en: no.refused }, params),
  }
  return reply
    .status(no.status ?? statuses[no.refused] ?? 409)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(body))
}

/** PostgreSQL's code for a row that is there already. */
const uniqueViolation = '23505'

/** One place for everything that is thrown: the door's refusals, wrong questions, and surprises, which are logged. */
export function registerErrorHandler(app: FastifyInstance): void {
  app.setErrorHandler((problem: Error & { statusCode?: number; code?: string }, request, reply) => {
    if (problem instanceof Refused)
      return sendRefusal(reply, { refused: problem.code, params: problem.params }, {}, false)
    if (problem instanceof InvalidRequest)
      return sendRefusal(reply, { refused: 'invalid', status: 400, ...saidOf(problem) }, {}, false)
    if (problem.statusCode === 413)
      return sendRefusal(reply, { refused: 'too-large', params: { mebibytes: limitOf(request) } }, {}, false)
    if (problem.statusCode === 415 || problem.statusCode === 406)
      return sendRefusal(
        reply,
        { refused: 'wrong-form', params: { type: request.headers['content-type'] ?? '' } },
        {},
        false,
      )
    if (problem.statusCode === 429) return broken(request, reply, 'busy', 429)
    if (problem.statusCode === 400)
      return sendRefusal(
        reply,
        {
          refused: 'invalid',
          params: { place: request.url.split('?')[0], zh: problem.message, en: problem.message },
          status: 400,
        },
        {},
        false,
      )
    if (problem.code === 'FST_UNDER_PRESSURE') return broken(request, reply, 'busy', 503)
    if (problem.code === uniqueViolation) {
      // @NOTE A client's own id stands for one thing, wherever it was used first; a verb that forgot to ask still answers in words.
      request.log.warn({ constraint: (problem as { constraint?: string }).constraint }, 'an id came twice')
      return sendRefusal(reply, { refused: 'id-used-for-something-else' }, {}, false)
    }
    request.log.error({ err: problem }, 'broken')
    return databaseAway(problem) ? broken(request, reply, 'starting', 503) : broken(request, reply, 'broken', 500)
  })
  app.setNotFoundHandler((request, reply) =>
    sendRefusal(reply, { refused: 'no-such-address', params: { address: request.url.split('?')[0]! } }, {}, false),
  )
}

/** Answers that the server could not do it now; busy ones say when to try again. */
function broken(request: FastifyRequest, reply: FastifyReply, how: BrokenBody['broken'], status: number): FastifyReply {
  const body: BrokenBody = {
    broken: how,
    request: request.id,
    message: sayBoth(ownWords[`broken.${how}`], { request: request.id }),
  }
  if (how !== 'broken' && !reply.hasHeader('retry-after')) reply.header('retry-after', '5')
  return reply.status(status).type('application/json; charset=utf-8').send(JSON.stringify(body))
}

/** Whoever opens an address or fills in a form reads what is wrong with it, not which part of a request. */
function saidOf({ params, field }: InvalidRequest): { params: Params; said?: string } {
  if (String(params['place']).startsWith('params.')) return { params, said: 'invalid-address' }
  return field ? { params: { ...params, fieldZh: field.zh, fieldEn: field.en }, said: 'invalid-field' } : { params }
}

const limitOf = (request: FastifyRequest) => Math.round(request.routeOptions.bodyLimit / 1024 / 1024)

/** The server is away, restarting or full: worth another try, and no bug of ours. */
function databaseAway(problem: { code?: string; message?: string; syscall?: string }): boolean {
  const code = problem.code ?? ''
  return (
    ['ECONNREFUSED', 'ECONNRESET'].includes(code) ||
    (code === 'ENOENT' && problem.syscall === 'connect') ||
    /^(08|53|57P0)/.test(code) ||
    /timeout exceeded when trying to connect|Connection terminated/.test(problem.message ?? '')
  )
}
