import { expect, test } from 'vitest'
import type { YearOfDays } from './holiday-json.ts'
import { readHolidayIcs } from './holiday-ics.ts'
import { shippedYears } from './work-calendar.ts'

const event = (summary: string, first: string, end: string | null, more = '') =>
  `BEGIN:VEVENT\r\nSUMMARY:${summary}\r\nDTSTART;VALUE=DATE:${first}\r\n${end ? `DTEND;VALUE=DATE:${end}\r\n` : ''}${more}END:VEVENT\r\n`
const file = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALDESC:中国法定节假日数据，自动每日抓取国务院公\r\n 告。\r\n${events.join('')}END:VCALENDAR\r\n`

test('a subscription says the same as the shipped year', () => {
  const shipped = shippedYears.find((one) => one.year === 2025)!
  const written = shipped.days.map(({ name, date, isOffDay }) =>
    event(isOffDay ? `${name}假期` : `上班(补${name}假期)`, date.replaceAll('-', ''), null),
  )
  expect(readHolidayIcs(file(...written))).toEqual([{ ...shipped, papers: [] }])
})

test('an entry of several days ends before its end, and 休 and 班 are understood', () => {
  const [year] = readHolidayIcs(
    file(event('春节（休）', '20260215', '20260224'), event('春节（班）', '20260214', '20260215')),
  ) as YearOfDays[]
  expect(year!.days).toHaveLength(10)
  expect(year!.days[0]).toEqual({ name: '春节', date: '2026-02-14', isOffDay: false })
  expect(year!.days.at(-1)).toEqual({ name: '春节', date: '2026-02-23', isOffDay: true })
})

test('the last days of December that begin New Year, or make up for it, belong to the new year', () => {
  expect(
    (readHolidayIcs(file(event('元旦假期', '20221231', '20230103'))) as YearOfDays[]).map(({ year }) => year),
  ).toEqual([2023])
  expect(
    (
      readHolidayIcs(
        file(event('上班(补元旦假期)', '20181229', null), event('元旦假期', '20181230', '20190102')),
      ) as YearOfDays[]
    ).map(({ year }) => year),
  ).toEqual([2019])
})

test('what is not a calendar of holidays is refused by name', () => {
  expect(readHolidayIcs('year,day')).toEqual({ refused: 'not-holiday-cn' })
  expect(readHolidayIcs(file())).toEqual({ refused: 'not-announced' })
  expect(readHolidayIcs(file(event('部门周会', '20260105', null)))).toEqual({
    refused: 'not-holiday-cn',
    at: '部门周会',
  })
  expect(readHolidayIcs(file(event('元旦假期', '20260101', null, 'RRULE:FREQ=YEARLY\r\n')))).toEqual({
    refused: 'not-holiday-cn',
    at: '元旦假期',
  })
})
