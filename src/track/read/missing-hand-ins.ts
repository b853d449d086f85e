// 未交名单: of whom nothing came in, and when they were last reminded.
import { indicatorById } from '../catalogue.ts'
import { missingFrom, reportingPeriods } from '../rules/reporting-periods.ts'
import { ratedIn } from '../store/evidence-totals-by-period.ts'
import { learnersSeen } from '../store/learner.ts'
import { measuresOf } from '../store/measure.ts'
import { remindersOf } from '../store/reminder.ts'
import type { ReadContext } from './read-context.ts'
import { asksManagers, lastUnanswered } from './unanswered-manager-ratings.ts'

export interface Unhanded {
  turn: string | null
  first: string | null
  last: string | null
  of: 'managers' | 'learners'
  persons: { id: string; name: string; unit: string | null; open: number }[]
  reminded: string | null
  /** Given in confidence: who has rated is not told, and all are reminded. */
  everybody: boolean
}

/** 未交名单: of what is given in confidence everybody; else those of whom nothing came in the turn that is missing, else in the last one that was due. Null: not in the plan. */
export async function missingHandIns(
  { reading, scope, runContext }: ReadContext,
  indicator: string,
): Promise<Unhanded | null> {
  const line = runContext.plan.lines.find((one) => one.indicator === indicator)
  if (!line) return null
  const reminders = await remindersOf(reading, scope, runContext.run.id)
  const told = (turn: string) => reminders.get(`${indicator} ${turn}`)?.toISOString() ?? null
  if (asksManagers(indicator)) {
    const last = await lastUnanswered(reading, scope, runContext, line)
    if (!last)
      return { turn: null, first: null, last: null, of: 'managers', persons: [], reminded: null, everybody: false }
    const { key, first, last: until } = last.turn
    return {
      turn: key,
      first,
      last: until,
      of: 'managers',
      persons: last.managers.map(({ id, name, learners }) => ({ id, name, unit: null, open: learners })),
      reminded: told(key),
      everybody: false,
    }
  }
  const turns = reportingPeriods(line.cycle, runContext.dates)
  const rows = new Set(
    (await measuresOf(reading, scope, runContext.run.id))
      .filter((row) => row.indicator === indicator)
      .map((row) => row.turn),
  )
  const turn =
    missingFrom(turns, { today: runContext.today, hasRows: ({ key }) => rows.has(key) }) ??
    turns.findLast(({ expected, ask }) => expected && ask <= runContext.today)
  if (!turn)
    return { turn: null, first: null, last: null, of: 'learners', persons: [], reminded: null, everybody: false }
  const confidential = indicatorById(indicator)!.least !== null
  const came = confidential
    ? new Set<string>()
    : await ratedIn(reading, scope, {
        run: runContext.run.id,
        kinds: indicatorById(indicator)!.kinds,
        first: turn.first,
        last: turn.last,
      })
  const learners = (await learnersSeen(reading, scope, runContext.run.id)).filter(
    ({ id, until }) => !came.has(id) && (until === null || until > turn.last),
  )
  return {
    turn: turn.key,
    first: turn.first,
    last: turn.last,
    of: 'learners',
    persons: learners.map(({ id, name, unit }) => ({ id, name, unit, open: 1 })),
    reminded: told(turn.key),
    everybody: confidential,
  }
}
