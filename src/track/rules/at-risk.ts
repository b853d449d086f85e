// Who is likely to get lost, said early enough to help, with the reasons: an explainable score, ranked inside the run. No demographics.
import type { Calibration } from '../../statistics/calibration.ts'
import { calibrated } from '../../statistics/calibration.ts'
import type { LearnerAtCutoff } from './learner-at-cutoff.ts'
import type { PerFeature, Weights } from './at-risk-features.ts'
import { distances, features, perFeature } from './at-risk-features.ts'
import type { Reason } from './at-risk-reasons.ts'
import { reasonsOf, usualIn } from './at-risk-reasons.ts'
import { shippedWeights } from './at-risk-weights.ts'

export type Standing = {
  learner: string
  /**
   * Log-odds against the average learner of the run; 0 is average, 1 multiplies the odds of getting lost by 2.7. Being relative it
   * travels between runs better than an absolute score does: seasons and due dates differ, places in the run do not.
   */
  score: number
  /** 1 is the learner most likely to get lost, `of` how many were compared. Equal scores share the better rank. */
  rank: number
  of: number
  reasons: Reason[]
  /** What could not be seen, and therefore neither helps nor harms. */
  unseen: (keyof LearnerAtCutoff)[]
  /** Only after calibration on the organisation's own finished runs; otherwise null. */
  probability: number | null
  atRisk: boolean
}

/** Without calibration a learner is called off course from this score on: odds three times the average learner's. */
export const atRiskFrom = 1.1
/** With calibration, from this probability on. */
export const probableFrom = 0.5

/** `from`: the lines in use, where endings have moved them. */
export type AtRiskAsked = {
  share: number
  weights?: Weights
  calibration?: Calibration | null
  from?: { score: number; probability: number }
}

/**
 * Standings of everybody in a run, most at risk first. `share` is how much of the run is over (0 … 1); between the shares the
 * weights were made for they are blended. What could not be seen adds nothing. Nobody is called off course without a reason.
 */
export function atRiskStandings(
  run: readonly LearnerAtCutoff[],
  {
    share,
    weights = shippedWeights,
    calibration = null,
    from = { score: atRiskFrom, probability: probableFrom },
  }: AtRiskAsked,
): Standing[] {
  const adds = contributions(run, { share, weights })
  const scores = adds.map((own) => features.reduce((sum, feature) => sum + own[feature], 0))
  const usual = usualIn(run)
  const descending = scores.toSorted((a, b) => b - a)
  return run
    .map((learner, index): Standing => {
      const score = scores[index]!
      const probability = calibration ? calibrated(calibration, score) : null
      const reasons = reasonsOf(learner, adds[index]!, usual)
      const likely = probability === null ? score >= from.score : probability >= from.probability
      return {
        learner: learner.learner,
        score,
        rank: descending.indexOf(score) + 1,
        of: run.length,
        reasons,
        unseen: unseenOf(learner),
        probability,
        atRisk: likely && reasons.length > 0,
      }
    })
    .toSorted((a, b) => a.rank - b.rank || (a.learner < b.learner ? -1 : 1))
}

/** What each feature adds for each learner, against the run's average. */
function contributions(
  run: readonly LearnerAtCutoff[],
  { share, weights }: { share: number; weights: Weights },
): PerFeature<number>[] {
  const { from, to, part } = between(weights, share)
  const weight = perFeature((feature) => from.weight[feature] * (1 - part) + to.weight[feature] * part)
  return distances(run).map((own) => perFeature((feature) => weight[feature] * own[feature]))
}

function between(weights: Weights, share: number) {
  const to = weights.find((knot) => knot.share >= share) ?? weights.at(-1)!
  const from = weights.findLast((knot) => knot.share <= share) ?? weights[0]!
  return { from, to, part: to.share === from.share ? 0 : (share - from.share) / (to.share - from.share) }
}

function unseenOf(learner: LearnerAtCutoff): (keyof LearnerAtCutoff)[] {
  return (Object.keys(learner) as (keyof LearnerAtCutoff)[]).filter((key) => learner[key] === null)
}
