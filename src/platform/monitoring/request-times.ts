// How long requests take, by route and status class: which address was asked, and by whom, is not kept.
import { Histogram, Registry } from '@prometheus-io/client'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** Counts every answer of `app` from here on into a registry of its own. */
export function measureRequests(app: FastifyInstance): Registry {
  const registry = new Registry()
  const times = new Histogram({
    name: 'midcourse_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by method, route pattern and status class.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  app.addHook('onResponse', (request, reply, done) => {
    const status = `${Math.floor(reply.statusCode / 100)}xx`
    times.observe({ method: request.method, route: patternOf(request), status }, reply.elapsedTime / 1000)
    done()
  })
  return registry
}

/** The pattern, such as /api/runs/:run/overview. @NOTE Never the address: it holds the ids of people, and codes that open. */
function patternOf(request: FastifyRequest): string {
  const pattern = request.routeOptions.url
  if (pattern === undefined || pattern === '/*') return 'unknown'
  return pattern.startsWith('/assets/') ? '/assets/*' : pattern
}
