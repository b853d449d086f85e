// Does a set of questions measure one thing? Below .70 a behaviour scale is shown with a warning and not used as an explanation.
import { normalQuantile } from './distributions.ts'
import { correlation } from './correlation.ts'
import { unusable, type Unusable } from './finite-numbers.ts'
import { average } from './average-and-median.ts'

/** Alpha with its standard error and interval (Duhachek & Iacobucci 2004), standardised alpha, and alpha without each item. */
export type Reliability = {
  alpha: number
  se: number
  low: number
  high: number
  standardised: number
  without: (number | null)[]
  people: number
  items: number
  weak: boolean
}
export type ReliabilityRefused =
  | { refused: 'too-few-people' | 'too-few-items' | 'incomplete' | 'no-variation' }
  | Unusable

/** Below this a scale is not to be trusted as one number. */
export const reliableFrom = 0.7

/** Reliability of complete answers, `rows[person][item]`. */
export function reliability(rows: readonly (readonly number[])[], level = 0.95): Reliability | ReliabilityRefused {
  const items = rows[0]?.length ?? 0
  if (items < 2) return { refused: 'too-few-items' }
  if (rows.length <= items) return { refused: 'too-few-people' }
  if (rows.some((row) => row.length !== items)) return { refused: 'incomplete' }
  const wrong = unusable(rows.flat())
  if (wrong) return wrong
  const alpha = cronbachAlpha(rows)
  const standardised = standardisedAlpha(rows)
  if (alpha === null || standardised === null) return { refused: 'no-variation' }
  const se = standardError(rows)
  const half = normalQuantile((1 + level) / 2) * se
  const without = Array.from({ length: items }, (_, item) =>
    cronbachAlpha(rows.map((row) => row.filter((_, other) => other !== item))),
  )
  return {
    alpha,
    se,
    low: alpha - half,
    high: alpha + half,
    standardised,
    without,
    people: rows.length,
    items,
    weak: alpha < reliableFrom,
  }
}

function standardisedAlpha(rows: readonly (readonly number[])[]): number | null {
  const items = rows[0]!.length
  let sum = 0
  for (let a = 0; a < items; a++) {
    for (let b = 0; b < a; b++) {
      const r = correlation(
        rows.map((row) => row[a]!),
        rows.map((row) => row[b]!),
      )
      if (r === null) return null
      sum += r
    }
  }
  const mean = sum / ((items * (items - 1)) / 2)
  return (items * mean) / (1 + (items - 1) * mean)
}

function standardError(rows: readonly (readonly number[])[]): number {
  const items = rows[0]!.length
  const covariance = covarianceOf(rows)
  const lineSums = covariance.map((line) => line.reduce((sum, value) => sum + value, 0))
  const whole = lineSums.reduce((sum, value) => sum + value, 0)
  const trace = covariance.reduce((sum, line, i) => sum + line[i]!, 0)
  const traceOfSquare = covariance.reduce((sum, line) => sum + line.reduce((own, value) => own + value * value, 0), 0)
  const wholeOfSquare = lineSums.reduce((sum, value) => sum + value * value, 0)
  const q =
    ((2 * items ** 2) / ((items - 1) ** 2 * whole ** 3)) *
    (whole * (traceOfSquare + trace ** 2) - 2 * trace * wholeOfSquare)
  return Math.sqrt(q / rows.length)
}

function covarianceOf(rows: readonly (readonly number[])[]): number[][] {
  const items = rows[0]!.length
  const means = Array.from({ length: items }, (_, item) => rows.reduce((sum, row) => sum + row[item]!, 0) / rows.length)
  return means.map((_, a) =>
    means.map(
      (_, b) => rows.reduce((sum, row) => sum + (row[a]! - means[a]!) * (row[b]! - means[b]!), 0) / (rows.length - 1),
    ),
  )
}

/** Cronbach's alpha of complete rows (people × items); null below two items, two people, or where nobody differs. */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
  const width = rows[0]?.length ?? 0
  if (width < 2 || rows.length < 2) return null
  const total = variance(rows.map((row) => row.reduce((sum, points) => sum + points, 0)))
  if (!(total > 0 && total < Infinity)) return null
  let within = 0
  for (let item = 0; item < width; item++) within += variance(rows.map((row) => row[item]!))
  return (width / (width - 1)) * (1 - within / total)
}

function variance(values: readonly number[]): number {
  const mean = average(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}
