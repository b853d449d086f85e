// Signing in and out over HTTP; what is known of persons is told by the app.
import type { RouteContext } from '../http/route-context.ts'
import { endpointRegistrar } from '../http/register-endpoint.ts'
import { changePassword, createLogin, enter, getCast, getMe, signIn, signOut } from './contract.ts'
import type { CastMember, Me } from './contract.ts'
import type { Authenticator } from './authenticate.ts'
import type { Scope } from './scope.ts'
import * as verbs from './logins-and-sessions.ts'
import { words } from './words.ts'

/** What sign-in asks of the folders that know people. */
export interface UserDirectory {
  who(person: string): Promise<Me['person']>
  organisation(): Promise<Me['organisation']>
  active(person: string): Promise<boolean>
  cast(): Promise<CastMember[]>
}

/** Opens the endpoints of signing in. */
export function authRoutes(
  http: RouteContext,
  signing: verbs.SignIn,
  authenticator: Authenticator,
  userDirectory: UserDirectory,
): void {
  const serve = endpointRegistrar(words, http)
  const inSample = async () => (await userDirectory.organisation())?.sample === true

  serve(getMe, async ({ scope, now }) => {
    const person = scope.person ? await userDirectory.who(scope.person) : null
    return {
      person,
      duties: [...scope.duties],
      seats: seatsOf(scope),
      organisation: await userDirectory.organisation(),
      now: now.toISOString(),
    }
  })
  serve(signIn, async ({ body, now, request, reply }) =>
    verbs.signIn(signing, { request, reply, now }, body, userDirectory.active),
  )
  serve(signOut, async ({ request, reply }) => {
    await verbs.signOut(signing, { request, reply })
    authenticator.forget(request)
    return {}
  })
  serve(getCast, async () =>
    (await inSample()) ? { cast: await userDirectory.cast() } : { refused: 'not-the-sample' },
  )
  serve(enter, async ({ body, now, request, reply }) => {
    if (!(await inSample())) return { refused: 'not-the-sample' }
    if (!(await userDirectory.active(body.person))) return { refused: 'not-found' }
    return verbs.enterAs(signing, { request, reply, now }, body.person)
  })
  serve(createLogin, async ({ scope, body }) => {
    if (!scope.duties.has('administrator')) return { refused: 'not-yours' }
    return (await userDirectory.who(body.person)) ? verbs.createLogin(signing, scope, body) : { refused: 'not-found' }
  })
  serve(changePassword, async ({ scope, body, request, reply }) => {
    const changed = await verbs.changePassword(signing, scope, { request, reply }, body)
    authenticator.forget(request)
    return changed
  })
}

const seatsOf = (scope: Scope) => [...scope.seats].map(([run, roles]) => ({ run, roles: [...roles] }))
