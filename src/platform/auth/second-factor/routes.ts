// Endpoints of the second step of signing in, for whose it is.
import { endpointRegistrar } from '../../http/register-endpoint.ts'
import type { RouteContext } from '../../http/route-context.ts'
import type { Authenticator } from '../authenticate.ts'
import { isOwnPassword, sessionIdOf } from '../logins-and-sessions.ts'
import type { SignIn } from '../logins-and-sessions.ts'
import type { Scope } from '../scope.ts'
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, getSecondFactor } from './contract.ts'
import { deleteSessions, usernameOf } from '../store/login.ts'
import { base32, timeCodeUri } from './time-code.ts'
import type { UserDirectory } from '../user-directory.ts'
import { words } from '../words.ts'

/** Whoever reaches everybody's names, or the accounts. */
const isOffered = ({ duties }: Scope) => duties.has('administrator') || duties.has('training')

export function secondFactorRoutes(
  http: RouteContext,
  signing: SignIn,
  authenticator: Authenticator,
  userDirectory: UserDirectory,
): void {
  const serve = endpointRegistrar(words, http)
  const { secondFactors } = signing
  serve(getSecondFactor, async ({ db, scope }) => {
    const hasPassword = (await db.read(scope, (reading) => usernameOf(reading, scope, scope.person!))) !== null
    return { ...(await secondFactors.view(scope.person!)), offered: isOffered(scope) && hasPassword }
  })
  serve(beginSecondFactor, async ({ scope, body }) => {
    if (!isOffered(scope)) return { refused: 'not-yours' }
    if (!(await isOwnPassword(signing, scope, body.password))) return { refused: 'wrong-password' }
    const secret = await secondFactors.begin(scope.person!)
    if ('refused' in secret) return secret
    const who = await userDirectory.who(scope.person!)
    const issuer = (await userDirectory.organisation())?.name ?? 'Midcourse'
    return { secret: base32(secret), uri: timeCodeUri(secret, { issuer, account: who?.employeeNo ?? who?.name ?? '' }) }
  })
  serve(confirmSecondFactor, async ({ db, scope, body, now, request }) => {
    const done = await secondFactors.confirm(scope, body.code, now)
    if ('refused' in done) return done
    const here = await sessionIdOf(signing, request)
    await db.write(scope, (tx) => deleteSessions(tx, scope, [scope.person!], { but: here }))
    authenticator.forgetPerson(scope.person!)
    return done
  })
  serve(endSecondFactor, async ({ scope, body, now }) => (await secondFactors.end(scope, body.code, now)) ?? {})
}
