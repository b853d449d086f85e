// By which day a watched folder should have delivered again; days nobody works on do not count against it.
import { addDays } from '../../calendar/day.ts'
import type { Day } from '../../calendar/day.ts'
import { nearestWorkingDay } from '../../calendar/work-calendar.ts'
import type { WorkCalendar } from '../../calendar/work-calendar.ts'

export const cadences = ['daily', 'weekly', 'monthly'] as const
/** How often a file is expected. */
export type Cadence = (typeof cadences)[number]

const days: Record<Cadence, number> = { daily: 1, weekly: 7, monthly: 31 }

/** The day at whose end the next file counts as missing. */
export function expectedBy(last: Day, every: Cadence, calendar: WorkCalendar): Day {
  const day = addDays(last, days[every])
  return nearestWorkingDay(calendar, day) ?? day
}

/** A file that did not go in is spoken of for one turn, unless one of its name went in since. */
export function stillRefused<F extends { name: string; how: string; day: Day }>(
  newestFirst: readonly F[],
  every: Cadence,
  today: Day,
): F | null {
  const mended = new Set<string>()
  for (const file of newestFirst) {
    if (file.how !== 'refused') mended.add(file.name)
    else if (!mended.has(file.name) && file.day >= addDays(today, -days[every])) return file
  }
  return null
}

/** Nothing came and the day is over. */
export const isSilent = (last: Day, every: Cadence, at: { today: Day; calendar: WorkCalendar }): boolean =>
  at.today > expectedBy(last, every, at.calendar)
