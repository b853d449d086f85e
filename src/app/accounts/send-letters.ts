// Letters with one-time links leave by the worker: a server that refuses is shown and loses nothing, one that is away is asked again.
import { organisation } from '../../people/public.ts'
import { hashOfToken, linkToken } from '../../platform/auth/link-token.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import * as links from '../../platform/auth/store/access-link.ts'
import type { AccessLink } from '../../platform/auth/store/access-link.ts'
import { clockOf, dayOf } from '../../calendar/day.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import { say } from '../../platform/localised-text/contract.ts'
import { sendMail } from '../../platform/notify/channels/email.ts'
import type { Outgoing } from '../../platform/notify/deliver-outbox.ts'
import { nextTry } from '../../platform/notify/retry-and-quiet-hours.ts'
import { channels } from '../../platform/notify/store.ts'
import type { MailState } from './contract.ts'
import { linkUrl } from './link-address.ts'
import type { AccessLinks } from './link-address.ts'
import { noticeWords } from './notice-words.ts'

const product = systemScope()
/** @NOTE So many in one sweep, so that a slow mail server keeps the worker from nothing else. */
const mostInASweep = 200

/** Can letters leave: the server is set, and an administrator has opened the channel. The sample writes to nobody. */
export async function mailState(reading: Reading, { smtpUrl, mailFrom }: Outgoing): Promise<MailState> {
  if ((await organisation(reading, product))?.sample) return 'sample'
  if (!smtpUrl || !mailFrom) return 'no-server'
  return (await channels(reading, product)).some((c) => c.kind === 'email') ? 'ready' : 'no-channel'
}

/** As the product itself: asked before anybody is signed in, too. */
export const mailStateNow = (db: OpenDatabase, outgoing: Outgoing) =>
  db.read(product, (reading) => mailState(reading, outgoing))

/** Sends what is due. Any number of workers may do this at once. */
export async function sendLetters(db: OpenDatabase, given: AccessLinks, now: Date): Promise<void> {
  if ((await mailStateNow(db, given.outgoing)) !== 'ready') return
  for (let i = 0; i < mostInASweep; i++) if (!(await sendNext(db, given, now))) return
}

/** @NOTE A worker that dies between the server's yes and our commit sends that letter again; its link is the same. */
const sendNext = (db: OpenDatabase, given: AccessLinks, now: Date): Promise<boolean> =>
  db.write(product, async (tx) => {
    const link = await links.dueLetter(tx, product, now)
    if (!link) return false
    const tries = link.mail_tries + 1
    try {
      await send(await companyOf(tx), link, given)
      await links.updateLink(tx, product, link.id, { mail_tries: tries, mail_sent_at: now, mail_problem: null })
    } catch (reason) {
      const next = refusedForGood(reason) ? null : nextTry(tries, now)
      await links.updateLink(tx, product, link.id, {
        mail_tries: tries,
        mail_problem: (reason instanceof Error ? reason.message : String(reason)).slice(0, 300),
        ...(next ? { mail_next_at: next } : { mail_given_up_at: now }),
      })
    }
    return true
  })

async function companyOf(reading: Reading): Promise<{ name: string; zone: string }> {
  const found = await organisation(reading, product)
  return { name: found?.name ?? '', zone: found?.timeZone ?? 'Asia/Shanghai' }
}

async function send(
  { name: company, zone }: { name: string; zone: string },
  { id, hash, kind, mail_to, until }: AccessLink,
  { secret, address, outgoing }: AccessLinks,
): Promise<void> {
  const token = linkToken(secret, id)
  if (!hashOfToken(token).equals(hash)) throw new Error('The secret of this installation has changed; invite again.')
  // @NOTE The end of a day is told as that day's 24:00.
  const last = new Date(until.getTime() - 1)
  const whole = clockOf(until, zone) === '00:00'
  const moment = whole ? `${dayOf(last, zone)} 24:00` : `${dayOf(until, zone)} ${clockOf(until, zone)}`
  const params = { company, url: linkUrl(address(), kind, token), until: moment }
  const both = (key: 'subject' | 'text', between: string) =>
    (['zh', 'en'] as const).map((lang) => say(noticeWords[`${kind}.${key}`], lang, params)).join(between)
  await sendMail(
    { smtpUrl: outgoing.smtpUrl!, from: outgoing.mailFrom! },
    { to: mail_to!, subject: both('subject', ' / '), text: both('text', '\n\n') },
  )
}

/** 5xx: the server will never take it. */
const refusedForGood = (reason: unknown) => {
  const code = (reason as { responseCode?: unknown }).responseCode
  return typeof code === 'number' && code >= 500
}
