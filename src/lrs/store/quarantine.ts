// The quarantine: what was refused, found again by sender and reason, worked through, and kept for a while.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { shownName } from './credential.ts'
import { waits } from './sender-usage.ts'

/** waiting: its body is here and nobody worked on it · handled: mended or dismissed · without-body: nothing to send again. */
export type QuarantineTab = 'waiting' | 'handled' | 'without-body' | 'all'

export interface Sought {
  shelf: QuarantineTab
  credential: string | null
  code: string | null
  ids: string[] | null
  offset: number
  limit: number
}

const handled = sql<boolean>`(exists (select from lrs.resubmission m where m.refusal = q.id) or exists (select from lrs.dismissal d where d.refusal = q.id))`

const from = (reading: Reading) =>
  reading
    .selectFrom('lrs.refusal as q')
    .leftJoin('lrs.credential as c', 'c.id', 'q.credential')
    .leftJoin('lrs.resubmission as m', 'm.refusal', 'q.id')
    .leftJoin('lrs.dismissal as d', 'd.refusal', 'q.id')

const sift = (reading: Reading, { shelf, credential, code, ids }: Omit<Sought, 'offset' | 'limit'>) => {
  let found = from(reading)
  if (shelf === 'waiting') found = found.where(waits)
  if (shelf === 'handled') found = found.where(handled)
  if (shelf === 'without-body') found = found.where('q.body', 'is', null)
  if (credential !== null) found = found.where('q.credential', '=', credential)
  if (code !== null) found = found.where('q.code', '=', code)
  if (ids !== null) found = found.where('q.id', '=', sql<string>`any(${ids}::uuid[])`)
  return found
}

const shown = [
  'q.id',
  'q.credential',
  'q.at',
  'q.method',
  'q.address',
  'q.edition',
  'q.status',
  'q.place',
  'q.code',
  'q.params',
  'q.content_type as contentType',
  'q.body_bytes as bodyBytes',
  'm.at as mendedAt',
  'm.by_person as mendedBy',
  'm.statements as mendedStatements',
  'm.edited as mendedEdited',
  'd.at as dismissedAt',
  'd.by_person as dismissedBy',
  'd.because as dismissedBecause',
] as const
const hasBody = sql<boolean>`(q.body is not null)`
const sender = sql<string | null>`case when c.id is not null then ${shownName} end`

/** Refusals, the newest first. */
export async function refusalsSought(reading: Reading, _scope: Scope, sought: Sought) {
  return sift(reading, sought)
    .select([...shown, hasBody.as('hasBody'), sender.as('sender')])
    .orderBy('q.at', 'desc')
    .orderBy('q.id', 'desc')
    .offset(sought.offset)
    .limit(sought.limit)
    .execute()
}
export type RefusalRow = Awaited<ReturnType<typeof refusalsSought>>[number]

export async function refusalsCounted(
  reading: Reading,
  _scope: Scope,
  sought: Omit<Sought, 'offset' | 'limit'>,
): Promise<number> {
  return (
    await sift(reading, sought)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n
}

/** How many lie on a shelf by sender and reason, for the filters. */
export function reasonsCounted(
  reading: Reading,
  _scope: Scope,
  shelf: QuarantineTab,
): Promise<{ credential: string | null; sender: string | null; code: string; n: number }[]> {
  return sift(reading, { shelf, credential: null, code: null, ids: null })
    .select(['q.credential', sender.as('sender'), 'q.code', (eb) => eb.fn.countAll<number>().as('n')])
    .groupBy(['q.credential', 'c.id', 'c.name', 'q.code'])
    .orderBy('n', 'desc')
    .execute()
}

/** The bodies of refusals, as they came. */
export async function bodiesOf(reading: Reading, _scope: Scope, ids: string[]): Promise<Map<string, Buffer>> {
  const rows = await reading
    .selectFrom('lrs.refusal')
    .select(['id', 'body'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('body', 'is not', null)
    .execute()
  return new Map(rows.map((r) => [r.id, r.body!]))
}

export interface HeldRefusal {
  id: string
  credential: string | null
  at: Date
  method: string
  address: string
  edition: string
  body: Buffer | null
  mending: { sha256: Buffer; statements: number } | null
}

/** A refusal for whoever works on it now; 'held' while somebody else does. */
export async function holdRefusal(tx: Writing, _scope: Scope, id: string): Promise<HeldRefusal | 'held' | null> {
  const row = await tx
    .selectFrom('lrs.refusal')
    .select(['id', 'credential', 'at', 'method', 'address', 'edition', 'body'])
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row)
    return (await tx.selectFrom('lrs.refusal').select('id').where('id', '=', id).executeTakeFirst()) ? 'held' : null
  return {
    ...row,
    mending:
      (await tx
        .selectFrom('lrs.resubmission')
        .select(['sha256', 'statements'])
        .where('refusal', '=', id)
        .executeTakeFirst()) ?? null,
  }
}

export async function saveResubmission(
  tx: Writing,
  scope: Scope,
  m: { refusal: string; at: Date; statements: number; edited: boolean; sha256: Buffer },
): Promise<void> {
  await tx
    .insertInto('lrs.resubmission')
    .values({ ...m, by_person: scope.person })
    .execute()
}

/** Dismisses those that are there and were neither mended nor dismissed; answers which. */
export async function saveDismissals(
  tx: Writing,
  scope: Scope,
  { refusals, because, at }: { refusals: string[]; because: string; at: Date },
): Promise<string[]> {
  const rows = await tx
    .insertInto('lrs.dismissal')
    .columns(['refusal', 'because', 'by_person', 'at'])
    .expression(
      tx
        .selectFrom('lrs.refusal as q')
        .where('q.id', '=', sql<string>`any(${refusals}::uuid[])`)
        .where(sql<boolean>`not ${handled}`)
        .select([
          'q.id',
          sql<string>`${because}::text`.as('because'),
          sql<string | null>`${scope.person}::uuid`.as('by_person'),
          sql<Date>`${at}::timestamptz`.as('at'),
        ]),
    )
    .onConflict((c) => c.doNothing())
    .returning('refusal')
    .execute()
  return rows.map((r) => r.refusal)
}

/** Of one sender only so many refusals are kept, and so many bytes of their bodies: what was worked through goes first, then the oldest. */
export async function limitRefusals(
  tx: Writing,
  _scope: Scope,
  { credential, most, mostBytes }: { credential: string | null; most: number; mostBytes: number },
): Promise<void> {
  await sql`delete from lrs.refusal where id in (
    select id from (select q.id, row_number() over w as place, sum(octet_length(coalesce(q.body, ''))) over w as bytes from lrs.refusal q where q.credential is not distinct from ${credential}::uuid
      window w as (order by ${waits} desc, q.at desc, q.id)) k where k.place > ${most} or k.bytes > ${mostBytes})`.execute(
    tx,
  )
}

/** What nobody worked on goes after `waitingUntil`, what was mended, dismissed or had no body after `handledUntil`. Answers how many went. */
export async function dropOlder(
  tx: Writing,
  _scope: Scope,
  { waitingUntil, handledUntil }: { waitingUntil: Date; handledUntil: Date },
): Promise<number> {
  const { numAffectedRows } =
    await sql`delete from lrs.refusal where id in (select q.id from lrs.refusal q where q.at < ${waitingUntil} or (q.at < ${handledUntil} and not ${waits}))`.execute(
      tx,
    )
  return Number(numAffectedRows ?? 0)
}
