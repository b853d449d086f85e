// Standard errors that do not believe everyone varies alike, or that colleagues of one team vary apart.

import { estimateOf, type Estimate } from './estimate.ts'
import {
  addOuter,
  at,
  dot,
  multiply,
  pickRows,
  sandwich,
  times,
  transpose,
  transposedTimes,
  zeros,
  type Matrix,
} from './matrix.ts'
import { symmetricEigen } from './cholesky-and-eigenvalues.ts'
import type { Fit, Groups } from './least-squares.ts'

/** Row-wise corrections of MacKinnon & White 1985; the R package sandwich gives the same. */
export type RowCorrection = 'HC0' | 'HC1' | 'HC2' | 'HC3'

/**
 * Cluster corrections as in the R package clubSandwich: none, m/(m−1), Stata's, bias-reduced (Bell & McCaffrey 2002),
 * jackknife-like. With weights, the working model of CR2 is that weights are inverse variances, its root taken of weighted residuals;
 * clubSandwich takes another root, so CR2 has its digits only where weights are equal within a cluster.
 */
export type ClusterCorrection = 'CR0' | 'CR1' | 'CR1S' | 'CR2' | 'CR3'

/** The covariance (p × p) that least squares itself claims: sigma² (X′WX)⁻¹. */
export function classicalCovariance(fit: Fit): Matrix {
  const made = multiply(fit.back, transpose(fit.back))
  for (let i = 0; i < made.data.length; i++) made.data[i]! *= fit.sigma ** 2
  return made
}

/** The leverage of every row, between 0 and 1. */
export function leverages(fit: Fit): Float64Array {
  const made = new Float64Array(fit.q.rows)
  for (let j = 0; j < fit.q.columns; j++) for (let i = 0; i < fit.q.rows; i++) made[i]! += at(fit.q, i, j) ** 2
  return made
}

/**
 * The covariance (p × p) when every row has its own variance. A row that one column alone determines (leverage 1) has no residual of its own and
 * adds nothing under HC2 and HC3, where R divides 0 by 0; arms of ten and more, which the estimators ask for, do not have such rows.
 */
export function rowRobust(fit: Fit, correction: RowCorrection): Matrix {
  const hats = leverages(fit)
  const weighted = weightedResiduals(fit)
  const meat = zeros(fit.p, fit.p)
  const row = new Float64Array(fit.p)
  for (let i = 0; i < fit.q.rows; i++) {
    for (let j = 0; j < fit.p; j++) row[j] = at(fit.q, i, j)
    addOuter(meat, row, (weighted[i]! * rowFactor(correction, hats[i]!, fit)) ** 2)
  }
  return sandwich(fit.back, meat)
}

function rowFactor(correction: RowCorrection, hat: number, fit: Fit): number {
  const open = 1 - hat
  if (correction === 'HC0') return 1
  if (correction === 'HC1') return Math.sqrt(fit.n / fit.df)
  if (open < 1e-12) return 0
  return correction === 'HC2' ? 1 / Math.sqrt(open) : 1 / open
}

function weightedResiduals(fit: Fit): Float64Array {
  return fit.rootWeights ? fit.residuals.map((e, i) => e * fit.rootWeights![i]!) : fit.residuals
}

/** What clustering did to a fit: kept so that one covariance serves many coefficients and their df. */
export type Clustered = {
  correction: ClusterCorrection
  clusters: number
  /** p × p. */
  covariance: Matrix
  /** Satterthwaite degrees of freedom of the contrast c′b (c has p numbers). */
  df: (contrast: ArrayLike<number>) => number
}

/**
 * The covariance when rows of one cluster may move together. One cluster alone shows no variation between clusters: its df are 0, under which
 * `coefficient` gives an interval without ends.
 */
export function clusterRobust(fit: Fit, clusters: Groups, correction: ClusterCorrection): Clustered {
  if (clusters.count < 2) return { correction, clusters: clusters.count, covariance: zeros(fit.p, fit.p), df: () => 0 }
  const parts = partsOf(fit, clusters, correction)
  const meat = zeros(fit.p, fit.p)
  for (const part of parts) addOuter(meat, part.score)
  const covariance = sandwich(fit.back, meat)
  return {
    correction,
    clusters: clusters.count,
    covariance,
    df: (contrast) => satterthwaite(parts, transposedTimes(fit.back, contrast)),
  }
}

/** One cluster: its rows of Q, the adjustment of its residuals, and its adjusted score Q′A·e. */
type Part = { q: Matrix; adjust: (v: Float64Array) => Float64Array; score: Float64Array }

function partsOf(fit: Fit, clusters: Groups, correction: ClusterCorrection): Part[] {
  const rows: number[][] = Array.from({ length: clusters.count }, () => [])
  clusters.index.forEach((g, i) => rows[g]!.push(i))
  const residuals = weightedResiduals(fit)
  const constant = constantFactor(fit, clusters.count, correction)
  return rows.map((mine) => {
    const q = pickRows(fit.q, mine)
    const adjust =
      constant === null
        ? adjustment(q, correction === 'CR2' ? -0.5 : -1)
        : (v: Float64Array) => v.map((e) => e * constant)
    return { q, adjust, score: transposedTimes(q, adjust(Float64Array.from(mine, (i) => residuals[i]!))) }
  })
}

function constantFactor(fit: Fit, m: number, correction: ClusterCorrection): number | null {
  if (correction === 'CR0') return 1
  if (correction === 'CR1') return Math.sqrt(m / (m - 1))
  if (correction === 'CR1S') return Math.sqrt((m * (fit.n - 1)) / ((m - 1) * (fit.n - fit.p)))
  return null
}

/**
 * v ↦ (I − QQ′)^power·v without a matrix of the cluster's size: the eigenvalues of Q′Q (p × p) are those of QQ′.
 * Directions the cluster alone determines (1 − λ = 0) get the generalised inverse, zero.
 */
function adjustment(q: Matrix, power: number): (v: Float64Array) => Float64Array {
  const { values, vectors } = smallEigen(q)
  const directions = multiply(q, vectors)
  const factors = values.map((lambda) => {
    if (lambda < 1e-14) return 0
    const open = 1 - lambda
    return ((open < 1e-12 ? 0 : open ** power) - 1) / lambda
  })
  return (v) => {
    const along = transposedTimes(directions, v)
    const change = times(
      directions,
      along.map((a, k) => a * factors[k]!),
    )
    return v.map((e, i) => e + change[i]!)
  }
}

/** Eigenvalues and vectors of Q′Q, through QQ′ where the cluster has fewer rows than columns. */
function smallEigen(q: Matrix): { values: Float64Array; vectors: Matrix } {
  const wide = q.columns > q.rows
  const turned = transpose(q)
  const { values, vectors } = symmetricEigen(wide ? multiply(q, turned) : multiply(turned, q))
  const kept = values.map((lambda) => Math.min(1, Math.max(0, lambda)))
  if (!wide) return { values: kept, vectors }
  const lifted = multiply(turned, vectors)
  for (let k = 0; k < lifted.columns; k++) {
    const length = Math.sqrt(kept[k]!) || 1
    for (let i = 0; i < lifted.rows; i++) lifted.data[i + k * lifted.rows]! /= length
  }
  return { values: kept, vectors: lifted }
}

/** Bell & McCaffrey's degrees of freedom, as in Pustejovsky & Tipton 2018, eq. 8–10, under independent errors. */
function satterthwaite(parts: Part[], direction: Float64Array): number {
  const inner = zeros(direction.length, direction.length)
  let trace = 0
  let squares = 0
  for (const { q, adjust } of parts) {
    const a = adjust(times(q, direction))
    const b = transposedTimes(q, a)
    const own = dot(a, a)
    const shared = dot(b, b)
    trace += own - shared
    squares += own * own - 2 * own * shared
    addOuter(inner, b)
  }
  squares += dot(inner.data, inner.data)
  return (trace * trace) / squares
}

/** Coefficient j with the standard error of a covariance, and Student's interval with df. */
export function coefficient(fit: Fit, j: number, how: { covariance: Matrix; df: number; level?: number }): Estimate {
  return estimateOf(fit.coefficients[j]!, Math.sqrt(at(how.covariance, j, j)), { df: how.df, level: how.level ?? 0.95 })
}

/** Coefficient j under clustering, with its own Satterthwaite degrees of freedom. */
export function clusteredCoefficient(fit: Fit, j: number, clustered: Clustered, level?: number): Estimate {
  const contrast = new Float64Array(fit.p)
  contrast[j] = 1
  return coefficient(fit, j, { covariance: clustered.covariance, df: clustered.df(contrast), level })
}
