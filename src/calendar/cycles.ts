// When is it time to look, to ask, to measure: the periods of a run for every cycle the mission names, from each learner's own entry.
import type { Day } from './day.ts'
import { addDays, daysBetween, daysFrom, monthOf, weekOf } from './day.ts'
import type { WorkCalendar } from './work-calendar.ts'
import { kindOf, nearestWorkingDay, workingDays } from './work-calendar.ts'

export type Cycle = 'daily' | 'weekly' | 'module' | 'stage' | 'fortnightly' | 'monthly'
/** A module or a stage of a run: from its first to its last day. */
export type Part = { id: string; first: Day; last: Day }
export type Moved = { from: Day; reason: 'holiday' | 'weekend' | 'company'; name: string | null }
/**
 * One turn of a cycle. `key` is stable ('2026-11-23', '2026-W48', 'f3', '2026-11', 'module:…', 'stage:…'); first and last are clipped to
 * the run and to the learner's entry. `ask` is the working day on which forms go out and the measure is taken. `expected`
 * false means nothing is asked and nothing missing may be held against anyone; `because` says why.
 */
export type Period = {
  cycle: Cycle
  key: string
  first: Day
  last: Day
  ask: Day
  moved: Moved | null
  workingDays: number
  expected: boolean
  because: 'nobody-works' | 'too-short' | null
}
export type RunSpan = { first: Day; last: Day; modules?: readonly Part[]; stages?: readonly Part[] }
export type CycleQuery = { cycle: Cycle; run: RunSpan; calendar: WorkCalendar; entered?: Day | undefined }

/** A period cut shorter than this many days by the start of the run or a late entry is not measured on its own. */
export const shortest: Record<Cycle, number> = { daily: 1, weekly: 3, module: 1, stage: 1, fortnightly: 7, monthly: 10 }

type Turn = { key: string; first: Day; last: Day; ask: Day; seek: 'forward' | 'back' }

/**
 * All periods of a cycle, in order, from the learner's entry (or the run's first day) to the run's last day.
 * Weeks are ISO weeks asked on their last working day — the Sunday of a 调休 week if people work it. Fortnights count from the
 * run's first day, whoever the learner, and are asked fourteen days after they began (the last one on the run's last day), moved
 * forward off a day nobody works. Months are calendar
 * asked on their last working day; a first month of fewer than ten days is not expected. Modules and stages are asked
 * on their last day, moved forward off a day nobody works.
 */
export function periodsOf({ cycle, run, calendar, entered }: CycleQuery): Period[] {
  const from = entered && entered > run.first ? entered : run.first
  return turnsOf(cycle, run).flatMap((turn) => {
    if (turn.last < from || turn.first > run.last) return []
    const first = turn.first < from ? from : turn.first
    const last = turn.last > run.last ? run.last : turn.last
    return [periodOf({ cycle, turn, first, last, calendar })]
  })
}

/** The next expected period still to be asked after today; null when the run has no more. */
export function nextAsked(asked: CycleQuery, today: Day): Period | null {
  return periodsOf(asked).find((period) => period.expected && period.ask > today) ?? null
}

function turnsOf(cycle: Cycle, run: RunSpan): Turn[] {
  switch (cycle) {
    case 'daily':
      return daysFrom(run.first, run.last).map((day) => ({
        key: day,
        first: day,
        last: day,
        ask: day,
        seek: 'forward',
      }))
    case 'weekly':
      return stepping(run, (day) => weekOf(day)).map((week) => ({
        ...week,
        ask: week.last < run.last ? week.last : run.last,
        seek: 'back',
      }))
    case 'monthly':
      return stepping(run, (day) => monthOf(day)).map((month) => ({
        ...month,
        ask: month.last < run.last ? month.last : run.last,
        seek: 'back',
      }))
    case 'fortnightly':
      return fortnights(run)
    case 'module':
    case 'stage':
      return (run[cycle === 'module' ? 'modules' : 'stages'] ?? []).map(({ id, first, last }) => ({
        key: `${cycle}:${id}`,
        first,
        last,
        ask: last,
        seek: 'forward',
      }))
  }
}

function stepping(run: RunSpan, spanOf: (day: Day) => { key: string; first: Day; last: Day }) {
  const spans: { key: string; first: Day; last: Day }[] = []
  for (let day = run.first; day <= run.last; day = addDays(spans.at(-1)!.last, 1)) spans.push(spanOf(day))
  return spans
}

function fortnights(run: RunSpan): Turn[] {
  const count = Math.floor(daysBetween(run.first, run.last) / 14) + 1
  return Array.from({ length: count }, (_, index) => {
    const first = addDays(run.first, index * 14)
    const ask = addDays(first, 14)
    return {
      key: `f${index + 1}`,
      first,
      last: addDays(first, 13),
      ask: ask < run.last ? ask : run.last,
      seek: 'forward',
    }
  })
}

function periodOf({
  cycle,
  turn,
  first,
  last,
  calendar,
}: {
  cycle: Cycle
  turn: Turn
  first: Day
  last: Day
  calendar: WorkCalendar
}): Period {
  const worked = workingDays(calendar, first, last)
  const cut = first !== turn.first || last !== turn.last
  const tooShort = cut && daysBetween(first, last) + 1 < shortest[cycle]
  const nobody = worked === 0 && cycle !== 'module' && cycle !== 'stage'
  const ask = askDay(turn, { first, nobody, calendar })
  return {
    cycle,
    key: turn.key,
    first,
    last,
    ask,
    moved: movedFrom(turn.ask, ask, calendar),
    workingDays: worked,
    expected: !tooShort && !nobody,
    because: nobody ? 'nobody-works' : tooShort ? 'too-short' : null,
  }
}

function askDay(turn: Turn, { first, nobody, calendar }: { first: Day; nobody: boolean; calendar: WorkCalendar }): Day {
  if (nobody) return turn.ask
  const found = nearestWorkingDay(calendar, turn.ask, turn.seek)
  return found === null || (turn.seek === 'back' && found < first) ? turn.ask : found
}

function movedFrom(wanted: Day, ask: Day, calendar: WorkCalendar): Moved | null {
  if (wanted === ask) return null
  const kind = kindOf(calendar, wanted)
  return {
    from: wanted,
    reason: kind.reason === 'holiday' || kind.reason === 'company' ? kind.reason : 'weekend',
    name: kind.name,
  }
}
