// "The worst fifth was sent": whoever was chosen for a low score rises anyway, so the score must be held equal.

import type { Estimate } from './estimate.ts'
import { groupsOf, leastSquares, leavesNothing, type FitRefused } from './least-squares.ts'
import { fromColumns } from './matrix.ts'
import { clusteredCoefficient, clusterRobust } from './robust-standard-errors.ts'

/** One person: the score by which was chosen, and the outcome afterwards, each in its own unit. */
export type Chosen = { trained: boolean; score: number; after: number; cluster?: string | number }

export type ScoreSelection = {
  /** In the unit of the outcome, among persons of the same score. */
  effect: Estimate
  /** How much of a point of score is still there in the outcome; far below 1, the fall back to the mean is strong. */
  slope: number
  trained: number
  comparison: number
}

/**
 * Analysis of covariance on the selection score (Cappelleri & Trochim 1994): outcome on trained and score, errors CR2
 * by cluster or person. Assumes a straight line between score and outcome; refuses fewer than 10 persons on a side,
 * fewer than 6 teams, and an outcome that score and training explain whole.
 * @notYet The effect on people who were chosen by a score.
 */
export function selectedByScore(
  persons: readonly Chosen[],
  level = 0.95,
):
  | ScoreSelection
  | FitRefused
  | { refused: 'arm-too-small'; trained: number; comparison: number; least: 10 }
  | { refused: 'no-variation' }
  | { refused: 'too-few-clusters'; total: number; least: 6 } {
  const trained = persons.filter((p) => p.trained).length
  const comparison = persons.length - trained
  if (Math.min(trained, comparison) < 10) return { refused: 'arm-too-small', trained, comparison, least: 10 }
  const x = fromColumns([persons.map(() => 1), persons.map((p) => Number(p.trained)), persons.map((p) => p.score)])
  const after = persons.map((p) => p.after)
  const fit = leastSquares(after, x)
  if ('refused' in fit) return fit
  if (leavesNothing(fit, after)) return { refused: 'no-variation' }
  const groups = groupsOf(persons.map((p, i) => p.cluster ?? `person ${i}`))
  if (groups.count < 6) return { refused: 'too-few-clusters', total: groups.count, least: 6 }
  const clustered = clusterRobust(fit, groups, 'CR2')
  return { effect: clusteredCoefficient(fit, 1, clustered, level), slope: fit.coefficients[2]!, trained, comparison }
}
