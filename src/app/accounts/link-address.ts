// Where one-time links lead: what the operator set, never what a request says of itself.
import type { Outgoing } from '../../platform/notify/deliver-outbox.ts'

/** What makes a link, and carries it. */
export interface AccessLinks {
  /** Lies outside the database. */
  secret: string
  address: () => LinkAddress
  outgoing: Outgoing
}

export interface LinkAddress {
  url: string
  configured: boolean
  loopback: boolean
}

const anyHost = new Set(['0.0.0.0', '::', '[::]', ''])

/** PUBLIC_URL; else the address the server listens at, and where it listens at all of them this machine's own. */
export function linkAddress(
  { publicUrl, host, tls }: { publicUrl?: string | undefined; host: string; tls?: unknown },
  port: number,
): LinkAddress {
  if (publicUrl)
    return { url: publicUrl.replace(/\/+$/, ''), configured: true, loopback: isLoopback(new URL(publicUrl).hostname) }
  const name = anyHost.has(host) ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return { url: `${tls ? 'https' : 'http'}://${name}:${port}`, configured: false, loopback: isLoopback(name) }
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(host)

export const linkUrl = ({ url }: LinkAddress, kind: 'invitation' | 'reset', token: string) =>
  `${url}/${kind === 'invitation' ? 'join' : 'reset'}/${token}`
