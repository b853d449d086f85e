// Under which names the server answers: a page elsewhere that points a name of its own at this machine (DNS rebinding) gets nothing.
import { isIP } from 'node:net'
import { hostname, networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import ipaddr from 'ipaddr.js'
import { Refused } from './error-responses.ts'

/** An address that only the own network has; a page elsewhere can point a name at it, but not come by the address itself. */
const ownNetwork = new Set(['private', 'uniqueLocal', 'linkLocal', 'carrierGradeNat', 'loopback'])

/**
 * Is this Host header one of ours? The public address's host, what the operator lists, this machine's names and addresses, and addresses
 * of the own network, by which a container is reached that does not know them.
 */
export function createKnownHosts(publicUrl: string | undefined, listed: readonly string[] = []) {
  const named = new Set(
    [
      ...(publicUrl && URL.canParse(publicUrl) ? [new URL(publicUrl).hostname] : []),
      ...listed.map(nameOf),
      'localhost',
      hostname(),
      `${hostname()}.local`,
    ].map((name) => nameOf(name)),
  )
  return (host: string): boolean => {
    const name = nameOf(host)
    if (named.has(name) || name.endsWith('.localhost')) return true
    return isIP(name) !== 0 && (ownNetwork.has(ipaddr.process(name).range()) || isOwnAddress(name))
  }
}

/** Asked each time: a machine gets another address while it runs. */
const isOwnAddress = (name: string) =>
  Object.values(networkInterfaces()).some((of) => of?.some(({ address }) => address.split('%')[0] === name))

/** Without port, brackets and the last dot, in small letters. */
function nameOf(host: string): string {
  const plain = host.trim().toLowerCase()
  const bare = plain.startsWith('[') ? plain.slice(1).split(']')[0]! : isBareIPv6(plain) ? plain : plain.split(':')[0]!
  return bare.replace(/\.$/, '')
}

const isBareIPv6 = (text: string) => text.split(':').length > 2

/** @NOTE Whoever watches over the server asks by any name; a route open to other sites rests on no cookie. */
export function refuseUnknownHosts(
  app: FastifyInstance,
  { publicUrl, allowedHosts }: { publicUrl?: string | undefined; allowedHosts?: readonly string[] | undefined },
): void {
  const known = createKnownHosts(publicUrl, allowedHosts)
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.otherSites || request.url.startsWith('/health/')) return
    if (!known(request.host ?? ''))
      throw new Refused('unknown-host', { host: (request.host ?? '').slice(0, 100) || '—' })
  })
}
