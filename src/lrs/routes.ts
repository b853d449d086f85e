// The record store's door: /xapi speaks as the specification says, with bodies read as they come; the rest is for administrators.
import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { RouteContext } from '../platform/http/route-context.ts'
import { adminRoutes } from './admin-routes.ts'
import { handleXapiRequest } from './api/handle-xapi-request.ts'
import type { Store } from './api/handle-xapi-request.ts'
import { createDefinitionWriter } from './api/activity-definition-writer.ts'
import { createClientAuthenticator } from './api/authenticate-client.ts'
import { createUsageAndRefusalRecorder } from './api/usage-and-refusal-recorder.ts'
import type { PersonNamesAndTimeZone } from './view-senders.ts'

/** The record store of an organisation, which tells it the names of administrators and the zone of its days, and has notes for whoever sets up a sender. */
export const lrsRoutesFor =
  (peopleOf: (db: OpenDatabase) => PersonNamesAndTimeZone, notes: () => Readable) =>
  (http: RouteContext): void => {
    const { app, db, clock } = http
    const store: Store = {
      db,
      clock,
      authenticator: createClientAuthenticator(db),
      definitions: createDefinitionWriter(db),
      recorder: createUsageAndRefusalRecorder(db, (problem) =>
        app.log.error({ err: problem }, 'the traffic of the record store was not written down'),
      ),
    }
    app.addHook('onClose', () => store.recorder.close())
    void app.register(async (xapi: FastifyInstance) => {
      speak(xapi, store)
    })
    adminRoutes(http, peopleOf(db), { ...store, notes })
  }

/** Scripts of courses on other sites send too: they carry a credential, never a cookie. */
function openToOtherSites(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
  // @NOTE What senders keep here is no page of ours: opened by a browser, nothing in it runs. (Of helmet, which works its headers out anew for every request.)
  reply
    .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('referrer-policy', 'no-referrer')
  reply.header(
    'access-control-expose-headers',
    'ETag, Last-Modified, X-Experience-API-Version, X-Experience-API-Consistent-Through',
  )
}

function speak(xapi: FastifyInstance, store: Store): void {
  xapi.removeAllContentTypeParsers()
  xapi.addContentTypeParser('*', (_request, content, done) => done(null, content))
  xapi.addHook('onRequest', (_request, reply, done) => {
    openToOtherSites(reply)
    done()
  })
  xapi.setErrorHandler((problem: Error & { statusCode?: number; code?: string }, request, reply) =>
    broken(problem, request, reply),
  )
  const options = {
    config: { rateLimit: false, otherSites: true },
    schema: { hide: true },
    exposeHeadRoute: false,
    helmet: false,
  } as const
  xapi.route({
    ...options,
    method: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
    url: '/xapi/*',
    handler: (request, reply) =>
      handleXapiRequest(store, request, reply, (request.params as { '*': string })['*'].replace(/\/$/, '')),
  })
  xapi.route({
    ...options,
    method: 'OPTIONS',
    url: '/xapi/*',
    handler: (_request, reply) =>
      reply
        .status(204)
        .header('access-control-allow-methods', 'GET, HEAD, PUT, POST, DELETE')
        .header('access-control-max-age', '86400')
        .header(
          'access-control-allow-headers',
          'Authorization, Content-Type, X-Experience-API-Version, X-Experience-API-Hash, If-Match, If-None-Match, Accept-Language',
        )
        .send(),
  })
}

/** What is thrown before or beside a request: wrong addresses, overload, and surprises. */
function broken(
  problem: Error & { statusCode?: number; code?: string },
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const status =
    problem.name === 'Invalid'
      ? 400
      : problem.statusCode && problem.statusCode < 500
        ? problem.statusCode
        : away(problem)
          ? 503
          : 500
  if (status >= 500) request.log.error({ err: problem }, 'the record store is broken')
  if (status === 503) reply.header('retry-after', '5')
  const error =
    status === 500
      ? `It is broken here, and noted as ${request.id}.`
      : status === 503
        ? 'Too busy now; try again.'
        : problem.message
  return reply
    .status(status)
    .header('x-experience-api-version', '0.95')
    .type('application/json')
    .send(JSON.stringify({ error }))
}

/** The database is away or full, or the server too busy: worth another try. */
const away = ({ code = '', message }: { code?: string; message: string }) =>
  code === 'FST_UNDER_PRESSURE' ||
  ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code) ||
  /^(08|40|53|57P0)/.test(code) ||
  /timeout exceeded when trying to connect|Connection terminated/.test(message)
