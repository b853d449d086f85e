// Senders as they are shown: how each is doing, since when it is silent, what it sent by day and by hour.
import { addDays, dayOf, momentOf } from '../calendar/day.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import type { Sender } from './contract.ts'
import { mayAdminister, maySeeSenders } from './permissions.ts'
import { maySend } from './rules/credential-scopes.ts'
import { patienceHours, senderStateOf } from './rules/sender-state.ts'
import type { SenderState } from './rules/sender-state.ts'
import { refusalReason } from './refusal-reason.ts'
import { sendersCounted, usageByDay, usageByHour } from './store/sender-usage.ts'
import type { SenderRow } from './store/sender-usage.ts'

/** What the record store is told of the organisation around it. */
export interface PersonNamesAndTimeZone {
  /** Names of persons, by id. */
  names(ids: string[]): Promise<Map<string, string>>
  /** The zone in which days are counted. */
  zone(): Promise<string>
}

const daysInList = 14
const daysShown = 30
const hoursShown = 48
const hourMs = 3_600_000

/** How a counted credential is doing. */
export const doing = (row: SenderRow, now: Date): SenderState =>
  senderStateOf(
    {
      since: row.at,
      revokedAt: row.revokedAt,
      sends: maySend(row.scopes),
      lastAt: row.lastAt,
      lastDataAt: row.lastDataAt,
      longestPauseHours: row.longestPauseHours,
      requests: row.requestsDay,
      refused: row.refusedDay,
      refusedBefore: row.refusedBefore,
    },
    now,
  )

/** Since when nothing came: the last statements, or the making of the key. */
export const silentSince = (row: SenderRow): Date => row.lastDataAt ?? row.at

const iso = (at: Date | null) => at?.toISOString() ?? null

function shown(row: SenderRow, names: Map<string, string>, days: Sender['days'], now: Date): Sender {
  const state = doing(row, now)
  const last = row.lastRefusal
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    scopes: row.scopes,
    at: row.at.toISOString(),
    by: nameIn(names, row.by),
    secretAt: row.secretAt.toISOString(),
    oldUntil: row.beforeUntil && row.beforeUntil > now ? iso(row.beforeUntil) : null,
    revokedAt: iso(row.revokedAt),
    revokedBy: nameIn(names, row.revokedBy),
    state,
    since: state === 'silent' || state === 'never' ? iso(silentSince(row)) : null,
    lastAt: iso(row.lastAt),
    lastDataAt: iso(row.lastDataAt),
    patienceHours: patienceHours(row.longestPauseHours),
    week: { requests: row.requests, statements: row.statements, refused: row.refused },
    day: { requests: row.requestsDay, refused: row.refusedDay },
    refusedBefore: row.refusedBefore,
    waiting: row.waiting,
    kept: row.kept,
    lastRefusal: last && {
      at: new Date(last.at).toISOString(),
      status: last.status,
      place: last.place,
      code: last.code,
      why: refusalReason(last),
    },
    days,
  }
}

export const nameIn = (names: Map<string, string>, id: string | null) => (id === null ? null : (names.get(id) ?? null))

/** The last days, oldest first. */
const lastDays = (now: Date, zone: string, count: number) =>
  Array.from({ length: count }, (_, i) => addDays(dayOf(now, zone), i - count + 1))

/** Every sender, the revoked ones last. */
export async function viewSenders(
  reading: Reading,
  scope: Scope,
  people: PersonNamesAndTimeZone,
  now: Date,
): Promise<{ senders: Sender[]; mayAdminister: boolean; at: string } | { refused: 'not-yours' }> {
  if (!maySeeSenders(scope)) return { refused: 'not-yours' }
  const zone = await people.zone()
  const days = lastDays(now, zone, daysInList)
  const [rows, sent] = [
    await sendersCounted(reading, scope, { now }),
    await usageByDay(reading, scope, { credential: null, from: momentOf(days[0]!, '00:00', zone), zone }),
  ]
  const names = await people.names(personsIn(rows))
  const counted = new Map(sent.map((s) => [`${s.credential} ${s.day}`, s.statements]))
  const daysOf = (row: SenderRow) => days.map((day) => ({ day, statements: counted.get(`${row.id} ${day}`) ?? null }))
  return {
    senders: rows.map((row) => shown(row, names, daysOf(row), now)),
    mayAdminister: mayAdminister(scope),
    at: now.toISOString(),
  }
}

const personsIn = (rows: SenderRow[]) => rows.flatMap((r) => [r.by, r.revokedBy]).filter((p) => p !== null)

/** One sender with thirty days and two days of hours; where nothing came, nothing is said. */
export async function viewSender(
  reading: Reading,
  scope: Scope,
  { credential, people, now }: { credential: string; people: PersonNamesAndTimeZone; now: Date },
) {
  if (!maySeeSenders(scope)) return { refused: 'not-yours' as const }
  const [row] = await sendersCounted(reading, scope, { now, credential })
  if (!row) return { refused: 'not-found' as const }
  const zone = await people.zone()
  const days = lastDays(now, zone, daysShown)
  const hours = Array.from(
    { length: hoursShown },
    (_, i) => new Date((Math.floor(now.getTime() / hourMs) - hoursShown + 1 + i) * hourMs),
  )
  const byDay = new Map(
    (await usageByDay(reading, scope, { credential, from: momentOf(days[0]!, '00:00', zone), zone })).map((s) => [
      s.day,
      s,
    ]),
  )
  const byHour = new Map(
    (await usageByHour(reading, scope, { credential, from: hours[0]! })).map((s) => [s.hour.getTime(), s]),
  )
  const counts = (s: { requests: number; statements: number; refused: number } | undefined) => ({
    requests: s?.requests ?? null,
    statements: s?.statements ?? null,
    refused: s?.refused ?? null,
  })
  return {
    sender: shown(
      row,
      await people.names(personsIn([row])),
      days.slice(-daysInList).map((day) => ({ day, statements: byDay.get(day)?.statements ?? null })),
      now,
    ),
    mayAdminister: mayAdminister(scope),
    days: days.map((day) => ({ day, ...counts(byDay.get(day)) })),
    hours: hours.map((hour) => ({ hour: hour.toISOString(), ...counts(byHour.get(hour.getTime())) })),
    at: now.toISOString(),
  }
}
