import { expect, test } from 'vitest'
import {
  agoText,
  agoWithin,
  clockText,
  dateText,
  daySpanText,
  deadlineText,
  minutesText,
} from './date-and-duration-text.ts'

const now = new Date('2026-11-23T08:20:00Z')

test('a moment is said in the organisation’s zone, as Chinese is set beside figures', () => {
  expect(dateText('2026-11-23T08:20:00Z', 'moment', 'zh', 'Asia/Shanghai', now)).toBe('11 月 23 日 16:20')
  expect(dateText('2026-11-23T08:20:00Z', 'day', 'zh', 'Asia/Shanghai', now)).toBe('11 月 23 日 周一')
  expect(dateText('2026-11-23T16:30:00Z', 'date', 'zh', 'Asia/Shanghai', now)).toBe('11 月 24 日')
  expect(dateText('2026-11-23T08:20:00Z', 'moment', 'en', 'Asia/Shanghai', now)).toBe('23 Nov, 16:20')
})

test('a plain day is the same day in every zone', () => {
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])
    expect(dateText('2026-11-03', 'date', 'zh', zone, now)).toBe('11 月 3 日')
})

test('another year than this is named', () => {
  expect(dateText('2025-11-03', 'date', 'zh', 'Asia/Shanghai', now)).toBe('2025 年 11 月 3 日')
  expect(dateText('2026-12-31T17:00:00Z', 'date', 'zh', 'Asia/Shanghai', now)).toBe('2027 年 1 月 1 日')
})

test('of days in two years both years are named', () => {
  const said = (since: string, until: string) => [
    daySpanText(since, until, { lang: 'zh', now }),
    daySpanText(since, until, { lang: 'en', now }),
  ]
  expect(said('2024-01-02', '2026-01-31')).toEqual([
    '2024 年 1 月 2 日 – 2026 年 1 月 31 日',
    '2 Jan 2024 – 31 Jan 2026',
  ])
  expect(said('2026-11-03', '2026-12-20')).toEqual(['11 月 3 日 – 12 月 20 日', '3 Nov – 20 Dec'])
  expect(said('2025-11-03', '2025-12-20')).toEqual([
    '2025 年 11 月 3 日 – 2025 年 12 月 20 日',
    '3 Nov 2025 – 20 Dec 2025',
  ])
})

test('a deadline at midnight is the end of the day before; any other is said with its hour', () => {
  const where = { lang: 'en', zone: 'Asia/Shanghai', now } as const
  expect(deadlineText('2026-11-22T16:00:00Z', 'full', where)).toBe('Sun 22 Nov')
  expect(deadlineText('2026-12-31T16:00:00Z', 'moment', { ...where, lang: 'zh' })).toBe('12 月 31 日')
  expect(deadlineText('2026-11-22T16:01:00Z', 'moment', where)).toBe('23 Nov, 00:01')
})

test('what is no date is shown as it came', () => {
  expect(dateText('someday', 'date', 'zh', 'Asia/Shanghai', now)).toBe('someday')
})

test('how long ago, in the largest unit that fits', () => {
  expect(agoText('2026-11-23T08:14:00Z', now, 'zh')).toBe('6 分钟前')
  expect(agoText('2026-11-20T08:14:00Z', now, 'en')).toBe('3 days ago')
  expect(agoText('2026-11-23T08:19:50Z', now, 'zh')).toBe('刚刚')
})

test('within a sentence a figure is set off, a word is not', () => {
  expect(`更新于${agoWithin('2026-11-23T08:14:00Z', now, 'zh')}`).toBe('更新于 6 分钟前')
  expect(`更新于${agoWithin('2026-11-23T08:20:00Z', now, 'zh')}`).toBe('更新于刚刚')
})

test('minutes as a clock and in words', () => {
  expect(clockText(100)).toBe('1:40')
  expect(clockText(-3)).toBe('0:00')
  expect(minutesText(190, 'zh')).toBe('3 小时 10 分')
  expect(minutesText(59.7, 'zh')).toBe('1 小时')
  expect(minutesText(60, 'en')).toBe('1 h')
})
