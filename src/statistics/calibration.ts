// Is a score any good: does it put the right people first, and does a percentage mean what it says?
import type { NoLogistic } from './logistic-ridge.ts'
import { fitLogistic } from './logistic-ridge.ts'
import { probability } from './logistic-regression.ts'

/**
 * Chance that somebody with the outcome scores higher than somebody without; ties count half. Null where one side is empty.
 * @internal For the benchmark of who is off course.
 */
export function auc(scores: readonly number[], outcomes: readonly number[]): number | null {
  const order = scores.map((_, i) => i).toSorted((a, b) => scores[a]! - scores[b]!)
  const yes = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  const no = outcomes.length - yes
  if (yes === 0 || no === 0) return null
  let ranks = 0
  for (let from = 0; from < order.length;) {
    let to = from
    while (to + 1 < order.length && scores[order[to + 1]!] === scores[order[from]!]) to += 1
    for (let i = from; i <= to; i++) ranks += outcomes[order[i]!]! * ((from + to) / 2 + 1)
    from = to + 1
  }
  return (ranks - (yes * (yes + 1)) / 2) / (yes * no)
}

/** Log-odds = intercept + slope · score, learned from scores whose outcome is known. Platt 1999, with his prior against certainty. */
export type Calibration = { intercept: number; slope: number; n: number; events: number }

/** Fits a calibration; refused below 30 people or 10 of either outcome, because a percentage would then be made up. */
export function calibrate(
  scores: readonly number[],
  outcomes: readonly number[],
): Calibration | NoLogistic | { refused: 'too-few' } {
  const events = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  if (outcomes.length < 30 || events < 10 || outcomes.length - events < 10) return { refused: 'too-few' }
  const soft = outcomes.map((outcome) => (outcome ? (events + 1) / (events + 2) : 1 / (outcomes.length - events + 2)))
  const fit = fitLogistic(
    scores.map((score) => [score]),
    soft,
    1e-6,
  )
  return 'refused' in fit ? fit : { intercept: fit.intercept, slope: fit.weights[0]!, n: outcomes.length, events }
}

/** Probability of a score under a calibration. */
export function calibrated(calibration: Calibration, score: number): number {
  return probability(calibration.intercept + calibration.slope * score)
}

/** Expected calibration error over ten groups of equal size: mean distance between promised and seen share. Null without people. */
export function calibrationError(
  probabilities: readonly number[],
  outcomes: readonly number[],
  groups = 10,
): number | null {
  const n = probabilities.length
  if (n === 0) return null
  const order = probabilities.map((_, i) => i).toSorted((a, b) => probabilities[a]! - probabilities[b]!)
  let error = 0
  for (let g = 0; g < groups; g++) {
    const own = order.slice(Math.floor((g * n) / groups), Math.floor(((g + 1) * n) / groups))
    error += Math.abs(own.reduce((sum, i) => sum + probabilities[i]! - outcomes[i]!, 0)) / n
  }
  return error
}
