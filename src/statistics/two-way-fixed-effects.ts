// Persons who stay as they are and months that are the same for all: least squares with both taken out.

import { leastSquares, withinGroups, type Fit, type FitRefused, type Groups } from './least-squares.ts'
import { column, fromColumns, zeros, type Matrix } from './matrix.ts'

/**
 * Two-way fixed effects: y (n) on the columns of x (n × p, no intercept) after one effect for every group of each of two groupings (person
 * and period, in any order; the panel may have gaps). Exact: the larger grouping is taken out by its means, the smaller by its dummies
 * (Frisch & Waugh 1933). Degrees of freedom count every effect that can be told from the others. A column that is constant inside the
 * groupings is refused as collinear by its index.
 */
export function twoWayFixedEffects(
  y: ArrayLike<number>,
  x: Matrix,
  groupings: readonly [Groups, Groups],
): Fit | FitRefused {
  const [large, small] = groupings[0].count >= groupings[1].count ? groupings : [groupings[1], groupings[0]]
  const effects = large.count + small.count - connectedParts(large, small)
  const df = x.rows - x.columns - effects
  if (df <= 0) return { refused: 'too-few-rows', rows: x.rows, columns: x.columns + effects }
  const dummies = dummiesWithin(large, small)
  const left = (values: ArrayLike<number>) => {
    const inside = withinGroups(values, large)
    if (dummies.columns === 0) return inside
    const fit = leastSquares(inside, dummies)
    return 'refused' in fit ? fit : fit.residuals
  }
  const outcome = left(y)
  if ('refused' in outcome) return outcome
  const columns: Float64Array[] = []
  for (let j = 0; j < x.columns; j++) {
    const rest = left(column(x, j))
    if ('refused' in rest) return rest
    if (!(squares(rest) > 1e-20 * squares(column(x, j)))) return { refused: 'collinear', columns: [j] }
    columns.push(rest)
  }
  const fit = leastSquares(outcome, fromColumns(columns))
  return 'refused' in fit ? fit : { ...fit, q: fit.q, df, sigma: Math.sqrt(fit.rss / df) }
}

function squares(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! ** 2
  return sum
}

/** One column for each group of the smaller grouping but the first of every connected part, the larger's means taken out. */
function dummiesWithin(large: Groups, small: Groups): Matrix {
  const parts = partOfSmall(large, small)
  const kept = parts.flatMap((part, g) => (parts.indexOf(part) < g ? [g] : []))
  const made = zeros(small.index.length, kept.length)
  kept.forEach((g, j) =>
    column(made, j).set(
      withinGroups(
        Float64Array.from(small.index, (own) => Number(own === g)),
        large,
      ),
    ),
  )
  return made
}

function connectedParts(large: Groups, small: Groups): number {
  return new Set(partOfSmall(large, small)).size
}

/** For each group of the smaller grouping the part it belongs to: groups that share a group of the larger one can be compared. */
function partOfSmall(large: Groups, small: Groups): number[] {
  const parent = Array.from({ length: small.count }, (_, g) => g)
  const rootOf = (g: number): number => (parent[g] === g ? g : (parent[g] = rootOf(parent[g]!)))
  const seen = new Map<number, number>()
  for (let i = 0; i < small.index.length; i++) {
    const [own, other] = [small.index[i]!, seen.get(large.index[i]!)]
    if (other === undefined) seen.set(large.index[i]!, own)
    else parent[rootOf(own)] = rootOf(other)
  }
  return parent.map((_, g) => rootOf(g))
}
