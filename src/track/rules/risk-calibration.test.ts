import { expect, test } from 'vitest'
import { probability } from '../../statistics/logistic-regression.ts'
import { seeded } from '../../statistics/random.ts'
import { calibrateFromRuns, lostIn, mostError } from './risk-calibration.ts'
import type { Finished } from './risk-calibration.ts'

/** A finished run in which a score means what `truth` says. */
function run(n: number, seed: string, truth = (score: number) => -1 + score): Finished {
  const random = seeded(seed)
  const scores = Array.from({ length: n }, () => 1.5 * random.normal())
  return { scores, lost: scores.map((score) => Number(random.uniform() < probability(truth(score)))) }
}

test('three runs alike: calibrated, each predicted by the others, with an error small enough to show a percentage', () => {
  const said = calibrateFromRuns([run(400, 'a'), run(400, 'b'), run(400, 'c')])
  if ('refused' in said) throw new Error(said.refused)
  expect(said).toMatchObject({ n: 1200, runs: 3 })
  expect(said.calibration.slope).toBeGreaterThan(0.8)
  expect(said.error).toBeLessThan(mostError)
})

test('runs that disagree: the error says so, and is too large for a percentage', () => {
  const said = calibrateFromRuns([run(400, 'a'), run(400, 'b', (score) => 2 + score)])
  if ('refused' in said) throw new Error(said.refused)
  expect(said.error).toBeGreaterThan(mostError)
})

test('no finished run, or too few learners lost: no percentage is made up, and why is said', () => {
  expect(calibrateFromRuns([])).toEqual({ refused: 'no-finished-run', n: 0, events: 0, runs: 0 })
  expect(
    calibrateFromRuns([
      {
        scores: Array.from({ length: 48 }, (_, i) => i / 10),
        lost: Array.from({ length: 48 }, (_, i) => Number(i > 43)),
      },
    ]),
  ).toEqual({ refused: 'too-few', n: 48, events: 4, runs: 1 })
})

test('who left before the end was lost; an outcome nobody wrote down is not known', () => {
  expect(lostIn({ outcome: null, until: '2026-03-01' }, '2026-05-01')).toBe(1)
  expect(
    ['未通过', 'Fail', 'Withdrawn', '退训'].map((outcome) => lostIn({ outcome, until: null }, '2026-05-01')),
  ).toEqual([1, 1, 1, 1])
  expect(['通过', 'Pass', 'Distinction'].map((outcome) => lostIn({ outcome, until: null }, '2026-05-01'))).toEqual([
    0, 0, 0,
  ])
  expect(lostIn({ outcome: null, until: null }, '2026-05-01')).toBeNull()
})
