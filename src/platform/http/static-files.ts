// The built pages, from the same address: the app at every path that is a page's, files by their names, and 404 elsewhere.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Refused } from './error-responses.ts'

/**
 * Serves a built folder; `pages` are the paths at which the app opens, such as /runs/:run. `headOf` says what else stands in the head of the page at
 * such a path for who asks; nothing of a person, for whom only the questions behind it answer.
 */
export async function serveStaticFiles(
  app: FastifyInstance,
  folder: string,
  pages: readonly string[],
  headOf: (page: string, request: FastifyRequest) => string = () => '',
): Promise<void> {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) return
  const [before, after] = splitAtHeadEnd(readFileSync(index, 'utf8'))
  const send = (reply: FastifyReply, head: string) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie')
      .send(`${before}${head}${after}`)
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
  for (const page of pages)
    for (const path of page.endsWith('/') || page.endsWith('?') ? [page] : [page, `${page}/`])
      app.get(path, { schema: { hide: true } }, (request, reply) => send(reply, headOf(page, request)))
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    const path = request.url.split('?')[0]!
    if (!byPerson(request) || notPages.test(path)) throw new Refused('no-such-address', { address: path })
    // @NOTE Somebody who mistyped an address is told so by the app, in their language and with a way home.
    return send(reply.status(404), '')
  })
}

function splitAtHeadEnd(html: string): [string, string] {
  const end = Math.max(html.indexOf('</head>'), 0)
  return [html.slice(0, end), html.slice(end)]
}

/** What only programs ask for, and files. */
const notPages = /^\/(api|xapi|health|assets)(\/|$)|\.\w+$/

const byPerson = (request: FastifyRequest) => request.headers.accept?.includes('text/html') ?? false
