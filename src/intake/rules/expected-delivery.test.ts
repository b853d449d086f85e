import { expect, test } from 'vitest'
import { defaultCalendar } from '../../calendar/work-calendar.ts'
import { expectedBy, isSilent, stillRefused } from './expected-delivery.ts'

test('a daily folder is expected on the next day somebody works', () => {
  expect(expectedBy('2026-03-04', 'daily', defaultCalendar)).toBe('2026-03-05')
  expect(expectedBy('2026-03-06', 'daily', defaultCalendar)).toBe('2026-03-09') // over a weekend
  expect(expectedBy('2026-09-30', 'daily', defaultCalendar)).toBe('2026-10-08') // over the national holiday
})

test('a week, a month', () => {
  expect(expectedBy('2026-03-04', 'weekly', defaultCalendar)).toBe('2026-03-11')
  expect(expectedBy('2026-03-04', 'monthly', defaultCalendar)).toBe('2026-04-07') // 4 April is Qingming, then a weekend and a day off
})

test('it is silent only once the day is over', () => {
  const at = (today: string) => isSilent('2026-03-04', 'weekly', { today, calendar: defaultCalendar })
  expect([at('2026-03-11'), at('2026-03-12')]).toEqual([false, true])
})

test('a refused file is spoken of though others came after it, until its own name goes in or a turn has passed', () => {
  const file = (name: string, how: string, day = '2026-03-04') => ({ name, how, day })
  const bad = file('a.csv', 'refused')
  expect(stillRefused([file('b.csv', 'brought-in'), bad], 'daily', '2026-03-04')).toBe(bad)
  expect(stillRefused([file('a.csv', 'brought-in'), bad], 'daily', '2026-03-04')).toBeNull()
  expect(stillRefused([bad], 'daily', '2026-03-06')).toBeNull()
  expect(stillRefused([bad], 'weekly', '2026-03-06')).toBe(bad)
})
