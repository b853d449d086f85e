// The outbox is emptied by the worker: channel by channel, in their pace, not at night, again after a failure, visibly given up at last.
import { systemScope } from '../auth/scope.ts'
import type { OpenDatabase, Writing } from '../db/database.ts'
import { sendMail } from './channels/email.ts'
import { postToChat } from './channels/chat-webhook.ts'
import type { ChatWebhookKind } from './channels/chat-webhook.ts'
import { nextTry, quietEnd } from './retry-and-quiet-hours.ts'
import type { Quiet } from './retry-and-quiet-hours.ts'
import { channels, dueThrough, holdChannel, saveTry } from './store.ts'
import type { ChannelRow, MessageRow } from './store.ts'

/** What the operator set for messages that leave the installation. */
export interface Outgoing {
  smtpUrl: string | undefined
  mailFrom: string | undefined
  /** Hosts of private networks that may be written to: 'robots.intranet:8080'. */
  privateHosts: readonly string[]
  /** Where links in messages lead. */
  publicUrl: string | undefined
}

/** Nothing was set: no mail server, no host of a private network. */
export const nothingOut: Outgoing = { smtpUrl: undefined, mailFrom: undefined, privateHosts: [], publicUrl: undefined }

const product = systemScope()
export const quietOf = (c: ChannelRow): Quiet | null =>
  c.quiet_from === null || c.quiet_until === null
    ? null
    : { from: c.quiet_from.slice(0, 5), until: c.quiet_until.slice(0, 5), zone: c.zone }

/** Sends what is due. Any number of workers may do this at once; a channel is served by one of them. */
export async function deliverOutbox(db: OpenDatabase, outgoing: Outgoing, now: Date): Promise<void> {
  for (const channel of await db.read(product, (reading) => channels(reading, product))) {
    if (quietEnd(now, quietOf(channel))) continue
    await db.write(product, async (tx) => {
      if (!(await holdChannel(tx, product, channel.id))) return
      for (const message of await dueThrough(tx, product, channel.id, now))
        await tryOne(tx, { channel, message, outgoing, now })
    })
  }
}

/** @NOTE A worker that dies between the other side's yes and our commit sends that one message again: told twice is better than never. */
async function tryOne(
  tx: Writing,
  { channel, message, outgoing, now }: { channel: ChannelRow; message: MessageRow; outgoing: Outgoing; now: Date },
): Promise<void> {
  const tries = message.tries + 1
  try {
    await send(channel, message, { outgoing, now })
    await saveTry(tx, product, message.id, { tries, at: now, sentAt: now })
  } catch (reason) {
    const problem = (reason instanceof Error ? reason.message : String(reason)).slice(0, 300)
    const next = nextTry(tries, now)
    await saveTry(tx, product, message.id, {
      tries,
      at: now,
      problem,
      ...(next ? { nextAt: next } : { givenUpAt: now }),
    })
  }
}

async function send(
  channel: ChannelRow,
  message: MessageRow,
  { outgoing, now }: { outgoing: Outgoing; now: Date },
): Promise<void> {
  const link = outgoing.publicUrl ? `\n${new URL(message.href, outgoing.publicUrl).href}` : ''
  const text = `${message.body.zh}\n${message.body.en}${link}`
  if (channel.kind === 'email') {
    if (!outgoing.smtpUrl || !outgoing.mailFrom) throw new Error('SMTP_URL and MAIL_FROM are not set on the server')
    return sendMail(
      { smtpUrl: outgoing.smtpUrl, from: outgoing.mailFrom },
      { to: message.recipient!, subject: `${message.title.zh} / ${message.title.en}`, text },
    )
  }
  await postToChat(
    { kind: channel.kind as ChatWebhookKind, address: channel.address!, secret: channel.secret },
    `${message.title.zh} / ${message.title.en}\n${text}`,
    { now, listed: outgoing.privateHosts },
  )
}
