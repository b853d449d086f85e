// Dates as people say them, by Intl, in the organisation's zone. A plain 'YYYY-MM-DD' is a day and has no zone.
import type { Lang } from '../../platform/localised-text/contract.ts'

/** day: 11 月 23 日 周一 · date: 11 月 23 日 · short: 11/27 · time: 16:20 · moment: 11 月 23 日 16:20 · hour: 11 月 23 日 16 时 · full: with year and weekday */
export type DateForm = 'day' | 'date' | 'short' | 'weekday' | 'time' | 'moment' | 'hour' | 'full'

const plainDay = /^\d{4}-\d{2}-\d{2}$/
const parts: Record<DateForm, Intl.DateTimeFormatOptions> = {
  day: { month: 'short', day: 'numeric', weekday: 'short' },
  date: { month: 'short', day: 'numeric' },
  short: { month: 'numeric', day: 'numeric' },
  weekday: { weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  moment: { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  hour: { month: 'short', day: 'numeric', hour: 'numeric', hourCycle: 'h23' },
  full: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
}
const made = new Map<string, Intl.DateTimeFormat>()

/** A day or moment in words: `at` is an ISO string, a 'YYYY-MM-DD' day, or a Date. Another year than `now`'s is named. */
export function dateText(at: string | Date, form: DateForm, lang: Lang, zone: string, now?: Date): string {
  const isDay = typeof at === 'string' && plainDay.test(at)
  const moment = typeof at === 'string' ? new Date(isDay ? `${at}T00:00:00Z` : at) : at
  if (Number.isNaN(moment.getTime())) return String(at)
  const use = isDay ? 'UTC' : zone
  const shown = isDay && (form === 'moment' || form === 'hour' || form === 'full') ? 'day' : form
  const otherYear = now !== undefined && form !== 'time' && yearOf(moment, use) !== yearOf(now, zone)
  const text = formatter(shown, lang, use, otherYear).format(moment)
  return lang === 'zh' ? spaced(text) : text
}

/** From one day to another: '11 月 3 日 – 12 月 20 日'; both with their years where these differ from each other or from this one. */
export function daySpanText(since: string, until: string, { lang, now }: { lang: Lang; now: Date }): string {
  const text = (day: string) => {
    const year = since.slice(0, 4) !== until.slice(0, 4)
    const said = year
      ? formatter('date', lang, 'UTC', true).format(new Date(`${day}T00:00:00Z`))
      : dateText(day, 'date', lang, 'UTC', now)
    return year && lang === 'zh' ? spaced(said) : said
  }
  return `${text(since)} – ${text(until)}`
}

/** A deadline in words: one at midnight is the end of the day before and is said as that day. */
export function deadlineText(
  at: string | Date,
  form: 'moment' | 'full',
  where: { lang: Lang; zone: string; now?: Date },
): string {
  const { lang, zone, now } = where
  const moment = new Date(at)
  const atMidnight = dateText(moment, 'time', 'en', zone) === '00:00' && moment.getTime() % 60_000 === 0
  return atMidnight
    ? dateText(new Date(moment.getTime() - 1), form === 'full' ? 'day' : 'date', lang, zone, now)
    : dateText(at, form, lang, zone, now)
}

function formatter(form: DateForm, lang: Lang, zone: string, year: boolean): Intl.DateTimeFormat {
  const key = `${form} ${lang} ${zone} ${year}`
  const found = made.get(key)
  if (found) return found
  const fresh = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
    ...parts[form],
    ...(form === 'hour' && lang === 'en' ? { hourCycle: 'h12' } : {}),
    ...(year ? { year: 'numeric' } : {}),
    timeZone: zone,
  })
  made.set(key, fresh)
  return fresh
}

const years = new Map<string, Intl.DateTimeFormat>()

/** @NOTE Making a formatter takes a phone some milliseconds, and a table has hundreds of dates; it is made where the turn of a year is near. */
function yearOf(moment: Date, zone: string): string {
  const month = moment.getUTCMonth()
  // No zone is a month away from UTC.
  if (month > 0 && month < 11) return String(moment.getUTCFullYear())
  const found = years.get(zone) ?? new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: zone })
  years.set(zone, found)
  return found.format(moment)
}

/** 11月03日周一 16:20 → 11 月 3 日 周一 16:20, as Chinese is set beside figures; some browsers write the nought, some do not. */
const spaced = (text: string) =>
  text
    .replace(/\b0(?=\d[月日])/g, '')
    .replace(/(\d)(?=[年月日])/g, '$1 ')
    .replace(/([年月日])(?=[\d周])/g, '$1 ')
    .trim()

const relative = {
  zh: once(() => new Intl.RelativeTimeFormat('zh-CN', { numeric: 'always' })),
  en: once(() => new Intl.RelativeTimeFormat('en', { numeric: 'always' })),
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** "6 分钟前", "in 2 days": how far `at` is from `now`, in the largest unit that fits. */
export function agoText(at: string | Date, now: Date, lang: Lang): string {
  const seconds = (new Date(at).getTime() - now.getTime()) / 1000
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ]
  const [unit, size] = steps.find(([, s]) => Math.abs(seconds) >= s) ?? ['minute', 60]
  const count = Math.trunc(seconds / size)
  if (count === 0) return lang === 'zh' ? '刚刚' : 'just now'
  const text = relative[lang]().format(count, unit)
  return lang === 'zh' ? text.replace(/^(\d+)/, '$1 ') : text
}

/** How long ago, for the middle of a Chinese sentence: set off from what stands before only where it begins with a figure. */
export function agoWithin(at: string | Date, now: Date, lang: Lang): string {
  const text = agoText(at, now, lang)
  return lang === 'zh' && /^\d/.test(text) ? ` ${text}` : text
}

/** 100 minutes → 1:40 */
export function clockText(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** 192 minutes → 3 小时 12 分 */
export function minutesText(minutes: number, lang: Lang): string {
  const whole = Math.round(minutes)
  const [h, m] = [Math.floor(whole / 60), whole % 60]
  if (h === 0) return lang === 'zh' ? `${m} 分` : `${m} min`
  if (m === 0) return lang === 'zh' ? `${h} 小时` : `${h} h`
  return lang === 'zh' ? `${h} 小时 ${m} 分` : `${h} h ${m} min`
}
