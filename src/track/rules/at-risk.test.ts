import { expect, test } from 'vitest'
import { calibrate } from '../../statistics/calibration.ts'
import type { Happened, LearnerAtCutoff } from './learner-at-cutoff.ts'
import { learnerAtCutoff } from './learner-at-cutoff.ts'
import { atRiskStandings } from './at-risk.ts'

const usual: LearnerAtCutoff = {
  learner: '',
  activeDays: 3,
  recentDays: 3,
  effort: 120,
  daysSinceSeen: 2,
  meanScore: 0.75,
  onTime: 1,
  handedIn: 1,
  earlierAttempts: 0,
}
/** Eleven ordinary learners, a little different from each other, and one more. */
const runWith = (own: Partial<LearnerAtCutoff>): LearnerAtCutoff[] => [
  ...Array.from({ length: 11 }, (_, i) => ({
    ...usual,
    learner: `L${i}`,
    activeDays: 2.5 + i / 10,
    effort: 100 + 4 * i,
    meanScore: 0.7 + i / 100,
  })),
  { ...usual, ...own, learner: 'Zhao Lei' },
]
const standingOf = (own: Partial<LearnerAtCutoff>, share = 0.4) =>
  atRiskStandings(runWith(own), { share }).find((one) => one.learner === 'Zhao Lei')!

test('who has not been seen for three weeks, hands in late and scores low comes first, with the reasons in order', () => {
  const standing = standingOf({
    activeDays: 0.5,
    recentDays: 0,
    effort: 10,
    daysSinceSeen: 21,
    meanScore: 0.4,
    onTime: 0.25,
    handedIn: 0.5,
  })
  expect(standing).toMatchObject({ rank: 1, of: 12, atRisk: true, unseen: [], probability: null })
  expect(standing.reasons.map((reason) => reason.code)).toEqual([
    'low-scores',
    'missing-hand-ins',
    'few-recent-days',
    'late-hand-ins',
  ])
  expect(standing.reasons[0]).toMatchObject({ value: 0.4, n: 12, usual: expect.closeTo(0.745) })
})

test("an ordinary learner is nobody's worry", () => {
  expect(standingOf({})).toMatchObject({ atRisk: false })
  expect(Math.abs(standingOf({}).score)).toBeLessThan(0.3)
})

test('what could not be seen neither helps nor harms, and is named; zero does harm', () => {
  const unseen = standingOf({ meanScore: null, onTime: null, handedIn: null })
  expect(unseen.unseen).toEqual(['meanScore', 'onTime', 'handedIn'])
  expect(Math.abs(unseen.score)).toBeLessThan(0.3)
  expect(standingOf({ meanScore: 0, onTime: 0, handedIn: 0 }).score).toBeGreaterThan(3)
})

test('a run in which nothing can be seen has no order and no reasons', () => {
  const blank = {
    activeDays: null,
    recentDays: null,
    effort: null,
    daysSinceSeen: null,
    meanScore: null,
    onTime: null,
    handedIn: null,
    earlierAttempts: null,
  }
  const standings = atRiskStandings(
    [
      { learner: 'a', ...blank },
      { learner: 'b', ...blank },
    ],
    { share: 0.3 },
  )
  for (const standing of standings) expect(standing).toMatchObject({ score: 0, rank: 1, reasons: [], atRisk: false })
})

test('minutes or clicks, the unit does not matter', () => {
  const run = runWith({ effort: 5 })
  const clicks = run.map((learner) => ({ ...learner, effort: learner.effort! * 1000 }))
  const ranks = (some: LearnerAtCutoff[]) => atRiskStandings(some, { share: 0.1 }).map((standing) => standing.learner)
  expect(ranks(clicks)).toEqual(ranks(run))
})

test('every feature that gets worse raises the score at every share of the course', () => {
  const worse: Partial<LearnerAtCutoff>[] = [
    { activeDays: 0 },
    { recentDays: 0 },
    { effort: 0 },
    { daysSinceSeen: 30 },
    { meanScore: 0.1 },
    { onTime: 0 },
    { handedIn: 0 },
    { earlierAttempts: 3 },
  ]
  for (const share of [0.05, 0.1, 0.17, 0.3, 0.45, 0.9]) {
    for (const one of worse)
      expect(standingOf(one, share).score, JSON.stringify({ one, share })).toBeGreaterThanOrEqual(
        standingOf({}, share).score - 0.001,
      )
  }
})

test('a percentage appears only with a calibration, and a calibration is refused on few people', () => {
  const scores = Array.from({ length: 80 }, (_, i) => (i % 16) / 4 - 2)
  const outcomes = scores.map((score, i) => Number(score + ((i * 7) % 11) / 5 - 1 > 0))
  const calibration = calibrate(scores, outcomes)
  if ('refused' in calibration) throw new Error(calibration.refused)
  const standings = atRiskStandings(runWith({ meanScore: 0.2, handedIn: 0 }), { share: 0.4, calibration })
  expect(standings[0]).toMatchObject({ learner: 'Zhao Lei', atRisk: true })
  expect(standings[0]!.probability).toBeGreaterThan(0.9)
  expect(calibrate(scores.slice(0, 20), outcomes.slice(0, 20))).toEqual({ refused: 'too-few' })
})

const story: Happened = {
  learner: 'Zhao Lei',
  entered: '2026-10-12',
  earlierAttempts: null,
  active: [
    { day: '2026-10-12', effort: 60 },
    { day: '2026-10-14', effort: 30 },
    { day: '2026-11-20', effort: 500 },
  ],
  scores: [
    { day: '2026-10-16', share: 0.6 },
    { day: '2026-11-20', share: 1 },
  ],
  handIns: [
    { due: '2026-10-16', handedIn: '2026-10-18' },
    { due: '2026-10-23', handedIn: '2026-11-01' },
    { due: '2026-11-06', handedIn: null },
  ],
}

test('nothing dated after the cutoff changes what is known', () => {
  const known = learnerAtCutoff(story, '2026-10-25')
  expect(known).toEqual({
    learner: 'Zhao Lei',
    activeDays: 1,
    recentDays: 1,
    effort: 45,
    daysSinceSeen: 11,
    meanScore: 0.6,
    onTime: 0,
    handedIn: 0.5,
    earlierAttempts: null,
  })
  const past = {
    ...story,
    active: story.active.slice(0, 2),
    scores: story.scores.slice(0, 1),
    handIns: story.handIns
      .slice(0, 2)
      .map((one) => ({ ...one, handedIn: one.handedIn! > '2026-10-25' ? null : one.handedIn })),
  }
  expect(learnerAtCutoff(past, '2026-10-25')).toEqual(known)
})

test('before entry there is nobody; without a source of activity silence says nothing; who was never seen is counted from entry', () => {
  expect(learnerAtCutoff(story, '2026-10-11')).toBeNull()
  expect(learnerAtCutoff(story, '2026-10-25', { recorded: false })).toMatchObject({
    activeDays: null,
    effort: null,
    daysSinceSeen: null,
    meanScore: 0.6,
  })
  expect(learnerAtCutoff({ ...story, active: [] }, '2026-10-25')).toMatchObject({ activeDays: 0, daysSinceSeen: 14 })
})
