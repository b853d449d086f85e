// The effect on those who were trained, right if either the outcome or the choice of who was trained is understood.

import { estimateOf, type Estimate } from './estimate.ts'
import { leastSquares, type FitRefused } from './least-squares.ts'
import { logisticRegression, type LogitRefused } from './logistic-regression.ts'
import { unusable, unusableColumns } from './finite-numbers.ts'
import { multiply, pickRows, times, transpose, transposedTimes, withIntercept, type Matrix } from './matrix.ts'

/** Outcome regression on the comparison; odds weights (Hájek); or both together (Sant'Anna & Zhao 2020). */
export type AttMethod = 'regression' | 'weighting' | 'doubly-robust'

export type Att = {
  value: number
  /** Each row's influence: the error of `value` is their mean. n numbers, mean 0. */
  influence: Float64Array
  /** The fitted chance of having been trained, or null where none was needed. */
  scores: Float64Array | null
}

export type AttRefused = FitRefused | LogitRefused | { refused: 'no-variation' }

/** Comparison rows more likely to be trained than this are left out, as the R package DRDID does. */
const trimmedFrom = 0.995

type Sample = { y: ArrayLike<number>; treated: ArrayLike<number>; design: Matrix }

/**
 * The average effect on the treated of y (a change, or an outcome; n) given treated (0 or 1, n) and covariates
 * x (n × k without intercept; k may be 0). Influence includes that scores and regressions were estimated; the same
 * as reg_did_panel, std_ipw_did_panel and drdid_panel of the R package DRDID 1.x. Refuses an arm without anybody ('one-outcome-only'),
 * outcomes that are explained whole, and what the two models refuse.
 */
export function attOf(
  { y, treated, x }: { y: ArrayLike<number>; treated: ArrayLike<number>; x: Matrix },
  method: AttMethod,
): Att | AttRefused {
  const wrong = unusable(y) ?? unusableColumns(x)
  if (wrong) return wrong
  const trained = Array.from(treated).filter((d) => d === 1).length
  if (trained === 0 || trained === treated.length) return { refused: 'one-outcome-only' }
  const made = estimatedAtt({ y, treated, design: withIntercept(x) }, method)
  return 'refused' in made || varies(made.influence, y) ? made : { refused: 'no-variation' }
}

/** More than rounding: an influence of nothing would make the effect look certain. */
function varies(influence: Float64Array, y: ArrayLike<number>): boolean {
  let [most, size] = [0, 0]
  for (let i = 0; i < influence.length; i++) {
    most = Math.max(most, Math.abs(influence[i]!))
    size = Math.max(size, Math.abs(y[i]!))
  }
  return most > 1e-12 * size
}

function estimatedAtt(sample: Sample, method: AttMethod): Att | AttRefused {
  const { y, treated } = sample
  const outcome = method === 'weighting' ? null : outcomeModel(sample)
  if (outcome && 'refused' in outcome) return outcome
  const score = method === 'regression' ? null : scoreModel(sample)
  if (score && 'refused' in score) return score
  const rest = outcome ? Float64Array.from(y, (v, i) => v - outcome.expected[i]!) : Float64Array.from(y)
  const trained = armMean({ rest, weights: Float64Array.from(treated), design: sample.design, outcome, score: null })
  if (!score) return combine(trained, null, null)
  const odds = Float64Array.from(treated, (d, i) =>
    d === 1 || score.fitted[i]! >= trimmedFrom ? 0 : score.fitted[i]! / (1 - score.fitted[i]!),
  )
  return combine(trained, armMean({ rest, weights: odds, design: sample.design, outcome, score }), score.fitted)
}

/**
 * The interval of an effect from its influence: normal, or Student's with clusters − 1 df when persons come in teams.
 * @internal Reproduces published figures.
 */
export function attEstimate(
  att: Att,
  { clusters, level }: { clusters?: ArrayLike<string | number>; level?: number } = {},
): Estimate {
  const { se, df } = influenceError(att.influence, { clusters })
  return estimateOf(att.value, se, { df, level })
}

/**
 * √(Σ ψ² · m/(m − 1))/n, with ψ summed over each team first; m counts the teams, or the n persons where there are
 * none. The package did leaves the factor out for persons: `plain`.
 */
export function influenceError(
  influence: ArrayLike<number>,
  { clusters, plain }: { clusters?: ArrayLike<string | number>; plain?: boolean } = {},
): { se: number; df: number } {
  const n = influence.length
  const sums = new Map<string | number, number>()
  for (let i = 0; i < n; i++) {
    const unit = clusters ? clusters[i]! : i
    sums.set(unit, (sums.get(unit) ?? 0) + influence[i]!)
  }
  let squares = 0
  for (const sum of sums.values()) squares += sum ** 2
  const m = sums.size
  const correction = plain && !clusters ? 1 : m / (m - 1)
  return { se: Math.sqrt(squares * correction) / n, df: clusters ? m - 1 : Infinity }
}

type OutcomeModel = { expected: Float64Array; residual: Float64Array; inverse: Matrix }

/** Least squares on the comparison alone; residual is 0 for the trained; inverse is (X₀′X₀)⁻¹. */
function outcomeModel({ y, treated, design }: Sample): OutcomeModel | FitRefused {
  const rows = Array.from(treated, (_, i) => i).filter((i) => treated[i] === 0)
  const fit = leastSquares(
    rows.map((i) => y[i]!),
    pickRows(design, rows),
  )
  if ('refused' in fit) return fit
  const expected = times(design, fit.coefficients)
  return {
    expected,
    residual: Float64Array.from(y, (v, i) => (treated[i] === 0 ? v - expected[i]! : 0)),
    inverse: multiply(fit.back, transpose(fit.back)),
  }
}

type ScoreModel = { fitted: Float64Array; residual: Float64Array; inverse: Matrix }

function scoreModel({ treated, design }: Sample): ScoreModel | LogitRefused {
  const model = logisticRegression(treated, design)
  if ('refused' in model) return model
  const fitted = model.fitted.map((p) => Math.min(p, 1 - 1e-6))
  return {
    fitted,
    residual: Float64Array.from(treated, (d, i) => d - fitted[i]!),
    inverse: multiply(model.back, transpose(model.back)),
  }
}

type Arm = {
  rest: Float64Array
  weights: Float64Array
  design: Matrix
  outcome: OutcomeModel | null
  score: ScoreModel | null
}

/** A weighted mean of what the outcome model leaves, with the influence of every row on it. */
function armMean({ rest, weights, design, outcome, score }: Arm): { mean: number; influence: Float64Array } {
  const n = rest.length
  let total = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    total += weights[i]!
    sum += weights[i]! * rest[i]!
  }
  const mean = sum / total
  const influence = rest.map((v, i) => weights[i]! * (v - mean))
  if (score)
    addModel(influence, {
      residual: score.residual,
      inverse: score.inverse,
      pull: transposedTimes(design, influence),
      design,
      sign: 1,
    })
  if (outcome)
    addModel(influence, {
      residual: outcome.residual,
      inverse: outcome.inverse,
      pull: transposedTimes(design, weights),
      design,
      sign: -1,
    })
  return { mean, influence: influence.map((v) => (v * n) / total) }
}

/** What the estimation of a model adds to the influence: its score, through its inverse information, times the pull. */
function addModel(
  influence: Float64Array,
  model: { residual: Float64Array; inverse: Matrix; pull: Float64Array; design: Matrix; sign: 1 | -1 },
): void {
  const slope = times(model.design, times(model.inverse, model.pull))
  for (let i = 0; i < influence.length; i++) influence[i]! += model.sign * model.residual[i]! * slope[i]!
}

type ArmMean = ReturnType<typeof armMean>

function combine(trained: ArmMean, comparison: ArmMean | null, scores: Float64Array | null): Att {
  if (!comparison) return { value: trained.mean, influence: trained.influence, scores }
  return {
    value: trained.mean - comparison.mean,
    influence: trained.influence.map((v, i) => v - comparison.influence[i]!),
    scores,
  }
}
