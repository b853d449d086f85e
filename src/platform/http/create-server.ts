// One Fastify with what protects it, before any folder registers an endpoint.
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import Fastify, { LogController } from 'fastify'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import { newId } from '../db/id.ts'
import { readBodies } from './json-body.ts'
import { refuseBrokenAddress } from './reject-unsafe-text.ts'
import type { LogLevel } from './log-level.ts'
import { refuseUnknownHosts } from './known-host.ts'
import { registerOpenApi } from './openapi.ts'
import type { ApiInfo } from './openapi.ts'
import { registerSecurityPlugins } from './security-plugins.ts'
import type { Limits } from './security-plugins.ts'
import { registerErrorHandler } from './error-responses.ts'

export interface CreateServerOptions {
  /** As browsers reach it, such as https://training.example.cn; https makes cookies and headers strict. */
  publicUrl?: string
  /** Other names under which browsers reach it. */
  allowedHosts?: readonly string[]
  /** Addresses of proxies whose X-Forwarded-For is believed; nobody's otherwise. */
  trustProxy?: string[]
  limits: Limits
  /** Our own certificate and key. */
  tls?: { cert: string; key: string }
  /** False for none, true for the terminal, from `logLevel` on. */
  logger: FastifyBaseLogger | boolean
  /** What went wrong (error), when not said. */
  logLevel?: LogLevel
  /** What the description of the endpoints says beside them: release, groups. */
  api?: ApiInfo
}

/** Makes the server; the caller registers endpoints and listens. */
export async function createServer(options: CreateServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    ...(options.tls ? { https: options.tls } : {}),
    ...(typeof options.logger === 'boolean'
      ? { logger: options.logger && { level: options.logLevel ?? 'error' } }
      : { loggerInstance: options.logger }),
    // @NOTE Who asked what, and when, is logged at no level (TRUST: sealed surveys).
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy?.length ? options.trustProxy : false,
    bodyLimit: options.limits.bodyBytes,
    requestTimeout: 120_000,
    genReqId: () => newId().slice(-17),
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: 'idle',
    // @NOTE A page whose scripts are refused stays empty for good: while it closes, the server still answers who is connected.
    return503OnClosing: false,
  }) as unknown as FastifyInstance
  // @NOTE serve() checks with zod itself, after the scope is proven; Fastify only carries the shapes to the description.
  app.setValidatorCompiler(() => (value) => ({ value }))
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.decorateRequest('scope', null)
  registerErrorHandler(app)
  refuseUnknownHosts(app, options)
  readBodies(app)
  await registerSecurityPlugins(app, options)
  await app.register(cookie)
  await app.register(compress, {
    global: true,
    threshold: 1024,
    encodings: ['br', 'gzip', 'identity'],
    brotliOptions: { params: { [brotliQuality]: 4 } },
  })
  await app.register(multipart, { throwFileSizeLimit: false })
  await registerOpenApi(app, options.api)
  app.addHook('onRequest', refuseBrokenAddress)
  app.addHook('onSend', (request, reply, payload, done) => {
    reply.header('x-request-id', request.id)
    done(null, payload)
  })
  return app
}

const brotliQuality = 1 // zlib.constants.BROTLI_PARAM_QUALITY
