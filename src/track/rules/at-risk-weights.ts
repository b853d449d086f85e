// The weights an organisation starts with, before it has finished runs of its own; written by bench/at-risk-weights-and-accuracy.ts, not by hand.
import type { Weights } from './at-risk-features.ts'

// Logistic regression (ridge 5 on standardised features, each against the average of its run) of "failed or withdrew" on the
// 13529 enrolments in the 9 runs of 2013 of the Open University Learning Analytics Dataset: Kuzilek J., Hlosta M.,
// Zdrahal Z., Scientific Data 4:170171 (2017), CC BY 4.0. Those who had left before the day in question are not in it. No
// demographics. A feature at weight 0 had the wrong sign at that share of the course: chance, or said better by another one.
export const shippedWeights: Weights = [
  {
    share: 0.1,
    weight: {
      activeDays: -0.5927,
      recentDays: -0.195,
      effortRank: 0,
      effort: -0.0779,
      daysSinceSeen: 0.12,
      meanScore: -4.916,
      onTime: -0.7683,
      handedIn: -0.7146,
      earlierAttempts: 0.3852,
    },
  },
  {
    share: 0.2,
    weight: {
      activeDays: 0,
      recentDays: -0.8494,
      effortRank: 0,
      effort: -0.008694,
      daysSinceSeen: 0.1016,
      meanScore: -5.997,
      onTime: -0.9809,
      handedIn: -1.476,
      earlierAttempts: 0.2428,
    },
  },
  {
    share: 0.3,
    weight: {
      activeDays: 0,
      recentDays: -0.6558,
      effortRank: 0,
      effort: 0,
      daysSinceSeen: 0.1363,
      meanScore: -6.317,
      onTime: -1.213,
      handedIn: -2.027,
      earlierAttempts: 0.1562,
    },
  },
  {
    share: 0.5,
    weight: {
      activeDays: 0,
      recentDays: -0.6385,
      effortRank: 0,
      effort: 0,
      daysSinceSeen: 0.2797,
      meanScore: -7.203,
      onTime: -1.139,
      handedIn: -3.304,
      earlierAttempts: 0,
    },
  },
]
