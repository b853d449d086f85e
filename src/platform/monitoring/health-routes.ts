// /health/live and /health/ready: for supervisors and load balancers, which ask often and know no cookie.
import type { FastifyInstance } from 'fastify'
import type { MissingPart } from './readiness.ts'

/** Asked as often as anybody likes, and answered under pressure too: a busy process is not a dead one. */
const open = { schema: { hide: true }, config: { rateLimit: false as const, pressureHandler: () => undefined } }

/** Opens both; `missing` says which parts are not there. */
export function healthRoutes(app: FastifyInstance, missing: () => Promise<MissingPart[]>): void {
  app.get('/health/live', open, (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }))
  app.get('/health/ready', open, async (_request, reply) => {
    const parts = await missing()
    reply.header('cache-control', 'no-store')
    if (parts.length === 0) return reply.send({ status: 'ready' })
    return reply.status(503).header('retry-after', '5').send({ status: 'not-ready', missing: parts })
  })
}
