// A day is what the organisation's own wall calendar says it is: 'YYYY-MM-DD' in its time zone, whatever zone the server runs in.

/** Local day, 'YYYY-MM-DD'. Sorts and compares as text. */
export type Day = string
/** Local time of day, 'HH:MM', 24 hours; '24:00' ends a day. */
export type Clock = string

export const defaultZone = 'Asia/Shanghai'
const msInDay = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** True for a real day written 'YYYY-MM-DD'; '2026-02-30' is none. */
export function isDay(value: unknown): value is Day {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(utc(value)) &&
    textOf(utc(value)) === value
  )
}

/** The local day of a moment. */
export function dayOf(moment: Date, zone = defaultZone): Day {
  return wall(moment, zone).slice(0, 10)
}

/** The local time of day of a moment, 'HH:MM' (seconds cut off). */
export function clockOf(moment: Date, zone = defaultZone): Clock {
  return wall(moment, zone).slice(11, 16)
}

/** The moment at which the organisation's clocks show this day and time. A time skipped by summer time moves on by the gap. */
export function momentOf(day: Day, clock: Clock, zone = defaultZone): Date {
  const [hours, minutes] = clock.split(':').map(Number)
  const shown = utc(day) + (hours! * 60 + minutes!) * 60_000
  const first = shown - offset(shown, zone)
  return new Date(shown - offset(first, zone))
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  return textOf(utc(day) + count * msInDay)
}

/** Days from `from` to `to`; 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / msInDay)
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(day: Day): number {
  return ((((utc(day) / msInDay + 3) % 7) + 7) % 7) + 1
}

/** First and last day of the calendar month a day lies in. */
export function monthOf(day: Day): { key: string; first: Day; last: Day } {
  const key = day.slice(0, 7)
  const next = new Date(utc(`${key}-01`))
  next.setUTCMonth(next.getUTCMonth() + 1)
  return { key, first: `${key}-01`, last: textOf(next.getTime() - msInDay) }
}

/** The ISO 8601 week a day lies in: key 'YYYY-Www', Monday to Sunday. The last days of December may belong to week 1. */
export function weekOf(day: Day): { key: string; first: Day; last: Day } {
  const first = addDays(day, 1 - weekdayOf(day))
  const year = addDays(first, 3).slice(0, 4)
  const number = Math.floor(daysBetween(`${year}-01-01`, addDays(first, 3)) / 7) + 1
  return { key: `${year}-W${String(number).padStart(2, '0')}`, first, last: addDays(first, 6) }
}

/** Every day from first to last, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index))
}

const utc = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const textOf = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const offset = (ms: number, zone: string) => Date.parse(`${wall(new Date(ms), zone)}Z`) - Math.floor(ms / 1000) * 1000

/** 'YYYY-MM-DDTHH:MM:SS' on the wall of the zone. */
function wall(moment: Date, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    // sv-SE writes ISO order, which spares taking the parts apart.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    formats.set(zone, format)
  }
  return format.format(moment).replace(' ', 'T')
}
