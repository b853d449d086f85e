// Who works on which day, and who says so: public holidays, 调休, the company's own days — with the horizon beyond which nobody knows yet.
import type { Clock, Day } from './day.ts'
import { addDays, daysBetween, daysFrom, defaultZone, weekdayOf, weekOf } from './day.ts'
import type { ExceptionalDay, YearOfDays } from './holiday-json.ts'
import { year2019 } from './holidays/2019.ts'
import { year2020 } from './holidays/2020.ts'
import { year2021 } from './holidays/2021.ts'
import { year2022 } from './holidays/2022.ts'
import { year2023 } from './holidays/2023.ts'
import { year2024 } from './holidays/2024.ts'
import { year2025 } from './holidays/2025.ts'
import { year2026 } from './holidays/2026.ts'

/** A stretch of working time on a working day, local, 'HH:MM'. Lunch is the gap between two stretches. */
export type Stretch = { from: Clock; until: Clock }
/** Alternating six-day and five-day weeks (大小周): in the week of `six` and every second week from it, Saturday is worked. */
export type AlternateWeeks = { six: Day }
export type WorkCalendar = {
  version: string
  zone: string
  years: readonly YearOfDays[]
  company: readonly ExceptionalDay[]
  hours: readonly Stretch[]
  alternateWeeks: AlternateWeeks | null
}
/** Why a day is worked or not. Beyond the horizon only the weekday is known and `known` is false. */
export type DayReason = 'company' | 'holiday' | 'made-up' | 'six-day-week' | 'weekday' | 'weekend'
export type DayKind = { day: Day; working: boolean; reason: DayReason; name: string | null; known: boolean }

export const shippedYears: readonly YearOfDays[] = [
  year2019,
  year2020,
  year2021,
  year2022,
  year2023,
  year2024,
  year2025,
  year2026,
]

/** The calendar an organisation starts with: China's public holidays, 09:00–12:00 and 13:30–18:30, Asia/Shanghai. */
export const defaultCalendar: WorkCalendar = {
  version: 'cn-2019-2026',
  zone: defaultZone,
  years: shippedYears,
  company: [],
  hours: [
    { from: '09:00', until: '12:00' },
    { from: '13:30', until: '18:30' },
  ],
  alternateWeeks: null,
}

/** The last day of the last year before the first gap in the known years; null when no year is known. */
export function horizonOf(calendar: WorkCalendar): Day | null {
  const years = new Set(calendar.years.map((year) => year.year))
  if (years.size === 0) return null
  let last = Math.min(...years)
  while (years.has(last + 1)) last += 1
  return `${last}-12-31`
}

/** Whether a day is worked, and why. The company's own days win over the state's, the state's over the weekday. */
export function kindOf(calendar: WorkCalendar, day: Day): DayKind {
  const known = calendar.years.some((year) => year.year === Number(day.slice(0, 4)))
  const own = calendar.company.findLast((entry) => entry.date === day)
  if (own) return { day, working: !own.isOffDay, reason: 'company', name: own.name, known: true }
  const announced = announcedDays(calendar.years).get(day)
  if (announced)
    return {
      day,
      working: !announced.isOffDay,
      reason: announced.isOffDay ? 'holiday' : 'made-up',
      name: announced.name,
      known: true,
    }
  const weekday = weekdayOf(day)
  if (weekday === 6 && inSixDayWeek(calendar.alternateWeeks, day))
    return { day, working: true, reason: 'six-day-week', name: null, known }
  return { day, working: weekday <= 5, reason: weekday <= 5 ? 'weekday' : 'weekend', name: null, known }
}

/** How many of the days from first to last are worked. */
export function workingDays(calendar: WorkCalendar, first: Day, last: Day): number {
  return daysFrom(first, last).filter((day) => kindOf(calendar, day).working).length
}

/** This day if it is worked, else the nearest worked day in the direction given. Null when there is none within 60 days. */
export function nearestWorkingDay(
  calendar: WorkCalendar,
  day: Day,
  direction: 'forward' | 'back' = 'forward',
): Day | null {
  for (let step = 0; step <= 60; step++) {
    const candidate = addDays(day, direction === 'forward' ? step : -step)
    if (kindOf(calendar, candidate).working) return candidate
  }
  return null
}

function inSixDayWeek(weeks: AlternateWeeks | null, day: Day): boolean {
  if (!weeks) return false
  return Math.abs(daysBetween(weekOf(weeks.six).first, weekOf(day).first) / 7) % 2 === 0
}

const indexed = new WeakMap<readonly YearOfDays[], Map<Day, ExceptionalDay>>()

function announcedDays(years: readonly YearOfDays[]): Map<Day, ExceptionalDay> {
  let index = indexed.get(years)
  if (!index) {
    index = new Map(years.flatMap((year) => year.days).map((entry) => [entry.date, entry]))
    indexed.set(years, index)
  }
  return index
}
