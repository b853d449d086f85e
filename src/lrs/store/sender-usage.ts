// What each credential did: when it was last heard, how much came and was refused, by hour and by day.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { shownName } from './credential.ts'

export interface SenderRow {
  id: string
  key: string
  name: string
  scopes: string[]
  at: Date
  by: string | null
  secretAt: Date
  beforeUntil: Date | null
  revokedAt: Date | null
  revokedBy: string | null
  lastAt: Date | null
  lastDataAt: Date | null
  longestPauseHours: number | null
  requests: number
  statements: number
  refused: number
  requestsDay: number
  refusedDay: number
  refusedBefore: number
  waiting: number
  kept: number
  lastRefusal: {
    at: string
    status: number
    place: string
    code: string
    params: Record<string, string | number>
  } | null
}

/** Every credential with what was counted: seven days, the last 24 hours, and the seven days before those. */
export async function sendersCounted(
  reading: Reading,
  _scope: Scope,
  { now, credential = null }: { now: Date; credential?: string | null },
): Promise<SenderRow[]> {
  const counted = withQuarantine(withTraffic(credentials(reading), now))
    .orderBy(sql`r.at is not null`)
    .orderBy('c.at', 'desc')
  const rows = await (credential === null ? counted : counted.where('c.id', '=', credential)).execute()
  return rows.map((row) => ({
    ...row,
    secretAt: row.secretAt ?? row.at,
    longestPauseHours: row.longestPauseHours === null ? null : Number(row.longestPauseHours),
    requests: row.requests ?? 0,
    statements: row.statements ?? 0,
    refused: row.refused ?? 0,
    requestsDay: row.requestsDay ?? 0,
    refusedDay: row.refusedDay ?? 0,
    refusedBefore: row.refusedBefore ?? 0,
  }))
}

/** Credentials under the names they have now, with their newest secret and their revocation. */
const credentials = (reading: Reading) =>
  reading
    .selectFrom('lrs.credential as c')
    .leftJoin('lrs.revocation as r', 'r.credential', 'c.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('lrs.secret as s')
          .select(['s.at as secretAt', 's.before_until as beforeUntil'])
          .whereRef('s.credential', '=', 'c.id')
          .orderBy('s.at', 'desc')
          .limit(1)
          .as('s'),
      (on) => on.onTrue(),
    )
    .select([
      'c.id',
      'c.key',
      shownName.as('name'),
      'c.scopes',
      'c.at',
      'c.by_person as by',
      'r.at as revokedAt',
      'r.by_person as revokedBy',
      's.secretAt',
      's.beforeUntil',
    ])

const since = (now: Date, hours: number) => sql<Date>`(${now}::timestamptz - make_interval(hours => ${sql.lit(hours)}))`

/** Of the last seven days, of the last 24 hours, and refusals of the seven days before those. */
const sums = (now: Date) =>
  [
    sql<number | null>`sum(t.requests) filter (where t.hour > ${since(now, 168)})`.as('requests'),
    sql<number | null>`sum(t.statements) filter (where t.hour > ${since(now, 168)})`.as('statements'),
    sql<number | null>`sum(t.refused) filter (where t.hour > ${since(now, 168)})`.as('refused'),
    sql<number | null>`sum(t.requests) filter (where t.hour > ${since(now, 24)})`.as('requestsDay'),
    sql<number | null>`sum(t.refused) filter (where t.hour > ${since(now, 24)})`.as('refusedDay'),
    sql<number | null>`sum(t.refused) filter (where t.hour <= ${since(now, 24)})`.as('refusedBefore'),
  ] as const

/** When each was last heard and last sent statements, its longest pause, and its counts of eight days. */
function withTraffic(credential: ReturnType<typeof credentials>, now: Date) {
  return credential
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('lrs.usage as t')
          .select('t.last_at as lastAt')
          .whereRef('t.credential', '=', 'c.id')
          .orderBy('t.hour', 'desc')
          .limit(1)
          .as('heard'),
      (on) => on.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('lrs.usage as t')
          .select('t.last_at as lastDataAt')
          .whereRef('t.credential', '=', 'c.id')
          .where('t.statements', '>', 0)
          .orderBy('t.hour', 'desc')
          .limit(1)
          .as('sent'),
      (on) => on.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('lrs.usage as t')
          .whereRef('t.credential', '=', 'c.id')
          .where('t.hour', '>', since(now, 24 * 8))
          .select(sums(now))
          .as('t'),
      (on) => on.onTrue(),
    )
    .select([
      'heard.lastAt',
      'sent.lastDataAt',
      't.requests',
      't.statements',
      't.refused',
      't.requestsDay',
      't.refusedDay',
      't.refusedBefore',
    ])
    .select(
      sql<
        number | null
      >`(select extract(epoch from max(p.gap)) / 3600 from (select t.hour - lag(t.hour) over (order by t.hour) as gap from lrs.usage t where t.credential = c.id and t.statements > 0 and t.hour > sent."lastDataAt" - interval '28 days') p)`.as(
        'longestPauseHours',
      ),
    )
}

/** What of it lies in the quarantine, and what was refused last. */
const withQuarantine = (counted: ReturnType<typeof withTraffic>) =>
  counted
    .select(sql<number>`(select count(*) from lrs.refusal q where q.credential = c.id and ${waits})`.as('waiting'))
    .select(sql<number>`(select count(*) from lrs.refusal q where q.credential = c.id)`.as('kept'))
    .select(
      sql<
        SenderRow['lastRefusal']
      >`(select jsonb_build_object('at', q.at, 'status', q.status, 'place', q.place, 'code', q.code, 'params', q.params) from lrs.refusal q where q.credential = c.id order by q.at desc limit 1)`.as(
        'lastRefusal',
      ),
    )

/** A refusal somebody should look at: its body is here, and nobody mended or dismissed it. */
export const waits = sql<boolean>`(q.body is not null and not exists (select from lrs.resubmission m where m.refusal = q.id) and not exists (select from lrs.dismissal d where d.refusal = q.id))`

export interface Counts {
  requests: number
  statements: number
  refused: number
}

/** What came in by hour, the hours in which something came. */
export function usageByHour(
  reading: Reading,
  _scope: Scope,
  { credential, from }: { credential: string; from: Date },
): Promise<(Counts & { hour: Date })[]> {
  return reading
    .selectFrom('lrs.usage')
    .select(['hour', 'requests', 'statements', 'refused'])
    .where('credential', '=', credential)
    .where('hour', '>=', from)
    .orderBy('hour')
    .execute()
}

/** What came in by day of a zone, the days on which something came. */
export async function usageByDay(
  reading: Reading,
  _scope: Scope,
  { credential, from, zone }: { credential: string | null; from: Date; zone: string },
): Promise<(Counts & { credential: string; day: string })[]> {
  const day = sql<string>`to_char(hour at time zone ${zone}, 'YYYY-MM-DD')`
  const sums = reading
    .selectFrom('lrs.usage')
    .select([
      'credential',
      day.as('day'),
      sql<number>`sum(requests)`.as('requests'),
      sql<number>`sum(statements)`.as('statements'),
      sql<number>`sum(refused)`.as('refused'),
    ])
    .where('hour', '>=', from)
    .groupBy(['credential', 'day'])
    .orderBy('day')
  return (credential === null ? sums : sums.where('credential', '=', credential)).execute()
}
