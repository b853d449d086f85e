// A comparison of another kind, weighted until it looks like the trained: or a refusal where that had to be forced too far.
import type { PersonChange } from '../../statistics/difference-in-differences.ts'
import { least } from '../../statistics/difference-in-differences.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { groupsOf, leastSquares } from '../../statistics/least-squares.ts'
import { logisticRegression } from '../../statistics/logistic-regression.ts'
import type { Matrix } from '../../statistics/matrix.ts'
import { fromColumns, withIntercept } from '../../statistics/matrix.ts'
import { clusteredCoefficient, clusterRobust } from '../../statistics/robust-standard-errors.ts'
import {
  effectiveSize,
  entropyBalance,
  largestShare,
  overlap,
  standardisedDifferences,
  weightsOf,
} from '../../statistics/balancing-weights.ts'
import type { KpiResult } from '../read/report/contract.ts'

/** EFFECT §3: trainees outside the controls' support, effective controls, the largest single weight. */
export const support = { outside: 0.1, effective: 30, weight: 0.1 } as const

export interface Weighting {
  weights: Float64Array
  x: Matrix
  effective: number
  largest: number
  outside: number
  balance: { before: Float64Array; after: Float64Array }
  scores: Float64Array
}
type Refused = { refused: { code: string; params: Record<string, number> } }

const refused = (code: string, params: Record<string, number>): Refused => ({ refused: { code, params } })
const percent = (share: number) => Math.round(100 * share)

/** Entropy weights of the comparison over the columns of x (known before the training), with how far they had to go. */
export function weigh(treated: Float64Array, x: Matrix): Weighting | Refused {
  const score = logisticRegression(treated, withIntercept(x))
  if ('refused' in score && score.refused === 'collinear') return refused('collinear', {})
  const outside = 'refused' in score ? 1 : overlap(score.fitted, treated).trainedOutside
  if (outside > support.outside || 'refused' in score)
    return refused('outside-support', { percent: percent(outside), most: percent(support.outside) })
  const balanced = entropyBalance(treated, x)
  if ('refused' in balanced) return refused('cannot-balance', { sd: Number(balanced.worst.toFixed(2)) })
  const { weights } = balanced
  const own = weightsOf(weights, treated, 0)
  const [effective, largest] = [effectiveSize(own), largestShare(own)]
  if (largest > support.weight)
    return refused('one-weight', { percent: percent(largest), most: percent(support.weight) })
  if (effective < support.effective)
    return refused('few-effective', { effective: Math.floor(effective), least: support.effective })
  return {
    weights,
    x,
    effective,
    largest,
    outside,
    scores: score.fitted,
    balance: { before: standardisedDifferences(treated, x), after: standardisedDifferences(treated, x, weights) },
  }
}

/**
 * The change of the trained beyond the weighted change of the comparison. The balanced columns stay in the regression, so
 * that the error knows what the weights were made of; CR2 by team, or by person, with Satterthwaite's df.
 */
export function weightedEffect(
  people: readonly PersonChange[],
  w: Weighting,
): Estimate | { refused: 'df-too-small' | 'collinear'; df?: number } {
  const columns = Array.from({ length: w.x.columns }, (_, j) => w.x.data.slice(j * w.x.rows, (j + 1) * w.x.rows))
  const fit = leastSquares(
    people.map((p) => p.after! - p.before!),
    fromColumns([people.map(() => 1), people.map((p) => Number(p.trained)), ...columns]),
    w.weights,
  )
  if ('refused' in fit) return { refused: 'collinear' }
  const effect = clusteredCoefficient(fit, 1, clusterRobust(fit, groupsOf(people.map((p, i) => p.cluster ?? i)), 'CR2'))
  return effect.df >= least.df - 1e-9 ? effect : { refused: 'df-too-small', df: effect.df }
}

const bins = 10

/** How likely each group was to be trained, in ten bins, as shares of the group in steps of a tenth (TRUST §1: only from ten people on). */
export function overlapOf(scores: ArrayLike<number>, treated: ArrayLike<number>): KpiResult['overlap'] {
  const shares = (arm: number) => {
    const own = Array.from(scores).filter((_, i) => treated[i] === arm)
    return Array.from(
      { length: bins },
      (_, b) =>
        Math.round((10 * own.filter((s) => Math.min(bins - 1, Math.floor(s * bins)) === b).length) / own.length) / 10,
    )
  }
  return { trained: shares(1), comparison: shares(0) }
}
