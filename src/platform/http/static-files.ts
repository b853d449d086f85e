// The built pages, from the same address: the app at every path that is a page's, files by their names, and 404 elsewhere.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refused } from './error-responses.ts'

/** Serves a built folder; `pages` are the paths at which the app opens, such as /runs/:run. */
export async function serveStaticFiles(app: FastifyInstance, folder: string, pages: readonly string[]): Promise<void> {
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
  for (const path of pages.flatMap((page) => (page.endsWith('/') || page.endsWith('?') ? [page] : [page, `${page}/`])))
    app.get(path, { schema: { hide: true } }, (_request, reply) =>
      reply.header('cache-control', 'no-cache').sendFile('index.html'),
    )
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.url.split('?')[0]!
    if (!byPerson(request) || notPages.test(path)) throw new Refused('no-such-address', { address: path })
    // @NOTE Somebody who mistyped an address is told so by the app, in their language and with a way home.
    return reply.status(404).header('cache-control', 'no-cache').sendFile('index.html')
  })
}

/** What only programs ask for, and files. */
const notPages = /^\/(api|xapi|health|assets)(\/|$)|\.\w+$/

const byPerson = (request: FastifyRequest) => request.headers.accept?.includes('text/html') ?? false
