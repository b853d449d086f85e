// Promised times, and every level of them that was reached.
import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { anyOf } from '../../platform/db/any-of.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Promised } from '../rules/deadline.ts'
import type { DeadlineKind, DeadlineTable, EscalationTable } from '../tables.ts'

export type DeadlineRow = Selectable<DeadlineTable>
export type EscalationRow = Selectable<EscalationTable>
export interface ClockOf {
  subject: string
  kind: DeadlineKind
  epoch: number
  run: string
}

/** Starts a clock. A clock of this epoch that still runs gets the new promise (another category, another target); a met one stays. */
export async function startDeadline(tx: Writing, _scope: Scope, of: ClockOf, p: Promised): Promise<void> {
  const times = {
    since: p.since,
    half_at: p.halfAt,
    late_at: p.lateAt,
    due_at: p.dueAt,
    policy: p.policy,
    calendar: p.calendar,
    explained: JSON.stringify(p.explained),
    next_level_at: p.halfAt,
  }
  await tx
    .insertInto('respond.deadline')
    .values({ ...of, ...times, met_at: null })
    .onConflict((c) =>
      c.columns(['subject', 'kind', 'epoch']).doUpdateSet(times).where('respond.deadline.met_at', 'is', null),
    )
    .execute()
}

/** Writes down that a promise was kept, once. */
export async function meetDeadline(tx: Writing, _scope: Scope, of: Omit<ClockOf, 'run'>, at: Date): Promise<void> {
  await tx
    .updateTable('respond.deadline')
    .set({ met_at: at })
    .where('subject', '=', of.subject)
    .where('kind', '=', of.kind)
    .where('epoch', '=', of.epoch)
    .where('met_at', 'is', null)
    .execute()
}

/** Clocks of these subjects. */
export function deadlinesOf(reading: Reading, _scope: Scope, subjects: string[]): Promise<DeadlineRow[]> {
  if (subjects.length === 0) return Promise.resolve([])
  return reading
    .selectFrom('respond.deadline')
    .selectAll()
    .where('subject', '=', sql<string>`any(${subjects}::uuid[])`)
    .orderBy('since')
    .execute()
}

/** Clocks of one kind in a run, or in several. */
export function deadlinesOfRun(
  reading: Reading,
  _scope: Scope,
  run: string | readonly string[],
  kind: DeadlineKind,
): Promise<Pick<DeadlineRow, 'run' | 'subject' | 'since' | 'due_at' | 'met_at'>[]> {
  return reading
    .selectFrom('respond.deadline')
    .select(['run', 'subject', 'since', 'due_at', 'met_at'])
    .where('run', '=', anyOf(run))
    .where('kind', '=', kind)
    .orderBy('since')
    .execute()
}

/** What of a clock decides a next step. */
export type ClockRow = Pick<DeadlineRow, 'run' | 'subject' | 'kind' | 'epoch' | 'due_at' | 'met_at'>

/** The same without how each promise was reckoned. */
export function clocksOf(reading: Reading, _scope: Scope, subjects: readonly string[]): Promise<ClockRow[]> {
  if (subjects.length === 0) return Promise.resolve([])
  return reading
    .selectFrom('respond.deadline')
    .select(['run', 'subject', 'kind', 'epoch', 'due_at', 'met_at'])
    .where('subject', '=', anyOf(subjects))
    .orderBy('since')
    .execute()
}

/** Levels these subjects have reached, with the true moment. */
export function escalationsOf(reading: Reading, _scope: Scope, subjects: string[]): Promise<EscalationRow[]> {
  if (subjects.length === 0) return Promise.resolve([])
  return reading
    .selectFrom('respond.escalation')
    .selectAll()
    .where('subject', '=', sql<string>`any(${subjects}::uuid[])`)
    .orderBy('at')
    .execute()
}

/** A level just written down; `met`: the promise was kept meanwhile, though perhaps after it. */
export interface EscalationReached {
  run: string
  subject: string
  kind: DeadlineKind
  epoch: number
  level: number
  dueAt: Date
  met: boolean
}

/**
 * Writes down every level passed by `now` (the database's own time when null) and not yet written, each with its true moment.
 * Any number of workers may do this at once; answers the levels this one wrote.
 */
export async function claimEscalations(
  tx: Writing,
  _scope: Scope,
  now: Date | null,
  most = 1000,
): Promise<EscalationReached[]> {
  const { rows } = await sql<EscalationReached>`
    with moment as (select coalesce(${now}::timestamptz, clock_timestamp()) as now),
    due as (
      select c.* from respond.deadline c, moment m where c.next_level_at <= m.now
      order by c.next_level_at limit ${most} for update of c skip locked),
    passed as (
      select d.subject, d.kind, d.epoch, l.level, l.at from due d, moment m,
        lateral (values (50, d.half_at), (80, d.late_at), (100, d.due_at)) as l(level, at)
      where l.at <= least(m.now, coalesce(d.met_at, m.now))),
    written as (
      insert into respond.escalation (subject, kind, epoch, level, at, noticed_at)
      select p.subject, p.kind, p.epoch, p.level, p.at, m.now from passed p, moment m
      on conflict do nothing returning subject, kind, epoch, level),
    moved as (update respond.deadline c set next_level_at = case
      when d.met_at is not null or d.due_at <= m.now then null
      when d.late_at <= m.now then d.due_at
      else d.late_at end
    from due d, moment m
    where (c.subject, c.kind, c.epoch) = (d.subject, d.kind, d.epoch))
    select w.*, d.run, d.due_at as "dueAt", d.met_at is not null as met from written w join due d using (subject, kind, epoch) order by d.due_at, w.level`.execute(
    tx,
  )
  return rows
}
