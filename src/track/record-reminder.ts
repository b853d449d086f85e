// 一键催办: who has not handed in, and that they were reminded, so that nobody is asked twice in an hour.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading, Writing } from '../platform/db/database.ts'
import { indicatorById } from './catalogue.ts'
import type { RunContext } from './load-run-context.ts'
import { mayAct } from './permissions.ts'
import { asksManagers, lastUnanswered } from './read/indicator-status.ts'
import { missingFrom, reportingPeriods } from './rules/reporting-periods.ts'
import { learnersSeen } from './store/learner.ts'
import { measuresOf } from './store/measure.ts'
import { remindersOf, saveReminder } from './store/reminder.ts'
import { ratedIn } from './store/evidence-totals-by-period.ts'

export interface Unhanded {
  turn: string | null
  first: string | null
  last: string | null
  of: 'managers' | 'learners'
  persons: { id: string; name: string; unit: string | null; open: number }[]
  reminded: string | null
}

/** 未交名单: those of whom nothing came in the turn that is missing, else in the last one that was due. Null: not in the plan. */
export async function missingHandIns(
  reading: Reading,
  scope: Scope,
  ground: RunContext,
  indicator: string,
): Promise<Unhanded | null> {
  const line = ground.plan.lines.find((one) => one.indicator === indicator)
  if (!line) return null
  const reminders = await remindersOf(reading, scope, ground.run.id)
  const told = (turn: string) => reminders.get(`${indicator} ${turn}`)?.toISOString() ?? null
  if (asksManagers(indicator)) {
    const last = await lastUnanswered(reading, scope, ground, line)
    if (!last) return { turn: null, first: null, last: null, of: 'managers', persons: [], reminded: null }
    const { key, first, last: until } = last.turn
    return {
      turn: key,
      first,
      last: until,
      of: 'managers',
      persons: last.managers.map(({ id, name, learners }) => ({ id, name, unit: null, open: learners })),
      reminded: told(key),
    }
  }
  const turns = reportingPeriods(line.cycle, ground.ground)
  const rows = new Set(
    (await measuresOf(reading, scope, ground.run.id))
      .filter((row) => row.indicator === indicator)
      .map((row) => row.turn),
  )
  const turn =
    missingFrom(turns, { today: ground.today, hasRows: ({ key }) => rows.has(key) }) ??
    turns.findLast(({ expected, ask }) => expected && ask <= ground.today)
  if (!turn) return { turn: null, first: null, last: null, of: 'learners', persons: [], reminded: null }
  const came = await ratedIn(reading, scope, {
    run: ground.run.id,
    kinds: indicatorById(indicator)!.kinds,
    first: turn.first,
    last: turn.last,
  })
  const learners = (await learnersSeen(reading, scope, ground.run.id)).filter(
    ({ id, until }) => !came.has(id) && (until === null || until > turn.last),
  )
  return {
    turn: turn.key,
    first: turn.first,
    last: turn.last,
    of: 'learners',
    persons: learners.map(({ id, name, unit }) => ({ id, name, unit, open: 1 })),
    reminded: told(turn.key),
  }
}

export interface Remind {
  id: string
  run: string
  indicator: string
  turn: string
  persons: string[]
  now: Date
}

/** Notes that these people were reminded. The same reminder again is no harm. */
export async function recordReminder(
  tx: Writing,
  scope: Scope,
  r: Remind,
): Promise<
  | { id: string; persons: number }
  | { refused: 'not-yours' | 'unknown-indicator' | 'id-used-for-something-else'; params?: Record<string, string> }
> {
  if (!mayAct(scope, r.run)) return { refused: 'not-yours' }
  if (!indicatorById(r.indicator)) return { refused: 'unknown-indicator', params: { indicator: r.indicator } }
  const saved = await saveReminder(tx, scope, {
    id: r.id,
    run: r.run,
    indicator: r.indicator,
    turn: r.turn,
    persons: r.persons,
    at: r.now,
  })
  if (saved === 'other') return { refused: 'id-used-for-something-else' }
  if (saved === 'saved')
    await writeAuditLog(tx, scope, 'track.reminded', r.run, {
      indicator: r.indicator,
      turn: r.turn,
      persons: r.persons.length,
    })
  return { id: r.id, persons: r.persons.length }
}
