import { expect, test } from 'vitest'
import { awaits, gapOf, refusalOf, stateOf } from './joint-review-state.ts'
import type { SubmissionState } from './joint-review-state.ts'

const fresh: SubmissionState = {
  lines: 0,
  reported: false,
  scorings: { trainer: null, superior: null },
  agreement: null,
}
const reported = { ...fresh, lines: 3, reported: true }
const scored = { ...reported, scorings: { trainer: [4, 4], superior: [3, 4] } }

test('two of three customers are not enough for a report', () => {
  expect(refusalOf({ ...fresh, lines: 2 }, { what: 'report', target: 3 })).toEqual({
    refused: 'target-not-reached',
    params: { lines: 2, target: 3 },
  })
  expect(refusalOf({ ...fresh, lines: 3 }, { what: 'report', target: 3 })).toBeNull()
})

test('after the report the work waits for both sides, then for the one that has not scored', () => {
  expect(awaits(reported)).toEqual(['trainer', 'superior'])
  expect(awaits({ ...reported, scorings: { trainer: [4, 4], superior: null } })).toEqual(['superior'])
})

test('a level apart asks for a line of agreement', () => {
  expect(gapOf([4, 4], [3, 4])).toBe(1)
  expect(refusalOf(scored, { what: 'agree', scores: [4, 4], rubric: 2, line: '' })).toEqual({
    refused: 'agreement-line-needed',
    params: { gap: 1 },
  })
  expect(refusalOf(scored, { what: 'agree', scores: [4, 4], rubric: 2, line: '按客户实际反应取 4' })).toBeNull()
})

test('one signature is not an agreement; two are, and then nothing changes any more', () => {
  const one = { ...scored, agreement: { signed: ['trainer' as const] } }
  expect(stateOf(one)).toBe('scored')
  expect(awaits(one)).toEqual(['superior'])
  const both = { ...scored, agreement: { signed: ['trainer' as const, 'superior' as const] } }
  expect(stateOf(both)).toBe('agreed')
  expect(refusalOf(both, { what: 'log-line' })).toEqual({ refused: 'already-agreed' })
})

test('nobody scores before the report, and every line of the rubric is scored', () => {
  expect(refusalOf(fresh, { what: 'score', side: 'trainer', scores: [4], rubric: 1 })).toEqual({
    refused: 'report-first',
  })
  expect(refusalOf(reported, { what: 'score', side: 'trainer', scores: [4], rubric: 2 })).toEqual({
    refused: 'score-every-line',
  })
})
