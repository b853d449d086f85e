// Endpoints of founding a company, and of going back to the sample.
import type { FastifyRequest } from 'fastify'
import { endpointRegistrar } from '../../platform/http/register-endpoint.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import type { RouteContext } from '../../platform/http/route-context.ts'
import { words as signInWords } from '../../platform/auth/words.ts'
import { foundCompany, getFounding, goBackToSample } from './contract.ts'
import type { Founded } from './found-company.ts'
import { foundingState, refusalToGoBack, viewFounding } from './founding-state.ts'
import type { FoundingHost } from './founding-state.ts'
import { isLocalRequest } from './is-local-request.ts'
import { words } from './words.ts'

/** How long the same founding, sent again to the same server, is answered alike. */
const rememberedMs = 60_000

/** Opens them; without a host (tests, benchmarks) nothing can be founded over HTTP. */
export function foundingRoutes(http: RouteContext, host: FoundingHost | undefined): void {
  const serve = endpointRegistrar({ ...signInWords, ...words }, http)
  // @NOTE Pressed twice: the same founding, once. After the move the first answer's session is what counts.
  const founding = new Map<string, Promise<Founded | Refusal>>()
  const needsCode = (request: FastifyRequest) => !host || host.behindProxy || !isLocalRequest(request)
  serve(getFounding, ({ db, scope, request, now }) => viewFounding(db, scope, { host, code: needsCode(request), now }))
  serve(foundCompany, async ({ db, body: { id, code, ...given }, request, reply }) => {
    const state = await foundingState(db, host)
    if (!host || (state !== 'open' && !founding.has(id)))
      return { refused: state === 'database-url' ? 'database-url' : 'already-founded' }
    if (needsCode(request) && !host.checkCode(code)) return { refused: 'wrong-code' }
    const first = !founding.has(id)
    if (first && founding.size > 0) return { refused: 'already-founded' }
    const browser = { userAgent: request.headers['user-agent'] }
    if (first) founding.set(id, host.found({ ...given, browser }))
    const founded = await founding.get(id)!.catch((problem: unknown) => {
      founding.delete(id)
      throw problem
    })
    if ('refused' in founded) {
      founding.delete(id)
      return founded
    }
    reply.header('set-cookie', founded.cookies)
    if (first) {
      setTimeout(() => founding.delete(id), rememberedMs).unref()
      reply.raw.once('finish', () => host.moved(false))
    }
    return { company: given.company }
  })
  serve(goBackToSample, async ({ db, scope, reply }) => {
    const refused = await refusalToGoBack(db, scope, host)
    if (refused) return { refused }
    reply.raw.once('finish', () => host!.moved(true))
    return {}
  })
}
