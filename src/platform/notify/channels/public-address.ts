// Whether an address lies in the public internet.
import ipaddr from 'ipaddr.js'

const global = ipaddr.parseCIDR('2000::/3')

/**
 * False for this machine, private and link-local networks, ranges that name nobody, and every form of IPv6 that carries an IPv4 address
 * inside (mapped, compatible, translated, NAT64, 6to4, Teredo): whoever carries them on may unpack a private one. An IPv4 address mapped
 * into IPv6 is judged as the IPv4 address it is, for that is where the connection goes.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const plain = ipaddr.process(address)
  if (plain.range() !== 'unicast') return false
  // @NOTE To ipaddr.js whatever is not named is unicast: ::/96 and what nobody has been given yet.
  return plain instanceof ipaddr.IPv4 || plain.match(global)
}
