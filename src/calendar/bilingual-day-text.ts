// Days as they are written in both languages: with the weekday, short, with the year.
import type { Day } from './day.ts'
import { weekdayOf } from './day.ts'

export type InBoth = { zh: string; en: string }

const zhDays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const enDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const enMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** '11 月 23 日（周一）' / 'Mon 23 Nov'. */
export function dayText(day: Day): InBoth {
  const [, month, date] = day.split('-').map(Number)
  const weekday = weekdayOf(day) - 1
  return {
    zh: `${month} 月 ${date} 日（${zhDays[weekday]}）`,
    en: `${enDays[weekday]} ${date} ${enMonths[month! - 1]}`,
  }
}

/** A day inside a sentence: '11 月 9 日' / '9 Nov'. */
export function shortDayText(day: Day): InBoth {
  const [, month, date] = day.split('-').map(Number)
  return { zh: `${month} 月 ${date} 日`, en: `${date} ${enMonths[month! - 1]}` }
}

/** A day of any year: '2026 年 11 月 9 日' / '9 Nov 2026'. */
export function fullDayText(day: Day): InBoth {
  const { zh, en } = shortDayText(day)
  const year = day.slice(0, 4)
  return { zh: `${year} 年 ${zh}`, en: `${en} ${year}` }
}
