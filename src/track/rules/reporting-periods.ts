// Which turns a cycle has in a run, which of them a piece of evidence falls into, and which one speaks for now.
import type { Cycle, Part, Period } from '../../calendar/cycles.ts'
import { periodsOf } from '../../calendar/cycles.ts'
import type { Day } from '../../calendar/day.ts'
import { daysBetween } from '../../calendar/day.ts'
import type { WorkCalendar } from '../../calendar/work-calendar.ts'

/** A run as cycles see it. A stage of the run ends with each module, unless the run names its stages otherwise. */
export type RunDates = { first: Day; last: Day; modules: readonly Part[]; calendar: WorkCalendar }

/** Turns of a cycle in a run, in order; a run without modules is looked at monthly instead. */
export function reportingPeriods(cycle: Cycle, { first, last, modules, calendar }: RunDates): Period[] {
  const byParts = cycle === 'module' || cycle === 'stage'
  if (byParts && modules.length === 0) return periodsOf({ cycle: 'monthly', run: { first, last }, calendar })
  return periodsOf({ cycle, run: { first, last, modules, stages: modules }, calendar })
}

/** The module a turn is about; null for turns of the calendar. */
export const moduleOfPeriod = (turn: string): string | null =>
  /^(?:module|stage):/.test(turn) ? turn.slice(turn.indexOf(':') + 1) : null

/** Does evidence of this module (null: of none) and day fall into the turn? A module's evidence is its own whatever its day. */
export function fallsInto(turn: Period, cell: { module: string | null; day: Day }): boolean {
  const own = moduleOfPeriod(turn.key)
  return own !== null && cell.module !== null ? own === cell.module : turn.first <= cell.day && cell.day <= turn.last
}

/** Weeks a turn has had by the end of `today`; 0 before it began. */
export function weeksOf(turn: Period, today: Day): number {
  const last = today < turn.last ? today : turn.last
  return Math.max(0, daysBetween(turn.first, last) + 1) / 7
}

/**
 * The turn that speaks for now: the last one with a value; where the value is an amount a week, only a turn that is over, as long
 * as there is one. Positions in `turns`; -1 when nothing was ever seen.
 */
export function currentPeriodIndex(
  turns: readonly Period[],
  { today, perWeek, hasValue }: { today: Day; perWeek: boolean; hasValue: (turn: Period) => boolean },
): number {
  const over = perWeek ? turns.findLastIndex((turn) => turn.last < today && hasValue(turn)) : -1
  return over >= 0 ? over : turns.findLastIndex(hasValue)
}

/** The first expected turn after the last one with rows whose asking day has passed without any: since then data is missing. Null: nothing is. */
export function missingFrom(
  turns: readonly Period[],
  { today, hasRows }: { today: Day; hasRows: (turn: Period) => boolean },
): Period | null {
  const last = turns.findLastIndex(hasRows)
  return turns.slice(last + 1).find((turn) => turn.expected && turn.ask < today) ?? null
}
