// The same public holidays as a calendar subscription (ICS) has them, read strictly: an entry that is neither off nor worked is named, not guessed.
import type { Day } from './day.ts'
import { addDays, daysBetween, daysFrom, isDay } from './day.ts'
import type { ExceptionalDay, NotAYear, YearOfDays } from './holiday-json.ts'

/**
 * Years in an ICS file of Chinese public holidays (holiday-cn's own, or one that marks entries 休 and 班). A day belongs to the
 * year of its holiday, as the notices have it: 2022-12-31 to 元旦 2023.
 * Repeating entries are refused: holidays move every year.
 * @notYet The page that brings in the holidays of a coming year.
 */
export function readHolidayIcs(text: string): YearOfDays[] | NotAYear {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  if (lines[0]?.trim() !== 'BEGIN:VCALENDAR') return { refused: 'not-holiday-cn' }
  const entries: ExceptionalDay[][] = []
  for (const event of eventsOf(lines)) {
    const days = daysOf(event)
    if (!days) return { refused: 'not-holiday-cn', at: event.get('SUMMARY') ?? 'VEVENT' }
    entries.push(days)
  }
  if (entries.length === 0) return { refused: 'not-announced' }
  const years = new Map<number, ExceptionalDay[]>()
  for (const days of entries) {
    const year = yearOf(days, entries)
    years.set(year, [...(years.get(year) ?? []), ...days])
  }
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, days]) => ({ year, papers: [], days: days.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }))
}

/** The year of an entry's last day; of days worked instead, the year of the nearest holiday of that name. */
function yearOf(days: readonly ExceptionalDay[], entries: readonly ExceptionalDay[][]): number {
  const { name, date, isOffDay } = days.at(-1)!
  const holidays = isOffDay
    ? []
    : entries.map((entry) => entry.at(-1)!).filter((last) => last.isOffDay && last.name === name)
  const distance = (last: ExceptionalDay) => Math.abs(daysBetween(date, last.date))
  const nearest = holidays.toSorted((a, b) => distance(a) - distance(b))[0]
  return Number((nearest ?? { date }).date.slice(0, 4))
}

/** Properties of every VEVENT, without their parameters. */
function eventsOf(lines: readonly string[]): Map<string, string>[] {
  const events: Map<string, string>[] = []
  let open: Map<string, string> | null = null
  for (const line of lines) {
    if (line.trim() === 'BEGIN:VEVENT') open = new Map()
    else if (line.trim() === 'END:VEVENT') {
      if (open) events.push(open)
      open = null
    } else if (open) {
      const [, name, value] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? []
      if (name) open.set(name, value!.trim())
    }
  }
  return events
}

function daysOf(event: ReadonlyMap<string, string>): ExceptionalDay[] | null {
  const summary = event.get('SUMMARY') ?? ''
  const first = dayFrom(event.get('DTSTART'))
  const end = event.has('DTEND') ? dayFrom(event.get('DTEND')) : first && addDays(first, 1)
  const worked = /上班|补班|[（(]班[）)]/.test(summary)
  if (!first || !end || end <= first || event.has('RRULE') || (!worked && !/假|休/.test(summary))) return null
  const name = summary.replace(/上班|补班|放假|假期|补|[（(]|[）)]|班|休/g, '').trim() || summary
  return daysFrom(first, addDays(end, -1)).map((date) => ({ name, date, isOffDay: !worked }))
}

function dayFrom(value: string | undefined): Day | null {
  const day = value?.replace(/^(\d{4})(\d{2})(\d{2})(T.*)?$/, '$1-$2-$3')
  return isDay(day) ? day : null
}
