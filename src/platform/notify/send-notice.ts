// Somebody is to be told: in the product, and through every channel, in the transaction of what is told.
import type { Scope } from '../auth/scope.ts'
import type { Writing } from '../db/database.ts'
import { idFrom } from '../db/id.ts'
import type { Text } from '../localised-text/contract.ts'
import { channels, saveMessages, saveNotices } from './store.ts'

/** `key` makes it the same telling. What leaves the installation names nobody and quotes nobody: title and body, or `outside` where the notice itself has names. */
export interface NoticeToSend {
  key: string
  about: string
  to: { person: string; email: string | null }[]
  title: Text
  body: Text
  outside?: { title: Text; body: Text }
  href: string
  /** It speaks to these persons about their own: no group is sent it. */
  toPersonsOnly?: boolean
  now: Date
}

/**
 * Writes the notice of each person and the outgoing messages: an e-mail to each who has an address, one message to each
 * group. Told only if the transaction commits; the same key again tells nobody twice.
 * @NOTE Reads the channels, so `scope` has to reach far: the product's own in a sweep.
 */
export async function sendNotice(
  tx: Writing,
  scope: Scope,
  { key, about, to, title, body, outside, href, toPersonsOnly, now }: NoticeToSend,
): Promise<void> {
  if (to.length === 0) return
  const said = { title, body, href, at: now }
  await saveNotices(
    tx,
    scope,
    to.map(({ person }) => ({ id: idFrom('notice', key, person), dedupe: `${key} ${person}`, person, about, ...said })),
  )
  const out = (await channels(tx, scope)).flatMap((channel) => {
    const recipients = channel.kind === 'email' ? to.flatMap(({ email }) => email ?? []) : toPersonsOnly ? [] : [null]
    return recipients.map((recipient) => ({
      id: idFrom('message', key, channel.id, recipient ?? ''),
      dedupe: `${key} ${channel.id} ${recipient ?? ''}`,
      channel: channel.id,
      recipient,
      ...said,
      ...outside,
    }))
  })
  await saveMessages(tx, scope, out)
}
