import { expect, test } from 'vitest'
import { momentOf } from './day.ts'
import type { DueAsked, Pause } from './due.ts'
import { dueOf, levelsOf, sameWorkingDay, triagePolicy, workingTriagePolicy } from './due.ts'
import { explainDue } from './explain-due.ts'
import { defaultCalendar } from './work-calendar.ts'

const at = (text: string) => momentOf(text.slice(0, 10), text.slice(11))
const pause = (from: string, until: string | null): Pause => ({
  from: at(from),
  until: until ? at(until) : null,
  reason: '等待学员补充',
})
const natural = (since: string, pauses: Pause[] = []): DueAsked => ({
  since: at(since),
  policy: triagePolicy,
  calendar: defaultCalendar,
  pauses,
})
const working = (since: string, pauses: Pause[] = []): DueAsked => ({
  ...natural(since, pauses),
  policy: workingTriagePolicy,
})
const dueAt = (asked: DueAsked) => {
  const due = dueOf(asked)
  if ('refused' in due) throw new Error(due.refused)
  return due
}

test('24 natural hours end at the same time tomorrow, holiday or not, and are never provisional', () => {
  expect(dueAt(natural('2026-09-30 16:30')).due).toEqual(at('2026-10-01 16:30'))
  expect(dueAt(natural('2027-10-01 16:30')).provisional).toBe(false)
})

test('eight working hours from Friday afternoon reach into Monday', () => {
  const due = dueAt(working('2026-11-20 16:30'))
  expect(due.due).toEqual(at('2026-11-23 16:30'))
  expect(due.steps.map(({ day, minutes }) => [day, minutes])).toEqual([
    ['2026-11-20', 120],
    ['2026-11-21', 0],
    ['2026-11-22', 0],
    ['2026-11-23', 180],
    ['2026-11-23', 180],
  ])
})

test('before National Day the clock stands still for a week; on a made-up Sunday it runs', () => {
  expect(dueAt(working('2026-09-30 17:30')).due).toEqual(at('2026-10-08 17:30'))
  expect(dueAt(working('2026-09-18 17:30')).due).toEqual(at('2026-09-20 17:30'))
})

test('a report at night or at lunch starts with the next working minute', () => {
  expect(dueAt(working('2026-11-20 23:00')).due).toEqual(at('2026-11-23 18:30'))
  expect(dueAt(working('2026-11-23 12:30')).due).toEqual(at('2026-11-24 12:00'))
})

test('a pause moves the due time by its length, a joined one once, an open one stops the clock', () => {
  expect(
    dueAt(
      natural('2026-11-20 10:00', [
        pause('2026-11-20 12:00', '2026-11-20 15:00'),
        pause('2026-11-20 14:00', '2026-11-20 16:00'),
      ]),
    ).due,
  ).toEqual(at('2026-11-21 14:00'))
  expect(dueAt(working('2026-11-23 09:00', [pause('2026-11-23 11:00', '2026-11-23 14:30')])).due).toEqual(
    at('2026-11-24 11:00'),
  )
  expect(dueOf(natural('2026-11-20 10:00', [pause('2026-11-20 12:00', null)]))).toMatchObject({
    refused: 'paused',
    since: at('2026-11-20 12:00'),
  })
  expect(dueOf(working('2026-11-20 10:00', [pause('2026-11-21 12:00', null)]))).toMatchObject({ refused: 'paused' })
})

test('a pause after the due time, or over before the start, changes nothing', () => {
  const plain = dueAt(natural('2026-11-20 10:00')).due
  expect(dueAt(natural('2026-11-20 10:00', [pause('2026-11-22 10:00', null)])).due).toEqual(plain)
  expect(dueAt(natural('2026-11-20 10:00', [pause('2026-11-18 10:00', '2026-11-19 10:00')])).due).toEqual(plain)
})

test('owner, lead and manager are told at half, four fifths and the end', () => {
  const levels = levelsOf(natural('2026-11-20 10:00'))
  expect(levels).toEqual([
    { share: 0.5, at: at('2026-11-20 22:00') },
    { share: 0.8, at: new Date(at('2026-11-20 10:00').getTime() + 19.2 * 3_600_000) },
    { share: 1, at: at('2026-11-21 10:00') },
  ])
})

test('working hours beyond the last announced year are provisional', () => {
  expect(dueAt(working('2026-12-31 17:30'))).toMatchObject({
    provisional: true,
    horizon: '2026-12-31',
    calendarVersion: 'cn-2019-2026',
  })
  expect(dueAt(working('2026-12-30 17:30')).provisional).toBe(false)
})

test('a calendar nobody works in has no due time', () => {
  expect(dueOf({ ...working('2026-11-20 10:00'), calendar: { ...defaultCalendar, hours: [] } })).toEqual({
    refused: 'no-working-time',
  })
})

test('the same working day ends at closing; on Saturday it ends on Monday', () => {
  expect(sameWorkingDay(at('2026-11-23 10:00'), defaultCalendar)).toEqual(at('2026-11-23 18:30'))
  expect(sameWorkingDay(at('2026-11-23 19:00'), defaultCalendar)).toEqual(at('2026-11-24 18:30'))
  expect(sameWorkingDay(at('2026-11-21 10:00'), defaultCalendar)).toEqual(at('2026-11-23 18:30'))
})

test('the explanation can be checked against the wall calendar', () => {
  expect(explainDue(dueAt(natural('2026-11-20 16:30')), 'Asia/Shanghai')).toEqual({
    zh: '自 11 月 20 日（周五） 16:30 起 24 个自然小时，夜间和节假日照算，11 月 21 日（周六） 16:30 到期。',
    en: '24 natural hours from Fri 20 Nov 16:30, nights and holidays included: due Sat 21 Nov 16:30.',
  })
  expect(explainDue(dueAt(working('2026-09-30 17:30')), 'Asia/Shanghai')).toEqual({
    zh: '自 9 月 30 日（周三） 17:30 起 8 个工作小时（9 月 30 日（周三）计 1 小时，10 月 8 日（周四）计 7 小时），10 月 8 日（周四） 17:30 到期。10 月 1 日（周四）至 10 月 7 日（周三）国庆节，不计时。',
    en: '8 working hours from Wed 30 Sep 17:30 (Wed 30 Sep 1 h, Thu 8 Oct 7 h): due Thu 8 Oct 17:30. Not counted: Thu 1 Oct to Wed 7 Oct (National Day).',
  })
  expect(explainDue(dueOf(natural('2026-11-20 10:00', [pause('2026-11-20 12:00', null)])), 'Asia/Shanghai').zh).toBe(
    '自 11 月 20 日（周五） 12:00 起暂停：等待学员补充。恢复后继续计时。',
  )
  expect(explainDue(dueAt(working('2026-12-31 17:30')), 'Asia/Shanghai').zh).toContain(
    '2027 年节假日安排尚未导入，此时间为暂定。',
  )
})
