// Months resemble the month before: a short series knows less than it has points, and this says how much less.
import type { Fit, FitRefused } from './least-squares.ts'
import { leastSquares, leavesNothing } from './least-squares.ts'
import type { Matrix } from './matrix.ts'
import { column, multiply, sandwich, transpose, zeros } from './matrix.ts'
import { cholesky } from './cholesky-and-eigenvalues.ts'

export type Autoregressive = {
  coefficients: Float64Array
  /** p × p, at the estimated phi. */
  covariance: Matrix
  /** Correlation of neighbouring months, what is left of y, and the standard deviation of a month about the line. */
  phi: number
  residuals: Float64Array
  sigma: number
  n: number
  /** Degrees of freedom left by n months that resemble each other; never more than n − p. */
  df: number
}

/**
 * Generalised least squares with AR(1) errors, phi by restricted likelihood (as R's nlme gls with corAR1). y in the order of time,
 * x n × p. The degrees of freedom count n (1 − phi) / (1 + phi) months (a positive phi only), because a t with n − p calls far
 * too much real in series of 24 to 48 months.
 */
export function autoregressive(
  y: ArrayLike<number>,
  x: Matrix,
): Autoregressive | FitRefused | { refused: 'no-variation' } {
  const plain = leastSquares(y, x)
  if ('refused' in plain) return plain
  if (leavesNothing(plain, y)) return { refused: 'no-variation' }
  const phi = highest((candidate) => likelihood(y, x, candidate))
  const fit = whitened(y, x, phi)
  if ('refused' in fit) return fit
  return {
    coefficients: fit.coefficients,
    covariance: covarianceOf(fit),
    phi,
    residuals: residualsOf(y, x, fit.coefficients),
    sigma: fit.sigma,
    n: x.rows,
    df: monthsLeft(phi, x),
  }
}

export type Careful = { phi: number; covariance: Matrix; sigma: number; df: number }

/**
 * The same errors for a short series, y, x and their fit: phi raised by what estimates of it fall short, (1 + 3 phi) / n (Kendall 1954,
 * Marriott & Pope 1954). `npm run bench:statistics` shows what it is for.
 */
export function carefully(y: ArrayLike<number>, x: Matrix, { phi: estimated }: Autoregressive): Careful {
  const phi = Math.min(0.95, estimated + (1 + 3 * Math.max(0, estimated)) / x.rows)
  const fit = whitened(y, x, phi)
  if ('refused' in fit) throw new Error(`columns of a fitted series were refused: ${fit.refused}`)
  return { phi, covariance: covarianceOf(fit), sigma: fit.sigma, df: monthsLeft(phi, x) }
}

function covarianceOf(fit: Fit): Matrix {
  const covariance = multiply(fit.back, transpose(fit.back))
  for (let i = 0; i < covariance.data.length; i++) covariance.data[i]! *= fit.sigma ** 2
  return covariance
}

function monthsLeft(phi: number, x: Matrix): number {
  const held = Math.max(0, phi)
  return Math.max(1, (x.rows * (1 - held)) / (1 + held) - x.columns)
}

/** Restricted log-likelihood of phi, without its constants. */
function likelihood(y: ArrayLike<number>, x: Matrix, phi: number): number {
  const fit = whitened(y, x, phi)
  if ('refused' in fit) return -Infinity
  const factor = cholesky(multiply(fit.back, transpose(fit.back)))
  if ('refused' in factor) return -Infinity
  let logDeterminant = 0
  for (let j = 0; j < x.columns; j++) logDeterminant += Math.log(factor.data[j + j * x.columns]!)
  return -(fit.df * Math.log(fit.rss)) / 2 - ((x.rows - 1) * Math.log(1 - phi * phi)) / 2 + logDeterminant
}

/** The fit after a transformation that leaves independent errors of one variance, that of a month. */
function whitened(y: ArrayLike<number>, x: Matrix, phi: number): Fit | FitRefused {
  const made = zeros(x.rows, x.columns)
  for (let j = 0; j < x.columns; j++) column(made, j).set(withoutMemory(column(x, j), phi))
  return leastSquares(withoutMemory(y, phi), made)
}

function withoutMemory(values: ArrayLike<number>, phi: number): Float64Array {
  const root = Math.sqrt(1 - phi * phi)
  return Float64Array.from({ length: values.length }, (_, t) =>
    t === 0 ? values[0]! : (values[t]! - phi * values[t - 1]!) / root,
  )
}

function residualsOf(y: ArrayLike<number>, x: Matrix, coefficients: Float64Array): Float64Array {
  return Float64Array.from({ length: x.rows }, (_, t) => {
    let expected = 0
    for (let j = 0; j < x.columns; j++) expected += x.data[t + j * x.rows]! * coefficients[j]!
    return y[t]! - expected
  })
}

/** Where a function of phi is highest, between −.98 and .98: the best of a grid, then golden section. */
function highest(of: (phi: number) => number): number {
  const grid = Array.from({ length: 50 }, (_, i) => -0.98 + i * 0.04).map((phi) => ({ phi, at: of(phi) }))
  const best = grid.reduce((found, one) => (one.at > found.at ? one : found)).phi
  const ratio = (Math.sqrt(5) - 1) / 2
  let low = Math.max(-0.98, best - 0.04)
  let high = Math.min(0.98, best + 0.04)
  let a = high - ratio * (high - low)
  let b = low + ratio * (high - low)
  let [atA, atB] = [of(a), of(b)]
  while (high - low > 1e-8) {
    if (atA > atB) {
      high = b
      b = a
      atB = atA
      a = high - ratio * (high - low)
      atA = of(a)
    } else {
      low = a
      a = b
      atA = atB
      b = low + ratio * (high - low)
      atB = of(b)
    }
  }
  return (low + high) / 2
}

/**
 * The covariance of coefficients under Newey and West (1987), Bartlett weights to `lag`. Reproducible, but too sure of itself in short series: never the default.
 * @internal Reproduces published figures.
 */
export function neweyWest(fit: Fit, lag: number, { adjust = false } = {}): Matrix {
  const { rows: n, columns: p } = fit.q
  const meat = zeros(p, p)
  const scores = Array.from({ length: n }, (_, t) =>
    Float64Array.from({ length: p }, (_, j) => fit.q.data[t + j * n]! * fit.residuals[t]!),
  )
  for (let back = 0; back <= lag; back++) {
    const weight = 1 - back / (lag + 1)
    for (let t = back; t < n; t++)
      addBoth(meat, { u: scores[t]!, v: scores[t - back]!, weight: back === 0 ? weight / 2 : weight })
  }
  const covariance = sandwich(fit.back, meat)
  if (adjust) for (let i = 0; i < covariance.data.length; i++) covariance.data[i]! *= n / (n - p)
  return covariance
}

function addBoth(m: Matrix, { u, v, weight }: { u: Float64Array; v: Float64Array; weight: number }): void {
  for (let j = 0; j < m.columns; j++)
    for (let i = 0; i < m.rows; i++) m.data[i + j * m.rows]! += weight * (u[i]! * v[j]! + v[i]! * u[j]!)
}
