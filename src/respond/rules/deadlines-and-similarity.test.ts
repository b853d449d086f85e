import { expect, test } from 'vitest'
import { defaultCalendar } from '../../calendar/work-calendar.ts'
import { suggestCategory } from './suggested-category.ts'
import { answerDue, planDue, solutionDue } from './deadline.ts'
import type { ComparableReport } from './common-issue.ts'
import { suggestCommon } from './common-issue.ts'
import { promptnessOf } from './promptness.ts'
import { resolutionColour } from './resolution-tile-colour.ts'
import { similarIndex } from './text-similarity.ts'

const shanghai = (text: string) => new Date(`${text}+08:00`)
const heard = (id: string, voice: string | null, part: Partial<ComparableReport> = {}): ComparableReport => ({
  id,
  voice,
  module: 'm3',
  theme: 'difficulty',
  text: '模块三太理论，听不懂',
  ...part,
})

test('24 natural hours run through the night, and the due time says so in words', () => {
  const due = answerDue(shanghai('2026-03-06T16:40:00'), 'natural', defaultCalendar)
  expect(due.dueAt).toEqual(shanghai('2026-03-07T16:40:00'))
  expect(due.halfAt).toEqual(shanghai('2026-03-07T04:40:00'))
  expect(due.explained.zh).toContain('24 个自然小时')
  expect(due.explained.en).toContain('24 natural hours')
})

test('an organisation that counts working hours is told which days do not count', () => {
  const due = answerDue(shanghai('2026-03-06T16:30:00'), 'working', defaultCalendar)
  expect(due.dueAt).toEqual(shanghai('2026-03-09T16:30:00'))
  expect(due.explained.zh).toContain('不计时')
})

test('each category has its own target for the solution', () => {
  const since = shanghai('2026-03-04T10:00:00')
  expect(solutionDue(since, 'time', defaultCalendar).dueAt).toEqual(shanghai('2026-03-05T10:00:00'))
  expect(solutionDue(since, 'teaching', defaultCalendar).dueAt).toEqual(shanghai('2026-03-07T10:00:00'))
})

test('a plan confirmed at 15:50 is due before the same working day ends; after hours, before the next one does', () => {
  expect(planDue(shanghai('2026-03-04T15:50:00'), defaultCalendar).dueAt).toEqual(shanghai('2026-03-04T18:30:00'))
  expect(planDue(shanghai('2026-03-06T20:00:00'), defaultCalendar).dueAt).toEqual(shanghai('2026-03-09T18:30:00'))
})

test('a message finds those that say the same in other words, before those about something else', () => {
  const index = similarIndex([
    { id: 'theory', text: '模块3太理论了，例子太少听不懂' },
    { id: 'time', text: '上课时间和值班冲突，来不了' },
    { id: 'theory-2', text: '理论太深，希望多讲一些实际例子' },
    { id: 'system', text: '练习系统登录不上' },
  ])
  const found = index.query('例子少，理论听不懂', 4)
  expect(found.slice(0, 2).map((f) => f.id)).toEqual(['theory', 'theory-2'])
  expect(found[0]!.score).toBeGreaterThan(found.at(-1)!.score)
})

test('the same message scores 1, width and punctuation aside; a message that shares nothing is not found', () => {
  const index = similarIndex([{ id: 'a', text: 'CRM 案例过时！' }])
  expect(index.query('ＣＲＭ案例过时')[0]!.score).toBeGreaterThan(0.85)
  expect(index.query('CRM 案例过时')[0]!.score).toBeCloseTo(1, 5)
  expect(index.query('天气')).toEqual([])
})

test('three distinct voices on one module and theme raise a card; the same person three times does not', () => {
  expect(suggestCommon(heard('3', 'c'), [heard('1', 'a'), heard('2', 'b')])).toEqual({
    members: ['1', '2', '3'],
    voices: 3,
    anonymous: 0,
  })
  expect(suggestCommon(heard('3', 'a'), [heard('1', 'a'), heard('2', 'b')])).toBeNull()
})

test('an anonymous report counts as a voice without being anybody', () => {
  expect(suggestCommon(heard('3', null), [heard('1', 'a'), heard('2', 'b')])).toMatchObject({ voices: 3, anonymous: 1 })
})

test('another module does not count, another theme only when the words are alike', () => {
  expect(suggestCommon(heard('3', 'c'), [heard('1', 'a', { module: 'm2' }), heard('2', 'b')])).toBeNull()
  expect(
    suggestCommon(heard('3', 'c'), [
      heard('1', 'a', { theme: 'teaching', text: '模块三太理论，真的听不懂' }),
      heard('2', 'b'),
    ]),
  ).not.toBeNull()
  expect(
    suggestCommon(heard('3', 'c'), [heard('1', 'a', { theme: 'time', text: '周三要值班' }), heard('2', 'b')]),
  ).toBeNull()
})

test('what the learner chose suggests the category, until alike reports were sorted otherwise', () => {
  expect(suggestCategory('material', [])).toEqual({ category: 'resources', because: 'theme', n: 0 })
  expect(
    suggestCategory('difficulty', [
      { category: 'teaching', score: 0.6 },
      { category: 'teaching', score: 0.5 },
      { category: 'content', score: 0.4 },
    ]),
  ).toEqual({ category: 'teaching', because: 'alike', n: 2 })
  expect(suggestCategory('difficulty', [{ category: 'teaching', score: 0.2 }])).toMatchObject({ because: 'theme' })
})

test('a clock still running counts neither way; one past its time counts as broken before anybody answers', () => {
  const hour = (h: number) => new Date(Date.UTC(2026, 2, 4, h))
  const clock = (since: number, due: number, met: number | null) => ({
    since: hour(since),
    dueAt: hour(due),
    metAt: met === null ? null : hour(met),
  })
  const said = promptnessOf([clock(0, 24, 2), clock(0, 24, 30), clock(20, 44, null), clock(-30, -6, null)], hour(31))
  expect(said).toMatchObject({
    n: 3,
    inTime: 1,
    breached: 2,
    open: 2,
    share: 1 / 3,
    medianHours: 16,
    nextDue: hour(44),
  })
})

test('red is only for an answer that is overdue now; what is due within four hours is yellow', () => {
  const now = new Date('2026-03-04T08:00:00Z')
  const answers = {
    n: 10,
    inTime: 10,
    breached: 0,
    open: 1,
    share: 1,
    medianHours: 3,
    nextDue: new Date('2026-03-04T09:40:00Z'),
  }
  expect(resolutionColour({ answers, overdueNow: 0, unsolved: 1, plansWaiting: 0, now })).toEqual({
    colour: 'watch',
    code: 'under-way',
  })
  expect(resolutionColour({ answers, overdueNow: 1, unsolved: 1, plansWaiting: 0, now })).toEqual({
    colour: 'bad',
    code: 'overdue',
  })
  expect(
    resolutionColour({
      answers: { ...answers, n: 0, open: 0, share: null, nextDue: null },
      overdueNow: 0,
      unsolved: 0,
      plansWaiting: 0,
      now,
    }),
  ).toEqual({ colour: 'none', code: 'nothing-reported' })
})
