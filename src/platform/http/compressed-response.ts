// An answer made once and given to many: its JSON is kept as bytes, already compressed for those who can read that.
import { brotliCompress, constants } from 'node:zlib'
import { promisify } from 'node:util'
import type { FastifyReply, FastifyRequest } from 'fastify'

const brotli = promisify(brotliCompress)

/** What `pack` made; a handler may answer it in place of the value. */
export class CompressedResponse<A> {
  readonly json: Buffer
  readonly br: Buffer
  /** What was packed, for the types alone. */
  declare readonly of: A
  constructor(json: Buffer, br: Buffer) {
    this.json = json
    this.br = br
  }
}

/** Packs an answer for keeping. */
export async function compressResponse<A>(value: A): Promise<CompressedResponse<A>> {
  const json = Buffer.from(JSON.stringify(value))
  return new CompressedResponse<A>(json, await brotli(json, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }))
}

/** Sends what was packed, compressed where the browser takes brotli. */
export function sendCompressed(
  request: FastifyRequest,
  reply: FastifyReply,
  packed: CompressedResponse<unknown>,
): FastifyReply {
  const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '')
  reply
    .type('application/json; charset=utf-8')
    .header('cache-control', 'private, no-store')
    .header('vary', 'accept-encoding')
    .header('content-encoding', brotli ? 'br' : 'identity')
  return reply.send(brotli ? packed.br : packed.json)
}
