// The built pages, from the same address; a path that is not a file opens the app, which knows its own addresses.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refused } from './error-responses.ts'

/** Serves a built folder. `entries`: the first part of a path → which page opens there, such as { f: 'form.html' }. */
export async function serveStaticFiles(
  app: FastifyInstance,
  folder: string,
  entries: Record<string, string> = {},
): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    cacheControl: false,
    preCompressed: true,
    // @NOTE Files under assets/ carry their content's hash in their name.
    setHeaders: (reply, path) =>
      reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0]!
    if (path.startsWith('/api/') || /\.\w+$/.test(path)) throw new Refused('no-such-address', { address: path })
    return reply.header('cache-control', 'no-cache').sendFile(entries[path.split('/')[1]!] ?? 'index.html')
  })
}
