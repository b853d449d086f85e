// better-auth as we use it: passwords and cookie sessions. None of its own addresses is open; routes.ts calls what is needed.
import { betterAuth } from 'better-auth'
import type { BetterAuthOptions } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { username } from 'better-auth/plugins/username'
import { z } from 'zod'
import type { OpenDatabase } from '../db/database.ts'
import { leastPassword } from './contract.ts'
import { signInTables } from './store.ts'

/** The session's cookie of a company; cookies know no ports, so that two companies on one machine need two names. */
export const cookieName = (prefix = 'midcourse') => `${prefix}.session_token`
/** Carries the address of who asks, as the door has proven it; better-auth believes no other header. */
export const addressHeader = 'x-midcourse-address'

const usable = (name: string) => /^[\p{L}\p{N}._@-]{1,64}$/u.test(name)

/** Enters without a password: only called where the organisation is the sample company. */
const sampleEntry = {
  id: 'sample-entry',
  endpoints: {
    enterSample: createAuthEndpoint({ method: 'POST', body: z.object({ user: z.string() }) }, async (ctx) => {
      const user = await ctx.context.internalAdapter.findUserById(ctx.body.user)
      const session = user && (await ctx.context.internalAdapter.createSession(user.id))
      if (!user || !session) throw new Error('no session could be made')
      await setSessionCookie(ctx, { session, user })
      return ctx.json({ user: user.id })
    }),
  },
}

export interface SignInOptions {
  db: OpenDatabase
  secret: string
  /** As browsers reach us; cookies are only sent over https when it says so. */
  publicUrl?: string | undefined
  /** Pages and cookies go over https by our own certificate. */
  https?: boolean
  /** Begins the names of the cookies. */
  cookiePrefix?: string | undefined
}

export type BetterAuth = Awaited<ReturnType<typeof openBetterAuth>>

/** Opens better-auth on our tables. */
export async function openBetterAuth({ db, secret, publicUrl, https, cookiePrefix = 'midcourse' }: SignInOptions) {
  const options = {
    appName: 'Midcourse',
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: leastPassword, maxPasswordLength: 200 },
    plugins: [
      username({ minUsernameLength: 1, maxUsernameLength: 64, usernameValidator: usable, displayUsername: false }),
      sampleEntry,
    ],
    session: { expiresIn: 14 * 86_400, updateAge: 86_400 },
    advanced: {
      cookiePrefix,
      useSecureCookies: https ?? publicUrl?.startsWith('https://') ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    rateLimit: { enabled: false }, // @NOTE sign-in-throttle.ts counts instead: by name and proven address.
    telemetry: { enabled: false },
    logger: { disabled: true },
  } satisfies BetterAuthOptions
  return betterAuth({ ...options, database: await signInTables(db, options) })
}

export { usable as usableUsername }
