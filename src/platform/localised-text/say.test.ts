import { expect, test } from 'vitest'
import { listedIn, punctuationOf, say, sayBoth } from './contract.ts'

const late = { zh: '{n} 条反馈超时', en: '{n} {n|report is|reports are} overdue' }

test('one is one, and nothing, two and a half are many', () => {
  expect(say(late, 'en', { n: 1 })).toBe('1 report is overdue')
  expect(say(late, 'en', { n: '1' })).toBe('1 report is overdue')
  for (const n of [0, 2, 0.5, 21]) expect(say(late, 'en', { n })).toBe(`${n} reports are overdue`)
  expect(say(late, 'zh', { n: 1 })).toBe('1 条反馈超时')
})

test('thousands are told apart where something is counted, and nowhere else', () => {
  expect(say(late, 'en', { n: 3009 })).toBe('3,009 reports are overdue')
  expect(say(late, 'zh', { n: 24_218_000 })).toBe('24,218,000 条反馈超时')
  expect(say(late, 'zh', { n: 999 })).toBe('999 条反馈超时')
  expect(say({ zh: '{year} 年第 {row} 行', en: '' }, 'zh', { year: 2026, row: 3001 })).toBe('2026 年第 3001 行')
})

test('what is not known yet stays to be filled in, whole', () => {
  expect(say(late, 'en')).toBe(late.en)
  expect(say(sayBoth(late, {}), 'en', { n: 1 })).toBe('1 report is overdue')
})

test('a form may be empty, and what was filled in is not read again', () => {
  expect(say({ zh: '', en: '{n} {n|row waits|rows wait}{n||, all of one file}' }, 'en', { n: 1 })).toBe('1 row waits')
  expect(say({ zh: '', en: '“{text}”' }, 'en', { text: '{n|a|b}', n: 1 })).toBe('“{n|a|b}”')
})

test('a day is said in words, and what somebody wrote is quoted as it was written', () => {
  const left = { zh: '{name}于 {day} 离开。', en: '{name} leaves on {day}.' }
  expect(say(left, 'zh', { name: '方', day: '2026-03-01' })).toBe('方于 2026 年 3 月 1 日离开。')
  expect(say(left, 'en', { name: 'Fang', day: '2026-03-01' })).toBe('Fang leaves on 1 Mar 2026.')
  const moved = { zh: '改到 {span} 了', en: 'moved to {span} now' }
  expect(say(moved, 'zh', { span: '2026-03-01 – 2027-01-24' })).toBe('改到 2026 年 3 月 1 日 – 2027 年 1 月 24 日了')
  expect(say(moved, 'en', { span: '2026-03-01 – 2027-01-24' })).toBe('moved to 1 Mar 2026 – 24 Jan 2027 now')
  expect(say(moved, 'en', { span: '3 – 5' })).toBe('moved to 3 – 5 now')
  expect(say(left, 'en', { name: '2026-03-01', day: '2026-13-01' })).toBe('2026-03-01 leaves on 2026-13-01.')
})

test('lists, labels and asides take the marks of their language', () => {
  const [zh, en] = [punctuationOf('zh'), punctuationOf('en')]
  expect([zh.list([]), zh.list(['甲']), zh.list(['甲', '乙'])]).toEqual(['', '甲', '甲、乙'])
  expect([en.list([1]), en.list([1, 2])]).toEqual(['1', '1, 2'])
  expect([zh.label('目标', '质量'), en.label('Goal', 'quality')]).toEqual(['目标：质量', 'Goal: quality'])
  expect([zh.aside('满意度', '主要'), en.aside('CSAT', 'primary')]).toEqual(['满意度（主要）', 'CSAT (primary)'])
  expect(listedIn(['甲', '乙'])).toEqual({ zh: '甲、乙', en: '甲, 乙' })
})
