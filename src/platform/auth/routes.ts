// Signing in and out over HTTP; what is known of persons is told by the app.
import type { RouteContext } from '../http/route-context.ts'
import { endpointRegistrar } from '../http/register-endpoint.ts'
import { changePassword, createLogin, enter, getCast, getMe, signIn, signOut } from './contract.ts'
import { judgePassword } from './judge-password.ts'
import type { Authenticator } from './authenticate.ts'
import * as logins from './logins-and-sessions.ts'
import type { UserDirectory } from './user-directory.ts'
import { inSampleCompany, viewMe } from './view-me.ts'
import { words } from './words.ts'

/** Opens the endpoints of signing in. */
export function authRoutes(
  http: RouteContext,
  signing: logins.SignIn,
  authenticator: Authenticator,
  userDirectory: UserDirectory,
): void {
  const serve = endpointRegistrar(words, http)

  serve(getMe, ({ scope, now }) => viewMe(userDirectory, scope, now))
  serve(signIn, async ({ body, now, request, reply }) =>
    logins.signIn(signing, { request, reply, now }, body, userDirectory),
  )
  serve(signOut, async ({ request, reply }) => {
    await logins.signOut(signing, { request, reply })
    authenticator.forget(request)
    return {}
  })
  serve(getCast, async () =>
    (await inSampleCompany(userDirectory)) ? { cast: await userDirectory.cast() } : { refused: 'not-the-sample' },
  )
  serve(enter, ({ body, now, request, reply }) =>
    logins.enterSampleAs(signing, { request, reply, now }, body.person, userDirectory),
  )
  serve(createLogin, ({ scope, body }) => logins.createLoginFor(signing, scope, body, userDirectory))
  serve(changePassword, async ({ scope, body, now, request, reply }) => {
    const { person, organisation } = await viewMe(userDirectory, scope, now)
    const from = { company: organisation?.name ?? '', name: person?.name ?? '', email: '' }
    const weak = judgePassword(body.next, { ...from, employeeNo: person?.employeeNo ?? '' })
    if (weak) return weak
    const changed = await logins.changePassword(signing, scope, { request, reply }, body)
    authenticator.forgetPerson(scope.person!)
    return changed
  })
}
