// Somebody opens a one-time link: looking changes nothing; his own 工号 is the first act, a password the second, and then he is in.
import { dutiesOf, identityOf, isWhoHeSays, organisation, presentAdministrators, shownBy } from '../../people/public.ts'
import type { Identity } from '../../people/public.ts'
import { writeAuditLog } from '../../platform/audit/audit-log.ts'
import type { BetterAuth } from '../../platform/auth/better-auth.ts'
import { endSessionsOf } from '../../platform/auth/end-access.ts'
import { hashOfToken } from '../../platform/auth/link-token.ts'
import { noteSignIn } from '../../platform/auth/note-sign-in.ts'
import type { SignedIn } from '../../platform/auth/note-sign-in.ts'
import { judgePassword } from '../../platform/auth/judge-password.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import * as links from '../../platform/auth/store/access-link.ts'
import type { AccessLink } from '../../platform/auth/store/access-link.ts'
import { deleteStop, savePassword, stopOf } from '../../platform/auth/store/login.ts'
import type { OpenDatabase, Reading, Writing } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import { sendNotice } from '../../platform/notify/send-notice.ts'
import type { AccessLinkView } from './contract.ts'
import { linkState, mostTries } from './rules/access-link.ts'
import type { LinkState } from './rules/access-link.ts'
import { noticeWords } from './notice-words.ts'

/** @NOTE Whoever opens a link is nobody yet; what it says is read as the product itself, and names nobody. */
const product = systemScope()

type Present = (Identity & { name: string }) | null

const identified = async (reading: Reading, link: AccessLink): Promise<Present> =>
  (await stopOf(reading, product, link.person))?.kind === 'blocked' ? null : identityOf(reading, product, link.person)

const stateOf = (link: AccessLink, present: Present, now: Date): LinkState =>
  linkState({ until: link.until, endedBecause: link.ended_because }, now, present !== null)

/** How a link stands, for whoever holds it. */
export function viewLink(db: OpenDatabase, scope: Scope, token: string, now: Date): Promise<AccessLinkView> {
  return db.read(product, async (reading) => {
    const company = await organisation(reading, product)
    const about = { company: company?.name ?? '', zone: company?.timeZone ?? 'Asia/Shanghai' }
    const link = await links.linkByHash(reading, product, hashOfToken(token))
    const nothing = { until: null, newer: null, by: 'number', left: 0, asAnother: false } as const
    if (!link) return { ...about, ...nothing, kind: 'invitation', state: 'unknown' }
    const present = await identified(reading, link)
    const state = stateOf(link, present, now)
    const newest = await links.newestLink(reading, product, link.person, link.kind)
    return {
      ...about,
      kind: link.kind,
      state,
      until: link.until.toISOString(),
      newer: present && newest && isNewerOpen(newest, link, now) ? newest.at.toISOString() : null,
      by: present ? shownBy(present) : 'number',
      left: mostTries - link.tries,
      asAnother: scope.person !== null && scope.person !== link.person,
    }
  })
}

/** Whether there is one that opens, in place of one that does not. */
const isNewerOpen = (newest: AccessLink, link: AccessLink, now: Date) =>
  newest.id !== link.id && newest.ended_at === null && newest.until > now

interface Shown {
  link: AccessLink
  present: NonNullable<Present>
}

/** The link, when it is open and its person has shown himself; a wrong answer is counted before it is looked at. */
async function showOneself(
  tx: Writing,
  scope: Scope,
  { token, answer, now }: { token: string; answer: string; now: Date },
): Promise<Shown | Refusal> {
  const link = await links.linkByHashForUpdate(tx, product, hashOfToken(token))
  if (!link) return { refused: 'link-unknown' }
  const present = await identified(tx, link)
  const state = stateOf(link, present, now)
  if (state !== 'open' || !present) return { refused: `link-${state}` }
  if (scope.person !== null && scope.person !== link.person) return { refused: 'signed-in-as-another' }
  const tries = link.tries + 1
  if (isWhoHeSays(present, answer)) {
    await links.updateLink(tx, product, link.id, { tries: 0, confirmed_at: link.confirmed_at ?? now })
    if (!link.confirmed_at) await noteComingIn(tx, link.person, 'auth.link-confirmed')
    return { link, present }
  }
  const locked = tries >= mostTries
  await links.updateLink(tx, product, link.id, {
    tries,
    ...(locked ? { ended_at: now, ended_because: 'locked' as const } : {}),
  })
  if (!locked) return { refused: `wrong-${shownBy(present)}`, params: { left: mostTries - tries } }
  await writeAuditLog(tx, product, 'auth.link-locked', link.person, { kind: link.kind })
  await tellAdministrators(tx, link, now)
  return { refused: 'link-locked' }
}

async function tellAdministrators(tx: Writing, link: AccessLink, now: Date): Promise<void> {
  await sendNotice(tx, product, {
    key: `auth.link-locked ${link.id}`,
    about: 'auth.link-locked',
    to: await presentAdministrators(tx, product),
    title: noticeWords['locked.title'],
    body: noticeWords['locked.body'],
    href: `/accounts?person=${link.person}`,
    now,
  })
}

/** 是我: the first act that counts. */
export async function confirmLink(
  db: OpenDatabase,
  scope: Scope,
  asked: { token: string; answer: string; now: Date },
): Promise<Refusal | Record<string, never>> {
  const shown = await db.write(product, (tx) => showOneself(tx, scope, asked))
  return 'refused' in shown ? shown : {}
}

/** A password is chosen: every other link of the person ends, and whoever was signed in as him is out. */
export async function choosePassword(
  { db, auth }: { db: OpenDatabase; auth: BetterAuth },
  scope: Scope,
  asked: { token: string; answer: string; password: string; now: Date },
): Promise<{ username: string; person: string } | Refusal> {
  const { password: hashing } = await auth.$context
  return db.write(product, async (tx) => {
    const shown = await showOneself(tx, scope, asked)
    if ('refused' in shown) return shown
    const { link, present } = shown
    const weak = await weakness(tx, present, asked.password)
    if (weak) return weak
    const hash = await hashing.hash(asked.password)
    const { username } = await savePassword(tx, product, { person: link.person, hash, now: asked.now })
    await links.updateLink(tx, product, link.id, { ended_at: asked.now, ended_because: 'used' })
    await endSessionsOf(tx, product, link.person, asked.now)
    await deleteStop(tx, product, link.person)
    const did = link.kind === 'invitation' ? 'auth.joined' : 'auth.password-reset'
    await noteComingIn(tx, link.person, did)
    return { username, person: link.person }
  })
}

async function noteComingIn(tx: Writing, person: string, what: SignedIn): Promise<void> {
  const hasDuty = (await dutiesOf(tx, product, [person])).length > 0
  await noteSignIn(tx, { person, what, hasDuty })
}

async function weakness(tx: Writing, { name, employeeNo, email }: NonNullable<Present>, password: string) {
  const company = (await organisation(tx, product))?.name ?? ''
  return judgePassword(password, { company, name, employeeNo: employeeNo ?? '', email: email ?? '' })
}
