// The last digits of a regression: a residual with its rounding errors carried along, put back into the factorisation.

import { column, type Matrix } from './matrix.ts'
import { applyQ, applyTransposedQ, solveTransposed, solveUpper, type Qr } from './qr-decomposition.ts'

/** y − x·b, each product and sum with its rounding error carried along (Ogita, Rump & Oishi 2005), a block of rows at a time; `less` is subtracted too. */
export function residualsOf(y: Float64Array, x: Matrix, b: Float64Array, less?: Float64Array): Float64Array {
  const high = Float64Array.from(y)
  const low = new Float64Array(x.rows)
  if (less) for (let i = 0; i < x.rows; i++) add(high, low, i, -less[i]!)
  for (let from = 0; from < x.rows; from += 1024)
    for (let j = 0; j < x.columns; j++)
      subtractProduct({ high, low, values: column(x, j) }, -b[j]!, [from, Math.min(x.rows, from + 1024)])
  for (let i = 0; i < x.rows; i++) high[i]! += low[i]!
  return high
}

function add(high: Float64Array, low: Float64Array, i: number, value: number): void {
  const sum = high[i]! + value
  const part = sum - high[i]!
  low[i]! += high[i]! - (sum - part) + (value - part)
  high[i] = sum
}

function subtractProduct(
  { high, low, values }: { high: Float64Array; low: Float64Array; values: Float64Array },
  factor: number,
  [from, to]: [number, number],
): void {
  const [factorHigh, factorLow] = split(factor)
  for (let i = from; i < to; i++) {
    const value = values[i]!
    const product = value * factor
    const turned = 134217729 * value
    const valueHigh = turned - (turned - value)
    const valueLow = value - valueHigh
    const lost =
      valueLow * factorLow - (product - valueHigh * factorHigh - valueLow * factorHigh - valueHigh * factorLow)
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

/** The sum of products as if computed with twice the digits (Ogita, Rump & Oishi 2005, Dot2). */
function exactDot(u: Float64Array, v: Float64Array): number {
  let sum = 0
  let rest = 0
  for (let i = 0; i < u.length; i++) {
    const product = u[i]! * v[i]!
    const [a, b] = split(u[i]!)
    const [c, d] = split(v[i]!)
    const lost = b * d - (product - a * c - b * c - a * d)
    const next = sum + product
    const part = next - sum
    rest += sum - (next - part) + (product - part) + lost
    sum = next
  }
  return sum + rest
}

/** Björck's steps stop when a coefficient moves by less than this share of itself. */
const settled = 4e-16

/**
 * Coefficients of b on the columns of a, from a first answer, by refining coefficients and residual together (Björck 1967; Golub & Van
 * Loan 5.3.8): right also where what the columns do not explain is a million times what they do (NIST Wampler5).
 */
export function refined(qr: Qr, { a, b }: { a: Matrix; b: Float64Array }, first: Float64Array): Float64Array {
  const coefficients = Float64Array.from(first)
  const residual = residualsOf(b, a, coefficients)
  let last = Infinity
  for (let step = 0; step < 8; step++) {
    const left = residualsOf(b, a, coefficients, residual)
    const slope = solveTransposed(
      qr,
      Float64Array.from({ length: a.columns }, (_, j) => -exactDot(column(a, j), residual)),
    )
    applyTransposedQ(qr, left)
    const move = solveUpper(
      qr,
      slope.map((z, j) => left[j]! - z),
    )
    left.set(slope)
    applyQ(qr, left)
    const size = largestShare(move, coefficients)
    if (!(size < last)) break
    for (let j = 0; j < move.length; j++) coefficients[j]! += move[j]!
    for (let i = 0; i < left.length; i++) residual[i]! += left[i]!
    if (size <= settled) break
    last = size
  }
  return coefficients
}

function largestShare(move: Float64Array, of: Float64Array): number {
  let most = 0
  for (let j = 0; j < of.length; j++) if (move[j] !== 0) most = Math.max(most, Math.abs(move[j]! / of[j]!))
  return most
}
