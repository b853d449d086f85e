import { expect, test } from 'vitest'
import type { Known } from './diagnosis.ts'
import { leaningOf, signsOf } from './diagnosis.ts'
import { standsOpen, stateOf } from './finding.ts'
import { improvementColour } from './improvement-tile-colour.ts'
import { mayPass } from './next-run-start.ts'
import { judge } from './recheck-verdict.ts'

const measured = (value: number, n: number, sd: number | null = 12) => ({ value, n, sd })
const ask = { expectedFrom: 58, expectedTo: 70, better: 'up' as const }

test('61 to 78 with 38 learners is 有效, and the expected value was reached', () => {
  const said = judge({ ...ask, before: measured(61, 38), after: measured(78, 38) })
  expect(said).toMatchObject({ verdict: 'effective', code: 'reached', gain: 17 })
  // Welch by hand: se = sqrt(2·144/38) = 2.753, df = 74, t.975 = 1.9925.
  expect(said.low).toBeCloseTo(17 - 1.9925 * 2.753, 2)
})

test('a gain that is sure but short of what was expected is 有效, and says so', () => {
  expect(judge({ ...ask, before: measured(58, 60), after: measured(65, 60) })).toMatchObject({
    verdict: 'effective',
    code: 'better',
  })
})

test('no gain worth half of what was expected is 无效; getting worse is too', () => {
  expect(judge({ ...ask, before: measured(58, 200), after: measured(59, 200) })).toMatchObject({
    verdict: 'ineffective',
    code: 'far-below',
  })
  expect(judge({ ...ask, before: measured(58, 100), after: measured(50, 100) })).toMatchObject({
    verdict: 'ineffective',
    code: 'worse',
  })
})

test('an interval that holds both nothing and the expected gain is 看不出', () => {
  expect(judge({ ...ask, before: measured(58, 14), after: measured(64, 14) })).toMatchObject({
    verdict: 'cannot-tell',
    code: 'not-sure',
  })
})

test('too few learners are not judged, however large the gain', () => {
  expect(judge({ ...ask, before: measured(58, 11), after: measured(95, 40) })).toMatchObject({
    verdict: 'cannot-tell',
    code: 'too-few',
    low: null,
  })
})

test('missing is said: nothing before, nothing after, no spread', () => {
  expect(judge({ ...ask, before: null, after: measured(70, 30) }).code).toBe('nothing-before')
  expect(judge({ ...ask, before: measured(58, 30), after: null }).code).toBe('nothing-after')
  expect(judge({ ...ask, before: measured(58, 30, null), after: measured(70, 30) }).code).toBe('no-spread')
})

test('where less is better, falling is the gain', () => {
  expect(
    judge({
      before: measured(262, 48, 30),
      after: measured(235, 48, 30),
      expectedFrom: 262,
      expectedTo: 240,
      better: 'down',
    }),
  ).toMatchObject({ verdict: 'effective', gain: 27 })
})

const known: Known = {
  test: { here: { value: 58, n: 46 }, earlier: { value: 76, n: 48 } },
  study: { here: { value: 3.3, n: 48 }, elsewhere: { value: 3.2, n: 48 } },
  teaching: { here: { value: 4.2, n: 39 }, elsewhere: { value: 4.3, n: 40 } },
  usefulness: { here: { value: 4, n: 39 }, elsewhere: { value: 4.1, n: 40 } },
  homework: { here: { value: 88, n: 48 }, elsewhere: { value: 90, n: 48 } },
  attendance: { here: null, elsewhere: { value: 94, n: 48 } },
  reports: { difficulty: 4 },
}

test('same learners, same hours, same teacher, lower scores, four complaints: the evidence leans to difficulty', () => {
  const signs = signsOf(known)
  expect(leaningOf(signs)).toBe('difficulty')
  expect(signs.find((s) => s.code === 'test')).toEqual({
    side: 'difficulty',
    code: 'test',
    params: { here: 58, n: 46, elsewhere: 76, m: 48 },
    speaks: 'for',
  })
  expect(signs.find((s) => s.code === 'teaching')!.speaks).toBe('against')
})

test('what is not known is said as such and speaks for nobody', () => {
  const signs = signsOf(known)
  expect(signs.find((s) => s.code === 'attendance-unknown')).toMatchObject({ side: 'method', speaks: 'unknown' })
  expect(signs.filter((s) => s.speaks === 'unknown').map((s) => s.code)).toContain('items-unknown')
})

test('a lower rating of the teaching with equal results elsewhere leans to the method', () => {
  const signs = signsOf({
    ...known,
    test: { here: { value: 70, n: 46 }, earlier: { value: 74, n: 48 } },
    study: { here: null, elsewhere: null },
    teaching: { here: { value: 3.5, n: 39 }, elsewhere: { value: 4.3, n: 40 } },
    reports: { teaching: 3 },
  })
  expect(leaningOf(signs)).toBe('method')
})

const change = (verdicts: ('effective' | 'ineffective' | 'cannot-tell')[], day = 1) => ({
  id: `c${day}`,
  at: new Date(Date.UTC(2026, 2, day)),
  rechecks: verdicts.map((verdict, i) => ({ verdict, at: new Date(Date.UTC(2026, 3, day + i)) })),
})

test('无效 opens the finding again; a later change that works settles it', () => {
  expect(stateOf({ dropped: false, diagnosed: true, changes: [change(['ineffective'])] })).toBe('reopened')
  expect(
    stateOf({ dropped: false, diagnosed: true, changes: [change(['ineffective']), change(['effective'], 10)] }),
  ).toBe('settled')
  expect(stateOf({ dropped: false, diagnosed: true, changes: [change(['cannot-tell'])] })).toBe('unclear')
})

test('everything but the settled and the put aside is carried over', () => {
  expect((['open', 'diagnosed', 'changed', 'unclear', 'reopened'] as const).every(standsOpen)).toBe(true)
  expect(standsOpen('settled') || standsOpen('dropped')).toBe(false)
  expect(mayPass([{ answered: true }, { answered: false }])).toBe(false)
  expect(mayPass([])).toBe(true)
})

test('what came back is red before anything else', () => {
  const none = {
    begun: false,
    carried: 0,
    unanswered: 0,
    recurring: 0,
    open: 0,
    reopened: 0,
    awaiting: 0,
    settled: 0,
    handed: 0,
  }
  expect(improvementColour({ ...none, recurring: 1, settled: 3 })).toEqual({ colour: 'bad', code: 'recurring' })
  expect(improvementColour({ ...none, awaiting: 2 })).toEqual({ colour: 'good', code: 'awaiting' })
  expect(improvementColour({ ...none, carried: 2, unanswered: 1 })).toMatchObject({ code: 'carried-unanswered' })
  expect(improvementColour({ ...none, begun: true, carried: 2, unanswered: 1 })).toMatchObject({ code: 'carried-late' })
  expect(improvementColour(none)).toEqual({ colour: 'none', code: 'nothing' })
})

const gap = (value: number, half = 6) => ({ value, low: value - half, high: value + half })
const classes = {
  best: { name: '一班', n: 23, mean: 79 },
  weakest: { name: '二班', n: 24, mean: 64 },
  gap: gap(15),
  intake: gap(-1, 5),
  held: gap(15),
  by: 'entry' as const,
}
const fine = { of: 20, n: 47, alpha: 0.86, apart: [], hard: [] }

test('median 55, three questions with a discrimination below .1, and a level before that was not there: 难度', () => {
  const signs = signsOf({
    ...known,
    items: { of: 20, n: 48, alpha: 0.76, apart: ['第6题', '第10题', '第15题'], hard: [] },
    entry: { value: 51, n: 44 },
  })
  expect(signs.find((s) => s.code === 'items')).toMatchObject({
    params: { apart: 3, of: 20, n: 48, zh: '第6题、第10题、第15题', en: '第6题, 第10题, 第15题' },
    speaks: 'for',
  })
  expect(signs.find((s) => s.code === 'entry')).toMatchObject({ params: { here: 51, n: 44 }, speaks: 'for' })
  expect(leaningOf(signs)).toBe('difficulty')
})

test('two classes fifteen points apart with equal intake and sound questions: 教学方法', () => {
  const signs = signsOf({
    ...known,
    test: { here: { value: 71, n: 47 }, earlier: { value: 72, n: 48 } },
    items: fine,
    entry: { value: 73, n: 45 },
    classes,
    reports: {},
  })
  expect(signs.find((s) => s.code === 'classes-entry')).toMatchObject({
    side: 'method',
    params: { gap: 15, intake: -1, held: 15, n: 23, m: 24 },
    speaks: 'for',
  })
  expect(leaningOf(signs)).toBe('method')
})

test('a class that was ahead before speaks against the method; an interval with zero in it, or no intake known, speaks for nobody', () => {
  const of = (more: object) =>
    signsOf({ ...known, classes: { ...classes, ...more } }).find((s) => s.code.startsWith('classes-'))!.speaks
  expect(of({ intake: gap(14), held: gap(1) })).toBe('against')
  expect(of({ held: gap(9, 12) })).toBe('unknown')
  expect(of({ intake: null, held: null })).toBe('unknown')
  expect(of({ gap: gap(2), intake: null, held: null })).toBe('against')
})
