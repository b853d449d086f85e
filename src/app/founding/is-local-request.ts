// Does a request come from a browser on this very machine?
import type { FastifyRequest } from 'fastify'

const loopback = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/
const loopbackHost = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i
const proxyHeaders = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

/**
 * True when both ends are loopback and nothing in the request tells of another way: a proxy's header, a name or an origin
 * that is not this machine's. A proxy on this machine that hides all of that passes for local: whoever puts one before
 * the server sets PUBLIC_URL or TRUST_PROXY first, and then everybody shows the code.
 */
export function isLocalRequest(request: Pick<FastifyRequest, 'headers' | 'socket'>): boolean {
  return (
    loopback.test(request.socket.remoteAddress ?? '') &&
    loopbackHost.test(request.headers.host ?? '') &&
    proxyHeaders.every((name) => request.headers[name] === undefined) &&
    isLocalOrigin(request.headers.origin)
  )
}

const isLocalOrigin = (origin: string | undefined) =>
  origin === undefined || loopbackHost.test(origin.replace(/^https?:\/\//, ''))
