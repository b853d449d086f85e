// Logins and sessions: made, entered, ended.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { writeAuditLog } from '../audit/audit-log.ts'
import type { OpenDatabase } from '../db/database.ts'
import type { SecondFactors } from './second-factor/second-factors.ts'
import type { SignInThrottle } from './sign-in-throttle.ts'
import { addressHeader, usableUsername } from './better-auth.ts'
import type { BetterAuth } from './better-auth.ts'
import { leastPassword } from './contract.ts'
import { systemScope } from './scope.ts'
import type { Scope } from './scope.ts'
import { newId } from '../db/id.ts'
import { noteSignIn } from './note-sign-in.ts'
import { loginOf, personOf, saveLogin } from './store.ts'
import { deleteSessions, usernameOf } from './store/login.ts'
import type { UserDirectory } from './user-directory.ts'
import { inSampleCompany } from './view-me.ts'

export interface SignIn {
  auth: BetterAuth
  db: OpenDatabase
  attempts: SignInThrottle
  secondFactors: SecondFactors
}

type Exchange = { request: FastifyRequest; reply: FastifyReply; now: Date }

/** Lets a person sign in by a name and a password (at least ten characters). */
export async function createLogin(
  { auth, db }: Pick<SignIn, 'auth' | 'db'>,
  scope: Scope,
  login: { person: string; username: string; email?: string; password: string },
) {
  if (!usableUsername(login.username)) return { refused: 'unusable-username' }
  if (login.password.length < leastPassword) return { refused: 'password-too-short', params: { least: leastPassword } }
  const { internalAdapter, adapter, password } = await auth.$context
  if (await adapter.findOne({ model: 'user', where: [{ field: 'username', value: login.username.toLowerCase() }] }))
    return { refused: 'username-taken' }
  if (login.email && (await internalAdapter.findUserByEmail(login.email.toLowerCase())))
    return { refused: 'username-taken' }
  const known = await db.read(scope, (reading) => loginOf(reading, scope, login.person))
  if (known && (await internalAdapter.findCredentialAccount(known))) return { refused: 'has-login' }
  const user = known ?? (await newUser({ auth, db }, scope, login.person))
  await internalAdapter.updateUser(user, {
    username: login.username,
    ...(login.email && { email: login.email.toLowerCase() }),
  })
  await internalAdapter.createAccount({
    userId: user,
    providerId: 'credential',
    accountId: user,
    password: await password.hash(login.password),
  })
  await db.write(scope, (tx) => writeAuditLog(tx, scope, 'auth.login-created', login.person))
  return { person: login.person }
}

/** The same on the request of an administrator, for a person who is known. */
export async function createLoginFor(
  signing: SignIn,
  scope: Scope,
  login: Parameters<typeof createLogin>[2],
  userDirectory: UserDirectory,
) {
  if (!scope.duties.has('administrator')) return { refused: 'not-yours' }
  return (await userDirectory.who(login.person)) ? createLogin(signing, scope, login) : { refused: 'not-found' }
}

/** A login without a password, for a person who has none yet. The address of its e-mail leads nowhere. */
async function newUser({ auth, db }: Pick<SignIn, 'auth' | 'db'>, scope: Scope, person: string): Promise<string> {
  const { internalAdapter } = await auth.$context
  const user = await internalAdapter.createUser(
    { name: person, email: `${person}@login.invalid`, emailVerified: false },
    { method: 'email-password' } as never,
  )
  const made = await db.write(scope, (tx) => saveLogin(tx, scope, { user: user.id, person }))
  if (made) return user.id
  await internalAdapter.deleteUser(user.id) // @NOTE Another request was first; theirs it is.
  return (await db.read(scope, (reading) => loginOf(reading, scope, person)))!
}

/** Opens a session for a 工号, an e-mail or a mobile, and a password. */
export async function signIn(
  { auth, db, attempts, secondFactors }: SignIn,
  { request, reply, now }: Exchange,
  given: { username: string; password: string; code?: string | undefined },
  userDirectory: UserDirectory,
) {
  const username = await usernameBehind({ auth, db }, given.username, userDirectory)
  const attempt = await attempts.attempt(username ?? given.username, request.ip, now)
  if ('minutes' in attempt) return { refused: 'too-many-attempts', params: { minutes: attempt.minutes } }
  // @NOTE Who is unknown takes as long as who is known: a name that nobody has costs a hash too.
  const opened = await auth.api
    .signInUsername({
      body: { username: username ?? newId(), password: given.password },
      headers: headersOf(request),
      returnHeaders: true,
    })
    .catch(refusedByAuth)
  if (!opened) {
    await attempt.failed()
    return { refused: 'wrong-login' }
  }
  const product = systemScope()
  const person = await db.read(product, (reading) => personOf(reading, product, opened.response.user.id))
  const asked = person && (await secondFactors.check(person, given.code, now))
  if (asked) {
    // @NOTE The cookies were not given; the session that was opened for them goes.
    await (await auth.$context).internalAdapter.deleteSession(opened.response.token)
    await (asked.refused === 'second-factor-needed' ? attempt.released() : attempt.failed())
    return asked
  }
  await attempt.succeeded()
  if (!person || !(await userDirectory.active(person))) {
    if (person) await db.write(product, (tx) => deleteSessions(tx, product, [person]))
    return { refused: 'left' }
  }
  const hasDuty = await userDirectory.hasDuty(person)
  await db.write(product, (tx) => noteSignIn(tx, { person, what: 'auth.signed-in', hasDuty }))
  giveCookies(reply, opened.headers)
  return { person }
}

/** Opens a session for who has just chosen a password by a one-time link; where a second step is on, they sign in with it. */
export async function openSessionByLink(
  { auth, attempts, secondFactors }: SignIn,
  { request, reply, now }: Exchange,
  { person, ...login }: { person: string; username: string; password: string },
): Promise<void> {
  if (await secondFactors.isOn(person)) return
  const opened = await auth.api.signInUsername({ body: login, headers: headersOf(request), returnHeaders: true })
  const attempt = await attempts.attempt(login.username, request.ip, now)
  if ('succeeded' in attempt) await attempt.succeeded()
  giveCookies(reply, opened.headers)
}

/** The session of this request; null without one. */
export async function sessionIdOf({ auth }: Pick<SignIn, 'auth'>, request: FastifyRequest): Promise<string | null> {
  const found = await auth.api.getSession({ headers: headersOf(request), query: { disableRefresh: true } })
  return found?.session.id ?? null
}

/** The cookies of a first session, for whoever has just been given this login. Throws when name and password do not match. */
export async function openSession(
  auth: BetterAuth,
  body: { username: string; password: string },
  userAgent: string | undefined,
): Promise<string[]> {
  const known = new Headers(userAgent ? { 'user-agent': userAgent } : {})
  const { headers } = await auth.api.signInUsername({ body, headers: known, returnHeaders: true })
  return headers.getSetCookie()
}

/** The login name of whom is meant; null when nobody has a password under what was typed. What people are called today comes first. */
async function usernameBehind(
  { auth, db }: Pick<SignIn, 'auth' | 'db'>,
  typed: string,
  userDirectory: UserDirectory,
): Promise<string | null> {
  const person = await userDirectory.personNamed(typed)
  const product = systemScope()
  if (person) return db.read(product, (reading) => usernameOf(reading, product, person))
  const { adapter, internalAdapter } = await auth.$context
  type User = { username?: string | null } | null | undefined
  const found = typed.includes('@')
    ? ((await internalAdapter.findUserByEmail(typed.toLowerCase()))?.user as User)
    : await adapter.findOne<User>({ model: 'user', where: [{ field: 'username', value: typed.toLowerCase() }] })
  return found?.username ?? null
}

/** Enters as anybody who is there, in the sample company alone. */
export async function enterSampleAs(
  signing: Pick<SignIn, 'auth' | 'db'>,
  exchange: Exchange,
  person: string,
  userDirectory: UserDirectory,
) {
  if (!(await inSampleCompany(userDirectory))) return { refused: 'not-the-sample' }
  return (await userDirectory.active(person)) ? enterAs(signing, exchange, person) : { refused: 'not-found' }
}

/** Opens a session of the sample company as one of its people. */
async function enterAs({ auth, db }: Pick<SignIn, 'auth' | 'db'>, { request, reply }: Exchange, person: string) {
  const scope = systemScope(person)
  const user =
    (await db.read(scope, (reading) => loginOf(reading, scope, person))) ?? (await newUser({ auth, db }, scope, person))
  const opened = await auth.api.enterSample({ body: { user }, headers: headersOf(request), returnHeaders: true })
  giveCookies(reply, opened.headers)
  return { person }
}

/** Ends the session of this request, if there is one. */
export async function signOut(
  { auth }: Pick<SignIn, 'auth'>,
  { request, reply }: Pick<Exchange, 'request' | 'reply'>,
): Promise<void> {
  const { headers } = await auth.api.signOut({ headers: headersOf(request), returnHeaders: true })
  giveCookies(reply, headers)
}

/** Changes the password of who asks, which was judged before; every other session of theirs ends. */
export async function changePassword(
  { auth, db }: Pick<SignIn, 'auth' | 'db'>,
  scope: Scope,
  { request, reply }: Pick<Exchange, 'request' | 'reply'>,
  given: { now: string; next: string },
) {
  const changed = await auth.api
    .changePassword({
      body: { currentPassword: given.now, newPassword: given.next, revokeOtherSessions: true },
      headers: headersOf(request),
      returnHeaders: true,
    })
    .catch(refusedByAuth)
  if (!changed) return { refused: 'wrong-password' }
  await db.write(scope, (tx) => writeAuditLog(tx, scope, 'auth.password-changed', scope.person!))
  giveCookies(reply, changed.headers)
  return {}
}

/** Is this the password of who asks? */
export async function isOwnPassword(
  { auth, db }: Pick<SignIn, 'auth' | 'db'>,
  scope: Scope,
  given: string,
): Promise<boolean> {
  const { internalAdapter, password } = await auth.$context
  const user = await db.read(scope, (reading) => loginOf(reading, scope, scope.person!))
  const hash = user && (await internalAdapter.findCredentialAccount(user))?.password
  return Boolean(hash) && password.verify({ hash: hash!, password: given })
}

/** A better-auth "no" (4xx) as null; anything else is a surprise. */
function refusedByAuth(problem: unknown): null {
  const status = (problem as { statusCode?: number }).statusCode
  if (status !== undefined && status >= 400 && status < 500) return null
  throw problem
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [addressHeader]: request.ip })
  if (request.headers.cookie) headers.set('cookie', request.headers.cookie)
  if (request.headers['user-agent']) headers.set('user-agent', request.headers['user-agent'])
  return headers
}

function giveCookies(reply: FastifyReply, headers: Headers): void {
  reply.header('set-cookie', headers.getSetCookie())
}
