// Small symmetric systems: Cholesky to solve them, Jacobi to see their directions.

import { identity, zeros, type Matrix } from './matrix.ts'

/** A matrix that should have been positive definite was not. */
export type NotPositiveDefinite = { refused: 'not-positive-definite' }

/**
 * The lower factor L of a symmetric positive definite matrix, m = L·L′ (Golub & Van Loan, Matrix Computations, 4.2).
 * For weighted systems of a few columns; regressions go through `qr-decomposition.ts`.
 */
export function cholesky(m: Matrix): Matrix | NotPositiveDefinite {
  const n = m.rows
  const l = zeros(n, n)
  for (let j = 0; j < n; j++) {
    let pivot = m.data[j + j * n]!
    for (let k = 0; k < j; k++) pivot -= l.data[j + k * n]! ** 2
    if (!(pivot > 1e-14 * Math.abs(m.data[j + j * n]!))) return { refused: 'not-positive-definite' }
    const root = Math.sqrt(pivot)
    l.data[j + j * n] = root
    for (let i = j + 1; i < n; i++) {
      let sum = m.data[i + j * n]!
      for (let k = 0; k < j; k++) sum -= l.data[i + k * n]! * l.data[j + k * n]!
      l.data[i + j * n] = sum / root
    }
  }
  return l
}

/** x with L·L′·x = b, given the lower factor L. */
export function solveWithCholesky(l: Matrix, b: ArrayLike<number>): Float64Array {
  const n = l.rows
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i]! -= l.data[i + k * n]! * x[k]!
    x[i]! /= l.data[i + i * n]!
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= l.data[k + i * n]! * x[k]!
    x[i]! /= l.data[i + i * n]!
  }
  return x
}

/** The inverse of a symmetric positive definite matrix. */
export function inversePositive(m: Matrix): Matrix | NotPositiveDefinite {
  const l = cholesky(m)
  if ('refused' in l) return l
  const made = zeros(m.rows, m.rows)
  const unit = identity(m.rows)
  for (let j = 0; j < m.rows; j++)
    made.data.set(solveWithCholesky(l, unit.data.subarray(j * m.rows, (j + 1) * m.rows)), j * m.rows)
  return made
}

/** Eigenvalues (unordered) and, as columns of `vectors`, the eigenvectors belonging to them. */
export type Eigen = { values: Float64Array; vectors: Matrix }

/** Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations (Golub & Van Loan, 8.5). */
export function symmetricEigen(m: Matrix): Eigen {
  const n = m.rows
  const a = { rows: n, columns: n, data: Float64Array.from(m.data) }
  const vectors = identity(n)
  for (let sweep = 0; sweep < 60; sweep++) {
    if (offDiagonal(a) <= 1e-32 * diagonal(a)) break
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, vectors, p, q)
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a.data[i + i * n]!), vectors }
}

function offDiagonal(a: Matrix): number {
  let sum = 0
  for (let j = 0; j < a.rows; j++) for (let i = 0; i < j; i++) sum += a.data[i + j * a.rows]! ** 2
  return sum
}

function diagonal(a: Matrix): number {
  let sum = 1e-300
  for (let i = 0; i < a.rows; i++) sum += a.data[i + i * a.rows]! ** 2
  return sum
}

function rotate(a: Matrix, vectors: Matrix, p: number, q: number): void {
  const n = a.rows
  const apq = a.data[p + q * n]!
  if (apq === 0) return
  const theta = (a.data[q + q * n]! - a.data[p + p * n]!) / (2 * apq)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  turn(a.data, [p * n, q * n, 1], n, c, s)
  turn(a.data, [p, q, n], n, c, s)
  turn(vectors.data, [p * n, q * n, 1], n, c, s)
}

/** Turns two strided lines of `data` against each other by the angle with cosine c and sine s. */
function turn(data: Float64Array, [from, to, stride]: [number, number, number], n: number, c: number, s: number): void {
  for (let k = 0; k < n; k++) {
    const x = data[from + k * stride]!
    const y = data[to + k * stride]!
    data[from + k * stride] = c * x - s * y
    data[to + k * stride] = s * x + c * y
  }
}
