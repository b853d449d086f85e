// The line through what was measured: ordinary and weighted least squares, and the same inside groups.

import { column, dot, type Matrix, zeros } from './matrix.ts'
import { applyTransposedQ, backMap, factorise, solveUpper, thinQ, type Collinear, type Qr } from './qr-decomposition.ts'
import { refined, residualsOf } from './iterative-refinement.ts'
import { unusable, unusableColumns, type Unusable } from './finite-numbers.ts'

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

export type FitRefused =
  | Collinear
  | Unusable
  | { refused: 'too-few-rows'; rows: number; columns: number }
  | { refused: 'bad-weights' }

/**
 * Least squares of y (n) on the columns of x (n × p); weights (n, ≥ 0) count a row as that many inverse variances.
 * Scaled pivoted QR, refined on residuals of twice the digits; NIST StRD to at least nine digits, or refused (Filip). Refuses by name
 * columns that repeat each other, fewer rows than columns and one, weights below 0, NaN, and sizes outside 1e-40 … 1e40.
 */
export function leastSquares(y: ArrayLike<number>, x: Matrix, weights?: ArrayLike<number>): Fit | FitRefused {
  if (y.length !== x.rows || (weights && weights.length !== x.rows))
    throw new Error('y, x and weights differ in length')
  const counted = weights ? countWeights(weights) : x.rows
  if (counted === null) return { refused: 'bad-weights' }
  if (counted <= x.columns) return { refused: 'too-few-rows', rows: counted, columns: x.columns }
  const wrong = unusable(y) ?? unusableColumns(x)
  if (wrong) return wrong
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
    coefficients,
    residuals,
    n: counted,
    p: x.columns,
    df,
    rss,
    sigma: Math.sqrt(rss / df),
    back: backMap(qr),
    rootWeights: root,
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

function scaleRows(x: Matrix, root: Float64Array): Matrix {
  const made = zeros(x.rows, x.columns)
  for (let j = 0; j < x.columns; j++)
    for (let i = 0; i < x.rows; i++) made.data[i + j * x.rows] = x.data[i + j * x.rows]! * root[i]!
  return made
}

/** So many numbers are always refined; more of them only where the usual bound says that rounding could cost this share of the answer. */
const alwaysRefined = 50_000
const worthRefining = 1e-12

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
  if (x.data.length > alwaysRefined && roundingShare(qr, { y, residuals }) < worthRefining)
    return { coefficients, residuals }
  const scaled = root ? { a: scaleRows(x, root), b: y.map((v, i) => v * root[i]!) } : { a: x, b: y }
  const better = refined(qr, scaled, coefficients)
  return { coefficients: better, residuals: residualsOf(y, x, better) }
}

/** What rounding may have cost, as a share of the coefficients: u·κ·(1 + κ·tan θ), κ from the diagonal of R (Higham 2002, 20.1). */
function roundingShare(qr: Qr, { y, residuals }: { y: Float64Array; residuals: Float64Array }): number {
  const sizes = qr.diagonal.map(Math.abs)
  const condition = Math.max(...sizes) / Math.min(...sizes)
  let left = 0
  let explained = 0
  for (let i = 0; i < y.length; i++) {
    left += residuals[i]! ** 2
    explained += (y[i]! - residuals[i]!) ** 2
  }
  return 1.1e-16 * condition * (1 + (explained > 0 ? condition * Math.sqrt(left / explained) : condition))
}

function project(qr: Qr, y: Float64Array, root: Float64Array | null): Float64Array {
  if (root) for (let i = 0; i < y.length; i++) y[i]! *= root[i]!
  applyTransposedQ(qr, y)
  return solveUpper(qr, y)
}

/** True where nothing but rounding is left of y (n): an error computed from such a rest would be made up. */
export function leavesNothing(fit: Fit, y: ArrayLike<number>): boolean {
  let squares = 0
  for (let i = 0; i < y.length; i++) squares += ((fit.rootWeights ? fit.rootWeights[i]! : 1) * y[i]!) ** 2
  return fit.rss <= 1e-24 * squares
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
  return Float64Array.from(
    { length: values.length },
    (_, i) => values[i]! - sums[groups.index[i]!]! / sizes[groups.index[i]!]!,
  )
}

/**
 * Fixed effects: y on x inside groups (no intercept column in x). The degrees of freedom count one mean per group,
 * as if each had its own dummy column.
 * @internal Reproduces published figures.
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
