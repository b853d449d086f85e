// An administrator sets up an outgoing channel, tries it, or ends it.
import { writeAuditLog } from '../audit/audit-log.ts'
import type { Scope } from '../auth/scope.ts'
import type { Reading, Writing } from '../db/database.ts'
import { wrongAddress } from './channels/ssrf-safe-post.ts'
import type { Channel } from './contract.ts'
import { quietOf } from './deliver-outbox.ts'
import type { Outgoing } from './deliver-outbox.ts'
import * as store from './store.ts'
import { words } from './words.ts'

type Refusal = { refused: string; params?: Record<string, string> }
export interface ToSetUp {
  id: string
  kind: Channel['kind']
  name: string
  address: string | null
  secret: string | null
  quiet: { from: string; until: string } | null
}

const may = (scope: Scope) => scope.duties.has('administrator')
const lately = 7 * 86_400_000

/** Answers the channel's id, or why it can not be set up. */
export async function setUpChannel(
  tx: Writing,
  scope: Scope,
  asked: ToSetUp,
  at: { now: Date; zone: string; outgoing: Outgoing },
): Promise<{ id: string } | Refusal> {
  if (!may(scope)) return { refused: 'only-administrators' }
  const { kind, address } = asked
  if (kind === 'email') {
    if (!at.outgoing.smtpUrl || !at.outgoing.mailFrom) return { refused: 'no-mail-server' }
  } else {
    const wrong = address === null ? 'no-web-address' : wrongAddress(address, at.outgoing.privateHosts)
    if (wrong) return { refused: wrong }
  }
  const standing = await store.channels(tx, scope)
  if (kind === 'email' && standing.some((c) => c.kind === 'email' && c.id !== asked.id))
    return { refused: 'mail-already' }
  await store.saveChannel(tx, scope, {
    id: asked.id,
    kind,
    name: asked.name,
    address: kind === 'email' ? null : address,
    secret: kind === 'email' ? null : asked.secret,
    quiet_from: asked.quiet?.from ?? null,
    quiet_until: asked.quiet?.until ?? null,
    zone: at.zone,
    by_person: scope.person,
    at: at.now,
  })
  await writeAuditLog(tx, scope, 'platform.channel-set-up', asked.id, { kind })
  return { id: asked.id }
}

/** Puts a message of trial into the outbox: to the group, or to the administrator's own address. */
export async function testChannel(
  tx: Writing,
  scope: Scope,
  asked: { id: string; channel: string; email: string | null },
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!may(scope)) return { refused: 'only-administrators' }
  const channel = (await store.channels(tx, scope)).find((c) => c.id === asked.channel)
  if (!channel) return { refused: 'no-such-channel' }
  if (channel.kind === 'email' && !asked.email) return { refused: 'no-address-of-yours' }
  await store.saveMessages(tx, scope, [
    {
      id: asked.id,
      dedupe: `trial ${asked.id}`,
      channel: channel.id,
      recipient: channel.kind === 'email' ? asked.email : null,
      title: words['trial.title'],
      body: words['trial.body'],
      href: '/notices',
      at: now,
    },
  ])
  return { id: asked.id }
}

export async function end(tx: Writing, scope: Scope, id: string, now: Date): Promise<{ id: string } | Refusal> {
  if (!may(scope)) return { refused: 'only-administrators' }
  if (!(await store.channels(tx, scope)).some((c) => c.id === id)) return { refused: 'no-such-channel' }
  await store.endChannel(tx, scope, id, now)
  await writeAuditLog(tx, scope, 'platform.channel-ended', id)
  return { id }
}

/** Channels with how they do, and whether mail can leave. */
export async function viewChannelsPage(
  reading: Reading,
  scope: Scope,
  { outgoing, now }: { outgoing: Outgoing; now: Date },
) {
  return {
    channels: await viewChannels(reading, scope, now),
    mail: Boolean(outgoing.smtpUrl && outgoing.mailFrom),
  }
}

/** Channels with how they do; only for administrators. */
export async function viewChannels(reading: Reading, scope: Scope, now: Date): Promise<Channel[]> {
  const does = new Map(
    (await store.standings(reading, scope, new Date(now.getTime() - lately))).map((s) => [s.channel, s]),
  )
  return (await store.channels(reading, scope)).map((c): Channel => {
    const s = does.get(c.id)
    const quiet = quietOf(c)
    const stands = s?.problemAt && (!s.lastSent || new Date(s.problemAt) > new Date(s.lastSent)) // what was sent since says it works again
    return {
      id: c.id,
      kind: c.kind as Channel['kind'],
      name: c.name,
      ends: c.address?.slice(-4) ?? null,
      quiet: quiet && { from: quiet.from, until: quiet.until },
      at: c.at.toISOString(),
      sent: s?.sent ?? 0,
      lastSent: s?.lastSent ? new Date(s.lastSent).toISOString() : null,
      waiting: s?.waiting ?? 0,
      givenUp: s?.givenUp ?? 0,
      problem: stands ? s.problem : null,
    }
  })
}
