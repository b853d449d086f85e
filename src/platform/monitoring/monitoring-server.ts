// The guarded port for monitoring: metrics for who has the token, health for whoever reaches it. Not the address that browsers know.
import { createHash, timingSafeEqual } from 'node:crypto'
import { Registry } from '@prometheus-io/client'
import Fastify from 'fastify'
import type { FastifyRequest } from 'fastify'
import { healthRoutes } from './health-routes.ts'
import type { MissingPart } from './readiness.ts'

export interface MonitoringAddress {
  host: string
  /** 0 takes any free one. */
  port: number
  /** Asked of whoever wants metrics, as `Authorization: Bearer …`. */
  token?: string | undefined
}

/** Listens; throws when the address is taken. Nothing asked here is logged. */
export async function openMonitoringServer(
  { host, port, token }: MonitoringAddress,
  told: { collect(): Promise<string>; missing(): Promise<MissingPart[]> },
): Promise<{ url: string; close(): Promise<void> }> {
  const app = Fastify({ logger: false, forceCloseConnections: true, requestTimeout: 10_000, bodyLimit: 1024 })
  healthRoutes(app, told.missing)
  app.get('/metrics', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (token !== undefined && !hasToken(request, token))
      return reply.status(401).header('www-authenticate', 'Bearer realm="metrics"').send('a token is needed\n')
    return reply.type(Registry.PROMETHEUS_CONTENT_TYPE).send(await told.collect())
  })
  app.setNotFoundHandler((_request, reply) => reply.status(404).send('nothing here\n'))
  app.setErrorHandler((_problem, _request, reply) => reply.status(500).send('it did not work\n'))
  try {
    return { url: await app.listen({ host, port }), close: () => app.close() }
  } catch (problem) {
    await app.close()
    throw problem
  }
}

const digest = (text: string) => createHash('sha256').update(text).digest()

function hasToken(request: FastifyRequest, token: string): boolean {
  const [, given] = /^bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
  return given !== undefined && timingSafeEqual(digest(given), digest(token))
}
