// What protects the server: headers, limits by address, overload told early, and no orders from foreign pages.
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from './error-responses.ts'

export interface Limits {
  /** JSON bodies; uploads have their own limit. */
  bodyBytes: number
  /** Questions a minute from one address before 429. A whole company may come from one address. */
  perMinute: number
  /** Milliseconds the event loop may lag before 503; 0 never sheds. */
  lag: number
}

export const usualLimits: Limits = { bodyBytes: 2 * 1024 * 1024, perMinute: 12_000, lag: 1500 }

/** A page and its scripts come even under pressure: without them nobody could be told to wait, nor ask again. */
const asksTheProduct = /^\/(api|xapi)\b/

class Busy extends Error {
  readonly statusCode = 503
  readonly code = 'FST_UNDER_PRESSURE'
}

/** Registers the protections; everything here answers before a body is read. */
export async function registerSecurityPlugins(
  app: FastifyInstance,
  options: { publicUrl?: string; limits: Limits; tls?: object },
): Promise<void> {
  const https = options.tls !== undefined || (options.publicUrl?.startsWith('https://') ?? false)
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: https,
    // @NOTE Browsers ignore it, with a warning, on the plain http of an intranet.
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' },
  })
  await app.register(rateLimit, {
    global: true,
    max: options.limits.perMinute,
    timeWindow: '1 minute',
    keyGenerator: (request) => request.ip,
  })
  if (options.limits.lag > 0)
    await app.register(underPressure, {
      maxEventLoopDelay: options.limits.lag,
      sampleInterval: 500,
      pressureHandler: (request) => (asksTheProduct.test(request.url) ? Promise.reject(new Busy()) : undefined),
    })
  app.addHook('onRequest', refuseForeignPages)
}

/** A change is only taken from our own pages: the cookie alone is no consent. */
async function refuseForeignPages(request: FastifyRequest): Promise<void> {
  // @NOTE Routes open to other sites know no cookie: what they do needs a credential in the request itself.
  if (request.method === 'GET' || request.method === 'HEAD' || request.routeOptions.config.otherSites) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site !== 'same-origin' && site !== 'none') throw new Refused('foreign-page')
    return
  }
  const origin = request.headers.origin
  if (origin !== undefined && hostOf(origin) !== request.host) throw new Refused('foreign-page')
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Scripts of other sites may ask here: nothing on this route rests on a cookie. */
    otherSites?: boolean
  }
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : '')
