// Persons are invited: a one-time link each, by mail or to hand out; who is in already, or has an open link, gets none.
import { addDays, dayOf, momentOf } from '../../calendar/day.ts'
import { accountsWithin, organisation, unitsAsked } from '../../people/public.ts'
import type { AccountFilter, AccountRow } from '../../people/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import { hashOfToken, linkToken } from '../../platform/auth/link-token.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import * as links from '../../platform/auth/store/access-link.ts'
import type { Writing } from '../../platform/db/database.ts'
import { newId } from '../../platform/db/id.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import type { MailState } from './contract.ts'
import { invitedAnew, openLinkStates } from './contract.ts'
import type { AccessLinks } from './link-address.ts'

const daysOpen = 7

export interface Invite {
  id: string
  way: 'mail' | 'slips'
  persons: string[] | null
  unit: { id: string; below: boolean } | null
  again: boolean
  unmailed: boolean
}
export interface Invited {
  id: string
  made: number
  mailed: number
  already: number
}

export const mayAdminister = (scope: Scope) => scope.duties.has('administrator')

/** The same act sent again is answered as the first; two acts at once make one link for each person. */
export async function invite(
  tx: Writing,
  scope: Scope,
  asked: Invite,
  { now, mail, secret }: { now: Date; mail: MailState } & Pick<AccessLinks, 'secret'>,
): Promise<Invited | Refusal> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  if (asked.way === 'mail' && mail !== 'ready') return { refused: `mail-${mail}` }
  await links.holdInviting(tx, scope)
  const known = await links.batchById(tx, scope, asked.id)
  if (known) return { id: known.id, made: known.made, mailed: known.mailed, already: known.already }
  const found = await accountsWithin(tx, scope, await filterOf(tx, scope, asked), now)
  const whom = found.filter((a) => isMeant(asked, a))
  const refused = refuseNobody(asked, found, whom)
  if (refused) return refused
  return makeLinks(tx, scope, { asked, whom, already: found.length - whom.length }, { now, secret })
}

/** Whoever has no open link; of those who have one, whom the act names: all, or those whose link was never mailed. */
const isMeant = ({ way, again, unmailed }: Invite, { state, email }: AccountRow): boolean =>
  invitedAnew.includes(state) ||
  (again && openLinkStates.includes(state)) ||
  (unmailed && way === 'mail' && state === 'link' && Boolean(email))

const filterOf = async (tx: Writing, scope: Scope, { persons, unit }: Invite): Promise<AccountFilter> =>
  persons ? { persons } : { units: await unitsAsked(tx, scope, { unit: unit?.id, below: unit?.below ?? false }) }

/** Why nobody would be invited, where one or some were meant by name. */
function refuseNobody({ persons, way }: Invite, found: AccountRow[], whom: AccountRow[]): Refusal | null {
  if (persons && found.length === 0) return { refused: 'not-found' }
  const one = found.length === 1 ? found[0]! : null
  if (one?.state === 'blocked') return { refused: 'is-blocked', params: { name: one.name } }
  if (one?.state === 'joined') return { refused: 'has-joined', params: { name: one.name } }
  if (way === 'mail' && persons && whom.length > 0 && whom.every((a) => !a.email))
    return whom.length === 1
      ? { refused: 'has-no-mail', params: { name: whom[0]!.name } }
      : { refused: 'none-has-mail', params: { n: whom.length } }
  return null
}

async function makeLinks(
  tx: Writing,
  scope: Scope,
  { asked, whom, already }: { asked: Invite; whom: AccountRow[]; already: number },
  { now, secret }: { now: Date; secret: string },
): Promise<Invited> {
  const persons = whom.map((a) => a.person)
  await links.endLinks(tx, scope, persons, { because: 'replaced', at: now, kind: 'invitation' })
  await links.saveBatch(tx, scope, { id: asked.id, at: now, way: asked.way, already })
  const until = await lastMoment(tx, scope, now)
  const byMail = (a: AccountRow) => asked.way === 'mail' && Boolean(a.email)
  const made = await links.saveLinks(
    tx,
    scope,
    whom.map((a) => {
      const id = newId(now)
      return {
        id,
        kind: 'invitation',
        person: a.person,
        hash: hashOfToken(linkToken(secret, id)),
        batch: asked.id,
        at: now,
        until,
        mail_to: byMail(a) ? a.email : null,
      }
    }),
  )
  const did = { made: made.size, mailed: whom.filter((a) => made.has(a.person) && byMail(a)).length }
  await links.updateBatch(tx, scope, asked.id, did)
  if (persons.length === 1) await writeAuditLog(tx, scope, 'auth.invited', persons[0]!, { way: asked.way })
  else await writeAuditLog(tx, scope, 'auth.many-invited', asked.id, { way: asked.way, ...did })
  return { id: asked.id, ...did, already }
}

/** Links stop with a day of the company, the seventh. */
async function lastMoment(tx: Writing, scope: Scope, now: Date): Promise<Date> {
  const zone = (await organisation(tx, scope))?.timeZone
  return momentOf(addDays(dayOf(now, zone), daysOpen), '24:00', zone)
}

/** Takes back the open invitation of a person; one that is not there is back already. */
export async function withdrawInvitation(
  tx: Writing,
  scope: Scope,
  person: string,
  now: Date,
): Promise<Refusal | Record<string, never>> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const ended = await links.endLinks(tx, scope, [person], { because: 'withdrawn', at: now, kind: 'invitation' })
  if (ended.length > 0) await writeAuditLog(tx, scope, 'auth.invitation-withdrawn', person)
  return {}
}
