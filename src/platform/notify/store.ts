// Notices, channels and the outbox.
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Reading, Writing } from '../db/database.ts'
import type { Text } from '../localised-text/contract.ts'
import { mostInAMinute } from './retry-and-quiet-hours.ts'
import type { ChannelTable, MessageTable } from './tables.ts'

export type ChannelRow = Selectable<ChannelTable>
export type MessageRow = Selectable<MessageTable>
export interface NoticeEntry {
  id: string
  dedupe: string
  person: string
  about: string
  title: Text
  body: Text
  href: string
  at: Date
}

const json = (text: Text) => JSON.stringify(text)

/** Writes notices; one with a known key was told already. */
export async function saveNotices(tx: Writing, _scope: Scope, rows: NoticeEntry[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('platform.notice')
    .values(rows.map((r) => ({ ...r, title: json(r.title), body: json(r.body) })))
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Adds to the outbox; one with a known key is there already. */
export async function saveMessages(
  tx: Writing,
  _scope: Scope,
  rows: Pick<MessageRow, 'id' | 'dedupe' | 'channel' | 'recipient' | 'title' | 'body' | 'href' | 'at'>[],
): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('platform.message')
    .values(rows.map((r) => ({ ...r, title: json(r.title), body: json(r.body), next_at: r.at })))
    .onConflict((c) => c.doNothing())
    .execute()
}

const toldTo = (reading: Reading, scope: Scope) =>
  reading
    .selectFrom('platform.notice as n')
    .leftJoin('platform.notice_read as r', 'r.notice', 'n.id')
    .where('n.person', '=', scope.person)

/** How many of all that this person was told they have not read. */
export async function countUnread(reading: Reading, scope: Scope): Promise<number> {
  if (scope.person === null) return 0
  const { unread } = await toldTo(reading, scope)
    .where('r.at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('unread'))
    .executeTakeFirstOrThrow()
  return unread
}

/** What this person was told, newest first, and how many of all they have not read. */
export async function noticesOf(reading: Reading, scope: Scope, most = 100) {
  if (scope.person === null) return { notices: [], unread: 0 }
  const notices = await toldTo(reading, scope)
    .select(['n.id', 'n.about', 'n.title', 'n.body', 'n.href', 'n.at', 'r.at as readAt'])
    .orderBy('n.at', 'desc')
    .orderBy('n.id')
    .limit(most)
    .execute()
  return { notices, unread: await countUnread(reading, scope) }
}

/** Writes down that this person has read these; those of others are left alone. */
export async function saveRead(tx: Writing, scope: Scope, ids: string[], at: Date): Promise<void> {
  if (scope.person === null || ids.length === 0) return
  const mine = await tx
    .selectFrom('platform.notice')
    .select('id')
    .where('person', '=', scope.person)
    .where('id', 'in', ids)
    .execute()
  if (mine.length > 0)
    await tx
      .insertInto('platform.notice_read')
      .values(mine.map(({ id }) => ({ notice: id, at })))
      .onConflict((c) => c.doNothing())
      .execute()
}

/** Channels in use. */
export function channels(reading: Reading | Writing, _scope: Scope): Promise<ChannelRow[]> {
  return reading
    .selectFrom('platform.channel as c')
    .selectAll('c')
    .where((eb) =>
      eb.not(
        eb.exists(eb.selectFrom('platform.channel_end as e').select('e.channel').whereRef('e.channel', '=', 'c.id')),
      ),
    )
    .orderBy('c.at')
    .orderBy('c.id')
    .execute()
}

export async function saveChannel(tx: Writing, _scope: Scope, row: ChannelRow): Promise<void> {
  await tx
    .insertInto('platform.channel')
    .values(row)
    .onConflict((c) => c.column('id').doNothing())
    .execute()
}

/** Ends a channel; what waits in its outbox is given up. */
export async function endChannel(tx: Writing, scope: Scope, channel: string, at: Date): Promise<void> {
  await tx
    .insertInto('platform.channel_end')
    .values({ channel, by_person: scope.person, at })
    .onConflict((c) => c.doNothing())
    .execute()
  await tx
    .updateTable('platform.message')
    .set({ given_up_at: at })
    .where('channel', '=', channel)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .execute()
}

/** How each channel does: sent, waiting, given up in the last days, and the last problem with its moment. */
export function standings(reading: Reading, _scope: Scope, since: Date) {
  return reading
    .selectFrom('platform.message as m')
    .select([
      'm.channel',
      sql<number>`count(m.sent_at) filter (where m.sent_at >= ${since})::int`.as('sent'),
      sql<Date | null>`max(m.sent_at)`.as('lastSent'),
      sql<number>`count(*) filter (where m.sent_at is null and m.given_up_at is null)::int`.as('waiting'),
      sql<number>`count(*) filter (where m.given_up_at >= ${since} and m.problem is not null)::int`.as('givenUp'),
      sql<
        string | null
      >`(array_agg(m.problem order by m.tried_at desc) filter (where m.problem is not null and m.sent_at is null))[1]`.as(
        'problem',
      ),
      sql<Date | null>`max(m.tried_at) filter (where m.problem is not null and m.sent_at is null)`.as('problemAt'),
    ])
    .groupBy('m.channel')
    .execute()
}

/** This worker alone sends through the channel until the transaction ends; false when another does. */
export async function holdChannel(tx: Writing, _scope: Scope, channel: string): Promise<boolean> {
  const { rows } = await sql<{
    mine: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('platform.channel'), hashtext(${channel})) as mine`.execute(tx)
  return rows[0]!.mine
}

/** The messages a channel may send now: what is due, as many as the minute still has room for. */
export async function dueThrough(tx: Writing, _scope: Scope, channel: string, now: Date): Promise<MessageRow[]> {
  const { lately } = await tx
    .selectFrom('platform.message')
    .select((eb) => eb.fn.countAll<number>().as('lately'))
    .where('channel', '=', channel)
    .where('sent_at', '>', new Date(now.getTime() - 60_000))
    .executeTakeFirstOrThrow()
  const room = mostInAMinute - lately
  if (room <= 0) return []
  return tx
    .selectFrom('platform.message')
    .selectAll()
    .where('channel', '=', channel)
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('at')
    .limit(room)
    .execute()
}

/** What became of a try. */
export async function saveTry(
  tx: Writing,
  _scope: Scope,
  id: string,
  tried: { tries: number; at: Date; sentAt?: Date; nextAt?: Date; givenUpAt?: Date; problem?: string },
): Promise<void> {
  await tx
    .updateTable('platform.message')
    .set({
      tries: tried.tries,
      tried_at: tried.at,
      problem: tried.problem ?? null,
      ...(tried.sentAt ? { sent_at: tried.sentAt } : {}),
      ...(tried.nextAt ? { next_at: tried.nextAt } : {}),
      ...(tried.givenUpAt ? { given_up_at: tried.givenUpAt } : {}),
    })
    .where('id', '=', id)
    .execute()
}
