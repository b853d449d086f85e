// One request from its door to its answer: what is asked, in which edition, by whom; then the resource that knows.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Readable } from 'node:stream'
import type { OpenDatabase } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import type { XapiVersion } from '../rules/validate-statement.ts'
import type { Credential } from '../store/credential.ts'
import type { XapiResponse } from './xapi-response.ts'
import { drain } from './request-body.ts'
import type { DefinitionWriter } from './activity-definition-writer.ts'
import { documents, shelves } from './documents.ts'
import { requireScope, onlyMine } from './authenticate-client.ts'
import type { ClientAuthenticator } from './authenticate-client.ts'
import { consistentThrough, getStatements } from './get-statements.ts'
import { about, activityKnown, person } from './about-agents-activities.ts'
import type { UsageAndRefusalRecorder } from './usage-and-refusal-recorder.ts'
import { XapiError, sentenceOf } from './xapi-error.ts'
import { editionOf, parseRequest } from './xapi-request.ts'
import type { XapiRequest } from './xapi-request.ts'
import { postStatements, putStatement } from './post-and-put-statements.ts'
import { isFull, delayRefused } from './write-batcher.ts'

export interface Store {
  db: OpenDatabase
  authenticator: ClientAuthenticator
  recorder: UsageAndRefusalRecorder
  definitions: DefinitionWriter
  clock: () => Date
}

const methods: Record<string, readonly string[]> = {
  statements: ['GET', 'PUT', 'POST'],
  'activities/state': ['GET', 'PUT', 'POST', 'DELETE'],
  'activities/profile': ['GET', 'PUT', 'POST', 'DELETE'],
  'agents/profile': ['GET', 'PUT', 'POST', 'DELETE'],
  activities: ['GET'],
  agents: ['GET'],
  about: ['GET'],
}
const mostKeptBytes = 1024 * 1024

/** `of`: whose credential it counts for, also when its secret was wrong. */
interface Passing {
  question: XapiRequest | null
  edition: XapiVersion | null
  credential: Credential | null
  of: string | null
}

/** Answers a request to a resource; every no is told, counted and, when it came with statements, kept. */
export async function handleXapiRequest(
  store: Store,
  request: FastifyRequest,
  reply: FastifyReply,
  resource: string,
): Promise<FastifyReply> {
  const passing: Passing = { question: null, edition: null, credential: null, of: null }
  let answer: XapiResponse
  try {
    answer = await answered(store, request, resource, passing)
  } catch (problem) {
    if (!(problem instanceof XapiError)) throw problem
    passing.of ??= problem.of?.credential ?? null
    answer = refused(store, request, problem, passing)
    // @NOTE XAPI-00153: also when the question was wrong.
    if (resource === 'statements' && passing.credential && problem.status !== 503)
      answer.headers = { ...answer.headers, ...(await consistentThrough(store.db)) }
    if (request.body instanceof Readable) await drain(request.body).catch(() => {})
  }
  const now = store.clock()
  if (passing.of)
    store.recorder.count(
      passing.of,
      {
        statements: answer.status < 300 ? (answer.statements ?? 0) : 0,
        refused: answer.status >= 400 && !quiet.has(answer.status),
      },
      now,
    )
  reply.status(answer.status).header('x-experience-api-version', passing.edition ?? '0.95')
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value)
  return reply.send(answer.body ?? (answer.status === 204 ? undefined : ''))
}

async function answered(
  store: Store,
  request: FastifyRequest,
  resource: string,
  passing: Passing,
): Promise<XapiResponse> {
  const allowed = methods[resource]
  if (!allowed) throw new XapiError(404, 'address', 'no-resource')
  if (resource === 'about') {
    passing.edition = '2.0.0'
    const asked = request.headers['x-experience-api-version']
    if (typeof asked === 'string' && /^1\.0(\.\d+)?$/.test(asked)) passing.edition = '1.0.3'
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new XapiError(405, 'address', 'method', { method: request.method })
    return about()
  }
  const question = await parseRequest(request, resource)
  passing.question = question
  passing.edition = editionOf(question)
  passing.credential = await store.authenticator.enter(question, store.clock())
  passing.of = passing.credential.id
  if (!allowed.includes(question.method)) throw new XapiError(405, 'address', 'method', { method: question.method })
  requireScope(passing.credential, question)
  if (resource === 'statements' && question.method !== 'GET' && isFull(store.db)) {
    await delayRefused()
    throw new XapiError(503, 'address', 'busy')
  }
  return routed(store, question, { edition: passing.edition, credential: passing.credential })
}

function routed(
  { db, definitions }: Store,
  question: XapiRequest,
  at: { edition: XapiVersion; credential: Credential },
): Promise<XapiResponse> {
  if (shelves[question.resource]) return documents(question, { db, edition: at.edition })
  if (question.resource === 'agents') return person(question, db)
  if (question.resource === 'activities') return activityKnown(question, db)
  if (question.method === 'GET') return getStatements(question, { db, mine: onlyMine(at.credential) })
  return (question.method === 'PUT' ? putStatement : postStatements)(question, { db, definitions, ...at })
}

const quiet = new Set([404, 412, 503])

function refused(
  store: Store,
  request: FastifyRequest,
  no: XapiError,
  { question, edition, of }: Passing,
): XapiResponse {
  if (!quiet.has(no.status)) {
    const body = question?.read.body ?? null
    store.recorder.refused({
      id: newId(),
      credential: of,
      at: store.clock(),
      method: question?.method ?? request.method,
      address:
        request.url.split('?')[0]!.slice(0, 200) +
        (question?.params.has('statementId') ? `?statementId=${question.params.get('statementId')}` : ''),
      edition: edition ?? '',
      status: no.status,
      place: no.place.slice(0, 400),
      code: no.of?.code ?? no.code,
      params: no.params,
      contentType: (question?.header('content-type') ?? '').slice(0, 200),
      body: body && body.length <= mostKeptBytes ? body : null,
      bodyBytes: body?.length ?? Number(request.headers['content-length'] ?? 0),
    })
  }
  const headers = {
    'content-type': 'application/json',
    ...(no.status === 401 ? { 'www-authenticate': 'Basic realm="xAPI", charset="UTF-8"' } : {}),
    ...(no.status === 503 ? { 'retry-after': '5' } : {}),
  }
  return { status: no.status, headers, body: JSON.stringify({ error: sentenceOf(no), place: no.place, code: no.code }) }
}
