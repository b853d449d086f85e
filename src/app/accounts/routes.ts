// Endpoints of accounts: what administrators do, what everybody does with his own, and what a link opens.
import { endpointRegistrar } from '../../platform/http/register-endpoint.ts'
import type { RouteContext } from '../../platform/http/route-context.ts'
import { deleteSessions } from '../../platform/auth/store/login.ts'
import { openSessionByLink, sessionIdOf } from '../../platform/auth/logins-and-sessions.ts'
import type { SignIn } from '../../platform/auth/logins-and-sessions.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import { words as signInWords } from '../../platform/auth/words.ts'
import { words as foundingWords } from '../founding/words.ts'
import { choosePassword, confirmLink, viewLink } from './accept-link.ts'
import { assignDuty, withdrawDuty } from './change-duty.ts'
import * as c from './contract.ts'
import { resetSecondFactorOf } from './reset-second-factor.ts'
import { makeResetLink, requestReset } from './forgotten-password.ts'
import { invite, withdrawInvitation } from './invite.ts'
import type { AccessLinks } from './link-address.ts'
import { mailStateNow } from './send-letters.ts'
import { blockAccount, endAccount, signOutEverywhere, unblockAccount } from './stop-account.ts'
import { viewAccount, viewAccounts, viewMyAccount, viewSlips } from './view-accounts.ts'
import { words } from './words.ts'

/** What accounts need of sign-in and of the installation. */
export interface AccountsContext {
  signing: SignIn
  links: AccessLinks
  /** Of the company; empty before it was founded. */
  companyName: () => Promise<string | null>
  /** What was proven of this person is asked for anew, on every device. */
  forgetPerson: (person: string) => void
}

const everyWord = { ...signInWords, ...foundingWords, ...words }

export function accountsRoutes(http: RouteContext, given: AccountsContext): void {
  administratorRoutes(http, given)
  stoppingRoutes(http, given)
  ownRoutes(http, given)
  linkRoutes(http, given)
}

function administratorRoutes(http: RouteContext, { signing, links }: AccountsContext): void {
  const serve = endpointRegistrar(everyWord, http)
  const around = async (now: Date) => ({ now, links, mail: await mailStateNow(http.db, links.outgoing) })
  serve(c.getAccounts, async ({ db, scope, query, now }) => {
    const at = await around(now)
    return db.read(scope, (reading) => viewAccounts(reading, scope, query, at))
  })
  serve(c.getAccount, async ({ db, scope, params, request, now }) => {
    const here = await sessionIdOf(signing, request)
    const at = await around(now)
    const secondFactor = await signing.secondFactors.isOn(params.person)
    return db.read(scope, (reading) => viewAccount(reading, scope, { person: params.person, here, secondFactor }, at))
  })
  serve(c.postInvitations, async ({ db, scope, body, now }) => {
    const { mail } = await around(now)
    return db.write(scope, (tx) => invite(tx, scope, body, { now, mail, secret: links.secret }))
  })
  serve(c.getSlips, ({ db, scope, query, now }) => db.write(scope, (tx) => viewSlips(tx, scope, query, { now, links })))
  serve(c.deleteInvitation, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => withdrawInvitation(tx, scope, params.person, now)),
  )
  serve(c.postResetLink, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) => makeResetLink(tx, scope, { id: body.id, person: params.person, now }, links)),
  )
}

function stoppingRoutes(http: RouteContext, { forgetPerson }: AccountsContext): void {
  const serve = endpointRegistrar(everyWord, http)
  /** Whoever is out is out with the answer, not when what was proven of them runs out. */
  const thenOut = async <T>({ person }: { person: string }, done: Promise<T>) => {
    const answer = await done
    forgetPerson(person)
    return answer
  }
  serve(c.putBlock, ({ db, scope, params, now }) =>
    thenOut(
      params,
      db.write(scope, (tx) => blockAccount(tx, scope, { ...params, now })),
    ),
  )
  serve(c.deleteBlock, ({ db, scope, params, now }) =>
    db.write(scope, (tx) => unblockAccount(tx, scope, { ...params, now })),
  )
  serve(c.deleteAccount, ({ db, scope, params, now }) =>
    thenOut(
      params,
      db.write(scope, (tx) => endAccount(tx, scope, { ...params, now })),
    ),
  )
  serve(c.deleteSessionsOf, ({ db, scope, params, now }) =>
    thenOut(
      params,
      db.write(scope, (tx) => signOutEverywhere(tx, scope, { ...params, now })),
    ),
  )
  serve(c.deleteSecondFactorOf, ({ db, scope, params, now }) =>
    thenOut(params, resetSecondFactorOf(db, scope, { ...params, now })),
  )
  serve(c.putDuty, ({ db, scope, params, now }) =>
    thenOut(
      params,
      db.write(scope, (tx) => assignDuty(tx, scope, { ...params, now })),
    ),
  )
  serve(c.deleteDuty, ({ db, scope, params, now }) =>
    thenOut(
      params,
      db.write(scope, (tx) => withdrawDuty(tx, scope, { ...params, now })),
    ),
  )
}

function ownRoutes(http: RouteContext, { signing, forgetPerson }: AccountsContext): void {
  const serve = endpointRegistrar(everyWord, http)
  serve(c.getMyAccount, async ({ db, scope, request, now }) => {
    const here = await sessionIdOf(signing, request)
    return db.read(scope, (reading) => viewMyAccount(reading, scope, here, now))
  })
  serve(c.deleteMySession, async ({ db, scope, params }) => {
    await db.write(scope, async (tx) => {
      const ended = await deleteSessions(tx, scope, [scope.person!], { only: params.session })
      if (ended > 0) await writeAuditLog(tx, scope, 'auth.session-ended', scope.person!)
    })
    forgetPerson(scope.person!)
    return {}
  })
  serve(c.deleteMyOtherSessions, async ({ db, scope, request }) => {
    const here = await sessionIdOf(signing, request)
    const sessions = await db.write(scope, async (tx) => {
      const ended = await deleteSessions(tx, scope, [scope.person!], { but: here })
      if (ended > 0) await writeAuditLog(tx, scope, 'auth.other-sessions-ended', scope.person!, { sessions: ended })
      return ended
    })
    forgetPerson(scope.person!)
    return { sessions }
  })
}

function linkRoutes(http: RouteContext, { signing, links, companyName, forgetPerson }: AccountsContext): void {
  const serve = endpointRegistrar(everyWord, http)
  serve(c.getAccessLink, ({ db, scope, params, now }) => viewLink(db, scope, params.token, now))
  serve(c.postConfirmation, ({ db, scope, params, body, now }) =>
    confirmLink(db, scope, { token: params.token, answer: body.answer, now }),
  )
  serve(c.postPassword, async ({ scope, params, body, now, request, reply }) => {
    const chosen = await choosePassword(signing, scope, { token: params.token, ...body, now })
    if ('refused' in chosen) return chosen
    forgetPerson(chosen.person)
    await openSessionByLink(signing, { request, reply, now }, { ...chosen, password: body.password })
    return {}
  })
  serve(c.getForgotten, async ({ db }) => ({
    company: await companyName(),
    mail: (await mailStateNow(db, links.outgoing)) === 'ready',
  }))
  serve(c.postForgotten, ({ db, body, request, now }) => requestReset(db, { ...body, address: request.ip, now }, links))
}
