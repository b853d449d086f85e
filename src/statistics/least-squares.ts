// The line through what was measured: ordinary and weighted least squares, and the same inside groups.

import { column, dot, type Matrix, times, zeros } from './matrix.ts'
import { applyTransposedQ, backMap, factorise, solveUpper, thinQ, type Collinear, type Qr } from './qr.ts'

/** A fitted regression, with what robust errors need: coefficients = T·Q′(√w·y), (X′WX)⁻¹ = T·T′. */
export type Fit = {
  /** One per column of x, in its order and unit. */
  coefficients: Float64Array
  /** y − x·coefficients, in the unit of y, n numbers. */
  residuals: Float64Array
  /** Rows counted (a row of weight zero is not), columns, and what is left. */
  n: number
  p: number
  df: number
  /** Weighted residual sum of squares, and the residual standard deviation √(rss / df). */
  rss: number
  sigma: number
  /** n × p, orthonormal columns spanning √w·x; made when first asked for, as classical errors do without. */
  readonly q: Matrix
  /** T, p × p. */
  back: Matrix
  /** √w, or null where every row counts once. */
  rootWeights: Float64Array | null
}

export type FitRefused = Collinear | { refused: 'too-few-rows'; rows: number; columns: number } | { refused: 'not-finite' } | { refused: 'bad-weights' }

/**
 * Least squares of y (n) on the columns of x (n × p); weights (n, ≥ 0) count a row as that many inverse variances.
 * Scaled pivoted QR with one refinement step on a compensated residual; NIST StRD to at least nine digits.
 */
export function leastSquares(y: ArrayLike<number>, x: Matrix, weights?: ArrayLike<number>): Fit | FitRefused {
  if (y.length !== x.rows || (weights && weights.length !== x.rows)) throw new Error('y, x and weights differ in length')
  const counted = weights ? countWeights(weights) : x.rows
  if (counted === null) return { refused: 'bad-weights' }
  if (counted <= x.columns) return { refused: 'too-few-rows', rows: counted, columns: x.columns }
  if (!allFinite(y) || !allFinite(x.data)) return { refused: 'not-finite' }
  const root = weights ? Float64Array.from(weights, Math.sqrt) : null
  const qr = factorise(root ? scaleRows(x, root) : x)
  return 'refused' in qr ? qr : fitted(qr, { y: Float64Array.from(y), x, root }, counted)
}

type Sample = { y: Float64Array; x: Matrix; root: Float64Array | null }

function fitted(qr: Qr, { y, x, root }: Sample, counted: number): Fit {
  const { coefficients, residuals } = solve(qr, { y, x, root })
  let rss = 0
  for (let i = 0; i < x.rows; i++) rss += ((root ? root[i]! : 1) * residuals[i]!) ** 2
  const df = counted - x.columns
  let q: Matrix | null = null
  return {
    coefficients, residuals, n: counted, p: x.columns, df, rss, sigma: Math.sqrt(rss / df), back: backMap(qr), rootWeights: root,
    get q() {
      return (q ??= thinQ(qr))
    },
  }
}

function countWeights(weights: ArrayLike<number>): number | null {
  let counted = 0
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i]! >= 0) || weights[i] === Infinity) return null
    if (weights[i]! > 0) counted++
  }
  return counted
}

function allFinite(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i]!)) return false
  return true
}

function scaleRows(x: Matrix, root: Float64Array): Matrix {
  const made = zeros(x.rows, x.columns)
  for (let j = 0; j < x.columns; j++)
    for (let i = 0; i < x.rows; i++) made.data[i + j * x.rows] = x.data[i + j * x.rows]! * root[i]!
  return made
}

/** Solve, then solve once more for the residual: the last digits come from there (Björck 1996, 2.9). */
function solve(qr: Qr, { y, x, root }: Sample): { coefficients: Float64Array; residuals: Float64Array } {
  const coefficients = project(qr, Float64Array.from(y), root)
  const residuals = residualsOf(y, x, coefficients)
  const again = project(qr, residuals.slice(), root)
  again.forEach((more, j) => {
    coefficients[j]! += more
    const values = column(x, j)
    for (let i = 0; i < values.length; i++) residuals[i]! -= more * values[i]!
  })
  return { coefficients, residuals }
}

function project(qr: Qr, y: Float64Array, root: Float64Array | null): Float64Array {
  if (root) for (let i = 0; i < y.length; i++) y[i]! *= root[i]!
  applyTransposedQ(qr, y)
  return solveUpper(qr, y)
}

/** y − x·b, each product and sum with its rounding error carried along (Ogita, Rump & Oishi 2005), a block of rows at a time. */
function residualsOf(y: Float64Array, x: Matrix, b: Float64Array): Float64Array {
  const high = Float64Array.from(y)
  const low = new Float64Array(x.rows)
  for (let from = 0; from < x.rows; from += 1024)
    for (let j = 0; j < x.columns; j++)
      subtractProduct({ high, low, values: column(x, j) }, -b[j]!, [from, Math.min(x.rows, from + 1024)])
  for (let i = 0; i < x.rows; i++) high[i]! += low[i]!
  return high
}

function subtractProduct({ high, low, values }: { high: Float64Array; low: Float64Array; values: Float64Array }, factor: number, [from, to]: [number, number]): void {
  const [factorHigh, factorLow] = split(factor)
  for (let i = from; i < to; i++) {
    const value = values[i]!
    const product = value * factor
    const turned = 134217729 * value
    const valueHigh = turned - (turned - value)
    const valueLow = value - valueHigh
    const lost = valueLow * factorLow - (product - valueHigh * factorHigh - valueLow * factorHigh - valueHigh * factorLow)
    const sum = high[i]! + product
    const part = sum - high[i]!
    low[i]! += high[i]! - (sum - part) + (product - part) + lost
    high[i] = sum
  }
}

/** A number as a sum of two with half the digits each (Dekker 1971). */
function split(value: number): [number, number] {
  const turned = 134217729 * value
  const high = turned - (turned - value)
  return [high, value - high]
}

/** Groups numbered from 0 in order of first appearance. */
export type Groups = { index: Int32Array; count: number; names: (string | number)[] }

/** Numbers the labels of a grouping (team, firm, person). */
export function groupsOf(labels: ArrayLike<string | number>): Groups {
  const seen = new Map<string | number, number>()
  const index = new Int32Array(labels.length)
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (!seen.has(label)) seen.set(label, seen.size)
    index[i] = seen.get(label)!
  }
  return { index, count: seen.size, names: [...seen.keys()] }
}

/** Values minus the mean of their group; the grand mean is not added back. */
export function withinGroups(values: ArrayLike<number>, groups: Groups): Float64Array {
  const sums = new Float64Array(groups.count)
  const sizes = new Float64Array(groups.count)
  for (let i = 0; i < values.length; i++) {
    sums[groups.index[i]!]! += values[i]!
    sizes[groups.index[i]!]!++
  }
  return Float64Array.from({ length: values.length }, (_, i) => values[i]! - sums[groups.index[i]!]! / sizes[groups.index[i]!]!)
}

/**
 * Fixed effects: y on x inside groups (no intercept column in x). The degrees of freedom count one mean per group,
 * as if each had its own dummy column.
 */
export function fixedEffects(y: ArrayLike<number>, x: Matrix, groups: Groups): Fit | FitRefused {
  const inside = zeros(x.rows, x.columns)
  for (let j = 0; j < x.columns; j++) {
    const left = withinGroups(column(x, j), groups)
    // @NOTE A column that does not vary inside groups leaves rounding noise; as zeros it is refused by name.
    if (dot(left, left) > 1e-20 * dot(column(x, j), column(x, j))) column(inside, j).set(left)
  }
  const df = x.rows - x.columns - groups.count
  if (df <= 0) return { refused: 'too-few-rows', rows: x.rows, columns: x.columns + groups.count }
  const fit = leastSquares(withinGroups(y, groups), inside)
  return 'refused' in fit ? fit : { ...fit, df, sigma: Math.sqrt(fit.rss / df) }
}

/** x·b for every row: what the fit expects. */
export function predict(x: Matrix, coefficients: ArrayLike<number>): Float64Array {
  return times(x, coefficients)
}
