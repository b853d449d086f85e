// A yes-or-no outcome from a few numbers, kept modest: logistic regression with a ridge, by Newton's method.
import { probability } from './logistic-regression.ts'
import { fromRows } from './matrix.ts'
import { cholesky, solveWithCholesky } from './cholesky-and-eigenvalues.ts'

/** Log-odds = intercept + Σ weights · features. */
export type Logistic = { intercept: number; weights: number[] }
export type NoLogistic = { refused: 'one-outcome-only' | 'did-not-converge' }

/**
 * Fits outcomes (0 or 1) on rows of features. `ridge` is the precision of a normal prior around zero on every weight (the
 * intercept is free), which also keeps separated data finite. Standardise features before, or the ridge weighs them unequally.
 */
export function fitLogistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly number[],
  ridge = 1,
): Logistic | NoLogistic {
  const yes = outcomes.reduce((sum, outcome) => sum + outcome, 0)
  if (yes === 0 || yes === outcomes.length) return { refused: 'one-outcome-only' }
  const width = (rows[0]?.length ?? 0) + 1
  const beta = new Float64Array(width)
  beta[0] = Math.log(yes / (outcomes.length - yes))
  for (let round = 0; round < 100; round++) {
    const step = newtonStep({ rows, outcomes, ridge, beta })
    if (!step) return { refused: 'did-not-converge' }
    // @NOTE A step is cut at 5 log-odds: far from the solution Newton overshoots.
    const longest = Math.max(...step.map(Math.abs))
    const scale = longest > 5 ? 5 / longest : 1
    for (let j = 0; j < width; j++) beta[j]! += scale * step[j]!
    if (longest < 1e-9) return { intercept: beta[0]!, weights: [...beta.subarray(1)] }
  }
  return { refused: 'did-not-converge' }
}

/** Log-odds of one row. */
function logOdds(model: Logistic, row: readonly number[]): number {
  return row.reduce((sum, value, j) => sum + value * model.weights[j]!, model.intercept)
}

type Asked = { rows: readonly (readonly number[])[]; outcomes: readonly number[]; ridge: number; beta: Float64Array }

function newtonStep({ rows, outcomes, ridge, beta }: Asked): Float64Array | null {
  const width = beta.length
  const gradient = new Float64Array(width)
  const hessian = Array.from({ length: width }, () => new Float64Array(width))
  const model = { intercept: beta[0]!, weights: [...beta.subarray(1)] }
  rows.forEach((row, i) => {
    const p = probability(logOdds(model, row))
    const weight = p * (1 - p)
    for (let a = 0; a < width; a++) {
      const own = a === 0 ? 1 : row[a - 1]!
      gradient[a]! += own * (outcomes[i]! - p)
      for (let b = 0; b <= a; b++) hessian[a]![b]! += weight * own * (b === 0 ? 1 : row[b - 1]!)
    }
  })
  for (let a = 0; a < width; a++) {
    if (a > 0) {
      gradient[a]! -= ridge * beta[a]!
      hessian[a]![a]! += ridge
    }
    for (let b = 0; b < a; b++) hessian[b]![a] = hessian[a]![b]!
  }
  const factor = cholesky(fromRows(hessian))
  return 'refused' in factor ? null : solveWithCholesky(factor, gradient)
}
