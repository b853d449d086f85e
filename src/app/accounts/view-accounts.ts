// Accounts as they are shown: everybody by where he is stuck, one with sessions and duties, and one's own.
import {
  accountsWithin,
  countAccounts,
  dutiesOf,
  identityOf,
  isOnlyAdministrator,
  organisation,
  personsById,
  shownBy,
  unitsAsked,
  unitsInOrder,
} from '../../people/public.ts'
import type { AccountRow } from '../../people/public.ts'
import { credentialsShownTo } from '../../lrs/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import { deviceWords } from '../../platform/auth/device-words.ts'
import { hashOfToken, linkToken } from '../../platform/auth/link-token.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { linkById } from '../../platform/auth/store/access-link.ts'
import { sessionsOf, usernameOf } from '../../platform/auth/store/login.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import type { Account, AccountDetail, Accounts, AccountState, ListedSession, MailState, Slips } from './contract.ts'
import { invitedAnew, openLinkStates } from './contract.ts'
import { mayAdminister } from './invite.ts'
import { linkUrl } from './link-address.ts'
import type { AccessLinks } from './link-address.ts'

const pageSize = 100

/** Administrators, and the training duty, who wants to know whether learners can come in. */
const maySee = (scope: Scope) => mayAdminister(scope) || scope.duties.has('training')

interface Around {
  now: Date
  mail: MailState
  links: AccessLinks
}
interface Asked {
  unit?: string | undefined
  below: '0' | '1'
  search?: string | undefined
  state?: AccountState | undefined
  page: number
}

export async function viewAccounts(
  reading: Reading,
  scope: Scope,
  { page, state, search, ...asked }: Asked,
  { now, mail, links }: Around,
): Promise<Accounts | Refusal> {
  if (!maySee(scope)) return { refused: 'not-yours' }
  const filter = { search, units: await unitsAsked(reading, scope, { unit: asked.unit, below: asked.below === '1' }) }
  const counted = await countAccounts(reading, scope, filter, now)
  const whole = await countAccounts(reading, scope, {}, now)
  const from = (page - 1) * pageSize
  const rows = await accountsWithin(reading, scope, { ...filter, state, most: pageSize, from }, now)
  const sum = (counts: { n: number }[]) => counts.reduce((all, { n }) => all + n, 0)
  return {
    accounts: rows.map(shown),
    page,
    pageSize,
    matching: sum(counted.filter((c) => state === undefined || c.state === state)),
    counts: Object.fromEntries(counted.map((c) => [c.state, c.n])),
    withoutMail: counted.reduce((all, c) => all + (invitedAnew.includes(c.state) ? c.withoutMail : 0), 0),
    unmailed: counted.filter((c) => c.state === 'link').reduce((all, c) => all + c.n - c.withoutMail, 0),
    people: sum(whole),
    joined: whole.find((c) => c.state === 'joined')?.n ?? 0,
    units: (await unitsInOrder(reading, scope)).map(({ id, path }) => ({ id, path })),
    mayChange: mayAdminister(scope),
    mail,
    address: links.address(),
    sample: (await organisation(reading, scope))?.sample ?? false,
  }
}

const shown = (a: AccountRow): Account => ({
  person: a.person,
  name: a.name,
  employeeNo: a.employeeNo,
  unit: a.unit,
  email: a.email,
  external: a.external,
  state: a.state,
  at: a.at && new Date(a.at).toISOString(),
  until: a.until && new Date(a.until).toISOString(),
  passwordAt: a.passwordAt && new Date(a.passwordAt).toISOString(),
  mailProblem: a.mailProblem,
  duties: a.duties,
})

const listed = async (reading: Reading, scope: Scope, person: string, here: string | null, now: Date) =>
  (await sessionsOf(reading, scope, person, now)).map((s): ListedSession => ({
    id: s.id,
    device: deviceWords(s.userAgent),
    since: s.createdAt.toISOString(),
    seen: s.updatedAt.toISOString(),
    here: s.id === here,
  }))

export async function viewAccount(
  reading: Reading,
  scope: Scope,
  { person, here, secondFactor }: { person: string; here: string | null; secondFactor: boolean },
  { now, mail, links }: Around,
): Promise<AccountDetail | Refusal> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const [found] = await accountsWithin(reading, scope, { persons: [person] }, now)
  if (!found) return { refused: 'not-found' }
  const [by] = found.invitedBy ? await personsById(reading, scope, [found.invitedBy]) : []
  return {
    account: shown(found),
    invitedBy: by?.name ?? null,
    sessions: await listed(reading, scope, person, here, now),
    duties: (await dutiesOf(reading, scope, [person])).map((d) => ({ duty: d.duty, since: d.since.toISOString() })),
    keys: await credentialsShownTo(reading, scope, [person]),
    lastAdministrator: await isOnlyAdministrator(reading, scope, person),
    me: person === scope.person,
    secondFactor,
    mail,
    address: links.address(),
  }
}

/** Links in the open are shown to administrators alone, and that is written down. */
export async function viewSlips(
  tx: Writing,
  scope: Scope,
  asked: { batch?: string | undefined; unit?: string | undefined; below: '0' | '1'; person?: string | undefined },
  { now, links: { secret, address } }: Omit<Around, 'mail'>,
): Promise<Slips | Refusal> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const filter = {
    units: await unitsAsked(tx, scope, { unit: asked.unit, below: asked.below === '1' }),
    persons: asked.person ? [asked.person] : undefined,
  }
  const open = (await accountsWithin(tx, scope, filter, now)).filter(
    (a) => openLinkStates.includes(a.state) && (asked.batch === undefined || a.batch === asked.batch),
  )
  const at = address()
  const slips = open.map((a) => ({
    person: a.person,
    name: a.name,
    employeeNo: a.employeeNo,
    unit: a.unit,
    url: linkUrl(at, 'invitation', linkToken(secret, a.link!)),
    until: new Date(a.until!).toISOString(),
    by: shownBy(a),
  }))
  const first = open[0] && (await linkById(tx, scope, open[0].link!))
  if (first && !hashOfToken(linkToken(secret, first.id)).equals(first.hash)) return { refused: 'secret-has-changed' }
  if (slips.length > 0)
    await writeAuditLog(tx, scope, 'auth.links-shown', asked.person ?? asked.batch ?? scope.person!, {
      n: slips.length,
    })
  return { company: (await organisation(tx, scope))?.name ?? '', address: at, slips }
}

export async function viewMyAccount(reading: Reading, scope: Scope, here: string | null, now: Date) {
  const person = scope.person!
  const found = await identityOf(reading, scope, person)
  const names = [
    { kind: 'number' as const, value: found?.employeeNo },
    { kind: 'email' as const, value: found?.email },
    { kind: 'phone' as const, value: found?.phone },
  ]
  return {
    names: names.flatMap(({ kind, value }) => (value ? [{ kind, value }] : [])),
    hasPassword: (await usernameOf(reading, scope, person)) !== null,
    sessions: await listed(reading, scope, person, here, now),
  }
}
