// Regressions stand on this factorisation: columns are scaled and pivoted, and near-collinear ones are named, not guessed.

import { zeros, type Matrix } from './matrix.ts'

/** Columns (by index) that are, to seven digits, combinations of the others. */
export type Collinear = { refused: 'collinear'; columns: number[] }

/**
 * X·S⁻¹·P = Q·R, with S the column lengths and P the pivot order. Householder vectors lie below the diagonal of
 * `factor`, R on and above it (its diagonal apart, in `diagonal`).
 */
export type Qr = { factor: Matrix; diagonal: Float64Array; beta: Float64Array; pivot: Int32Array; scale: Float64Array }

/** R's `lm` stops at the same share of a column's length left over; below it the digits are not there. */
const tolerance = 1e-7

/**
 * Column-scaled, pivoted Householder QR of an n × p matrix, n ≥ p (Businger & Golub 1965; Golub & Van Loan 5.4.2).
 * Refuses by name where a column adds less than 1e-7 of its own length to the columns before it.
 */
export function factorise(x: Matrix): Qr | Collinear {
  const qr = scaled(x)
  const left = new Float64Array(x.columns).fill(1)
  for (let k = 0; k < x.columns; k++) {
    bringForward(qr, left, k)
    const length = lengthBelow(qr.factor, k)
    if (!(length > tolerance)) return { refused: 'collinear', columns: [...qr.pivot.subarray(k)].sort((a, b) => a - b) }
    reflect(qr, k, length)
    for (let j = k + 1; j < x.columns; j++) left[j] = remaining(qr.factor, left[j]!, k, j)
  }
  return qr
}

function scaled(x: Matrix): Qr {
  const { rows: n, columns: p } = x
  const factor = { rows: n, columns: p, data: Float64Array.from(x.data) }
  const scale = new Float64Array(p)
  for (let j = 0; j < p; j++) {
    scale[j] = lengthOf(factor.data, j * n, (j + 1) * n)
    if (scale[j] === 0) continue
    const by = 1 / scale[j]!
    for (let i = j * n; i < (j + 1) * n; i++) factor.data[i]! *= by
  }
  return {
    factor,
    scale,
    diagonal: new Float64Array(p),
    beta: new Float64Array(p),
    pivot: Int32Array.from({ length: p }, (_, j) => j),
  }
}

/** Euclidean length; counted again, divided by the largest entry, where the squares leave the range of numbers. */
function lengthOf(data: Float64Array, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += data[i]! * data[i]!
  if (sum > 1e-280 && sum < 1e280) return Math.sqrt(sum)
  let largest = 0
  for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(data[i]!))
  const by = 1 / largest
  if (!Number.isFinite(by)) return 0
  sum = 0
  for (let i = from; i < to; i++) sum += (data[i]! * by) ** 2
  return largest * Math.sqrt(sum)
}

function lengthBelow(m: Matrix, k: number): number {
  let sum = 0
  const end = (k + 1) * m.rows
  for (let i = k * m.rows + k; i < end; i++) sum += m.data[i]! ** 2
  return Math.sqrt(sum)
}

/** Exchanges column k with the longest of those left; ties keep the given order. */
function bringForward(qr: Qr, left: Float64Array, k: number): void {
  const { rows: n, columns: p, data } = qr.factor
  let best = k
  for (let j = k + 1; j < p; j++) if (left[j]! > left[best]! * (1 + 1e-12)) best = j
  if (best === k) return
  const kept = data.slice(k * n, (k + 1) * n)
  data.copyWithin(k * n, best * n, (best + 1) * n)
  data.set(kept, best * n)
  ;[left[k], left[best]] = [left[best]!, left[k]!]
  ;[qr.pivot[k], qr.pivot[best]] = [qr.pivot[best]!, qr.pivot[k]!]
}

function reflect(qr: Qr, k: number, length: number): void {
  const { rows: n, columns: p, data } = qr.factor
  const head = k * n + k
  const alpha = data[head]! > 0 ? -length : length
  qr.diagonal[k] = alpha
  data[head]! -= alpha
  qr.beta[k] = -1 / (alpha * data[head]!)
  const v = data.subarray(head, (k + 1) * n)
  for (let j = k + 1; j < p; j += 2)
    reflectPair(
      v,
      [data.subarray(j * n + k, (j + 1) * n), j + 1 < p ? data.subarray((j + 1) * n + k, (j + 2) * n) : none],
      qr.beta[k]!,
    )
}

const none = new Float64Array(0)

/** Reflects x and y (which may be empty) by v: two columns for one passage over v, two sums each, for speed. */
function reflectPair(v: Float64Array, [x, y]: [Float64Array, Float64Array], beta: number): void {
  if (y.length === 0) return reflectOne(v, x, beta)
  const n = v.length
  let x0 = 0
  let x1 = 0
  let y0 = 0
  let y1 = 0
  let i = 0
  for (; i + 1 < n; i += 2) {
    const a = v[i]!
    const b = v[i + 1]!
    x0 += a * x[i]!
    y0 += a * y[i]!
    x1 += b * x[i + 1]!
    y1 += b * y[i + 1]!
  }
  if (i < n) {
    x0 += v[i]! * x[i]!
    y0 += v[i]! * y[i]!
  }
  const byX = beta * (x0 + x1)
  const byY = beta * (y0 + y1)
  for (let k = 0; k < n; k++) {
    const a = v[k]!
    x[k]! -= byX * a
    y[k]! -= byY * a
  }
}

function reflectOne(v: Float64Array, x: Float64Array, beta: number): void {
  let sum = 0
  for (let i = 0; i < v.length; i++) sum += v[i]! * x[i]!
  sum *= beta
  for (let i = 0; i < v.length; i++) x[i]! -= sum * v[i]!
}

/** The length column j has left below row k, downdated, or counted afresh when too much was cancelled. */
function remaining(m: Matrix, before: number, k: number, j: number): number {
  const gone = m.data[k + j * m.rows]! / before
  const share = 1 - gone * gone
  if (share > 0.01) return before * Math.sqrt(share)
  let sum = 0
  for (let i = j * m.rows + k + 1; i < (j + 1) * m.rows; i++) sum += m.data[i]! ** 2
  return Math.sqrt(sum)
}

/** Q′·y in place; the first p numbers then belong to the columns, the rest to the residual. */
export function applyTransposedQ(qr: Qr, y: Float64Array): void {
  for (let k = 0; k < qr.factor.columns; k++) reflectVector(qr, k, y)
}

/** Q·z in place. */
export function applyQ(qr: Qr, z: Float64Array): void {
  for (let k = qr.factor.columns - 1; k >= 0; k--) reflectVector(qr, k, z)
}

function reflectVector(qr: Qr, k: number, y: Float64Array): void {
  const n = qr.factor.rows
  reflectOne(qr.factor.data.subarray(k * n + k, (k + 1) * n), y.subarray(k), qr.beta[k]!)
}

/** b (in the caller's column order and units) from the first p numbers of Q′y. */
export function solveUpper(qr: Qr, z: ArrayLike<number>): Float64Array {
  const p = qr.factor.columns
  const x = Float64Array.from({ length: p }, (_, i) => z[i]!)
  for (let i = p - 1; i >= 0; i--) {
    for (let j = i + 1; j < p; j++) x[i]! -= qr.factor.data[i + j * qr.factor.rows]! * x[j]!
    x[i]! /= qr.diagonal[i]!
  }
  const b = new Float64Array(p)
  for (let i = 0; i < p; i++) b[qr.pivot[i]!] = x[i]! / qr.scale[qr.pivot[i]!]!
  return b
}

/** z with R′·z = P′S⁻¹·g: the first p numbers of Q′v, for a v with X′v = g. */
export function solveTransposed(qr: Qr, g: ArrayLike<number>): Float64Array {
  const p = qr.factor.columns
  const z = new Float64Array(p)
  for (let i = 0; i < p; i++) {
    z[i] = g[qr.pivot[i]!]! / qr.scale[qr.pivot[i]!]!
    for (let j = 0; j < i; j++) z[i]! -= qr.factor.data[j + i * qr.factor.rows]! * z[j]!
    z[i]! /= qr.diagonal[i]!
  }
  return z
}

/** The n × p matrix Q with orthonormal columns. */
export function thinQ(qr: Qr): Matrix {
  const { rows: n, columns: p, data } = qr.factor
  const made = zeros(n, p)
  const from = (j: number, k: number) => (j < p ? made.data.subarray(j * n + k, (j + 1) * n) : none)
  for (let j = 0; j < p; j++) made.data[j + j * n] = 1
  for (let k = p - 1; k >= 0; k--) {
    const v = data.subarray(k * n + k, (k + 1) * n)
    for (let j = k; j < p; j += 2) reflectPair(v, [from(j, k), from(j + 1, k)], qr.beta[k]!)
  }
  return made
}

/** The p × p matrix T with b = T·(Q′y) and (X′X)⁻¹ = T·T′. */
export function backMap(qr: Qr): Matrix {
  const p = qr.factor.columns
  const made = zeros(p, p)
  const unit = new Float64Array(p)
  for (let j = 0; j < p; j++) {
    unit.fill(0)
    unit[j] = 1
    made.data.set(solveUpper(qr, unit), j * p)
  }
  return made
}
