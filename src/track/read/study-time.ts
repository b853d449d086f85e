// 每日/每周学习时长: minutes (or clicks) by learner, over a window of days or ISO weeks, with what everybody did on average.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Period } from '../../calendar/cycles.ts'
import { addDays } from '../../calendar/day.ts'
import type { StudyTime } from './learners/contract.ts'
import type { RunContext } from '../load-run-context.ts'
import { learnersIn } from '../load-run-context.ts'
import { seesWhole, stillThere } from './read-context.ts'
import type { ReadContext } from './read-context.ts'
import { reportingPeriods } from '../rules/reporting-periods.ts'
import { activityKind } from '../store/learner-activity.ts'
import type { LearnerBrief } from '../store/learner.ts'
import { activityIn, deliveredIn } from '../store/study-time.ts'

const windows = { day: 14, week: 12 }
export interface TimeAsked {
  by: 'day' | 'week'
  until?: string | undefined
  learners: LearnerBrief[]
  whole: boolean
}

/** The study time of the learners this person sees who are still there. */
export async function viewStudyTime(context: ReadContext, window: Pick<TimeAsked, 'by' | 'until'>): Promise<StudyTime> {
  const ask = { ...window, learners: stillThere(context), whole: seesWhole(context) }
  return { ...(await studyTimeOf(context.reading, context.scope, context.runContext, ask)), fresh: context.fresh }
}

/**
 * Totals of fourteen days or twelve weeks, up to `until` or the last day that speaks. A learner without rows has null where
 * the source delivered nothing for anybody, and 0 where it did.
 */
export async function studyTimeOf(
  reading: Reading,
  scope: Scope,
  runContext: RunContext,
  { by, until, learners, whole }: TimeAsked,
): Promise<Omit<StudyTime, 'fresh'>> {
  const kind = await activityKind(reading, scope, runContext.run.id)
  const turns = reportingPeriods(by === 'day' ? 'daily' : 'weekly', runContext.dates).filter(
    ({ first }) => first <= runContext.today,
  )
  const end = until ? turns.findLastIndex(({ first }) => first <= until) : turns.length - 1
  const window = turns.slice(Math.max(0, end + 1 - windows[by]), end + 1)
  const rows =
    kind && window.length > 0
      ? await activityIn(reading, scope, {
          run: runContext.run.id,
          kind,
          turns: window,
          persons: whole ? null : learners.map(({ id }) => id),
        })
      : []
  const place = new Map(window.map(({ key }, i) => [key, i]))
  const byPerson = Map.groupBy(rows, ({ person }) => person)
  const byTurn = Map.groupBy(rows, ({ turn }) => turn)
  const delivered =
    kind && window.length > 0
      ? await deliveredIn(reading, scope, { run: runContext.run.id, kind, turns: window })
      : new Set<string>()
  const amounts = learners.map(({ id }) => {
    const own = window.map(({ key }) => (delivered.has(key) ? 0 : null) as number | null)
    for (const { turn, amount } of byPerson.get(id) ?? []) own[place.get(turn)!] = Math.round(amount)
    return own
  })
  return {
    kind,
    by,
    persons: learners.map(({ id }) => id),
    names: learners.map(({ name }) => name),
    numbers: learners.map(({ number }) => number),
    amounts,
    turns: window.map((turn) =>
      headOf(turn, {
        today: runContext.today,
        rows: delivered.has(turn.key) ? (byTurn.get(turn.key) ?? []) : null,
        count: whole ? learnersIn(runContext.spans, turn.first, turn.last) : learners.length,
      }),
    ),
    earlier: end + 1 > windows[by] ? addDays(window[0]!.first, -1) : null,
    later: end < turns.length - 1 ? turns[Math.min(turns.length - 1, end + windows[by])]!.last : null,
  }
}

/** Rows null: the source delivered nothing in the turn. */
function headOf(
  turn: Period,
  { today, rows, count }: { today: string; rows: { amount: number }[] | null; count: number },
): StudyTime['turns'][number] {
  const total = rows?.reduce((sum, { amount }) => sum + amount, 0) ?? 0
  return {
    key: turn.key,
    first: turn.first,
    last: turn.last,
    over: turn.last < today,
    mean: rows === null ? null : total / Math.max(1, count, rows.length),
    seen: rows?.filter(({ amount }) => amount > 0).length ?? 0,
  }
}
