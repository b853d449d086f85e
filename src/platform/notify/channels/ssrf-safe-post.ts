// One request to the outside: the name is resolved once and the connection goes to that very address, never into the own network.
import { lookup } from 'node:dns/promises'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

const patience = 10_000
const mostAnswer = 64 * 1024

/** Why an address is not to be written to, or null. `listed` are the hosts an operator let in: 'robots.intranet:8080'. */
export function wrongAddress(
  address: string,
  listed: readonly string[],
): 'no-web-address' | 'address-not-secure' | null {
  const url = URL.parse(address)
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username !== '' || url.password !== '')
    return 'no-web-address'
  return url.protocol === 'http:' && !listed.includes(url.host) ? 'address-not-secure' : null
}

/** Sends JSON; answers what came back. Throws with a sentence when it could not be delivered. Redirects are not followed. */
export async function ssrfSafePost(
  address: string,
  body: unknown,
  listed: readonly string[],
): Promise<{ status: number; text: string }> {
  if (wrongAddress(address, listed) !== null) throw new Error('the address is not a secure web address')
  const url = new URL(address)
  const host = url.hostname.replace(/^\[|\]$|\.$/g, '')
  const [first] = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookup(host, { all: true })
  if (!first) throw new Error(`${host} has no address`)
  if (!isPublicAddress(first.address) && !listed.includes(url.host))
    throw new Error(`${host} lies in a private network that is not listed`)
  const content = Buffer.from(JSON.stringify(body))
  return new Promise((resolve, reject) => {
    const sent = (url.protocol === 'https:' ? secure : plain)(
      url,
      {
        method: 'POST',
        agent: false,
        timeout: patience,
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': content.length },
        lookup: (_host, options, done) =>
          options.all ? done(null, [first] as never) : done(null, first.address, first.family),
      },
      (reply) => {
        let text = ''
        reply
          .setEncoding('utf8')
          .on('data', (part: string) => {
            text = (text + part).slice(0, mostAnswer)
          })
          .on('end', () => resolve({ status: reply.statusCode ?? 0, text }))
          .on('error', reject)
      },
    )
    sent
      .on('timeout', () => sent.destroy(new Error('no answer within 10 s')))
      .on('error', reject)
      .end(content)
  })
}
