// Did those who were trained change more than those who were not? Two groups, two moments, one change per person.

import type { Estimate } from './estimate.ts'
import { groupsOf, leastSquares, type Fit, type FitRefused } from './least-squares.ts'
import { fromColumns } from './matrix.ts'
import { clusteredCoefficient, clusterRobust } from './robust-standard-errors.ts'

/** One person seen before and after, in the unit of the KPI; null where nothing was seen. */
export type PersonChange = {
  trained: boolean
  before: number | null
  after: number | null
  /** The team (or whatever was trained together); all persons have one, or none has. */
  cluster?: string | number
  /** What is held equal, known before the training; as many numbers for every person. */
  covariates?: readonly number[]
}

/** One of the four cells, of those persons who were counted. */
export type Cell = { n: number; mean: number; sd: number }

export type TwoByTwo = {
  /** In the unit of the KPI; its df are Satterthwaite's. */
  effect: Estimate
  cells: { trainedBefore: Cell; trainedAfter: Cell; comparisonBefore: Cell; comparisonAfter: Cell }
  /** Persons left out because a value was missing. */
  missing: { trained: number; comparison: number }
  /** Null where persons, not teams, are the unit. A team on both sides counts on both. */
  clusters: { total: number; trained: number; comparison: number } | null
  covariates: number
  /** The change per unit of each covariate, in the order given. */
  slopes: Float64Array
}

export type TwoByTwoRefused =
  | { refused: 'cell-too-small' | 'arm-too-small'; trained: number; comparison: number; least: number }
  | {
      refused: 'too-few-clusters'
      total: number
      trained: number
      comparison: number
      least: number
      leastPerSide: number
    }
  | { refused: 'df-too-small'; df: number; least: number }
  | { refused: 'no-variation' }
  | FitRefused

/** Below these nothing is estimated (EFFECT §3): persons a cell, persons an arm, teams, teams a side, degrees of freedom. */
export const least = { cell: 5, arm: 10, clusters: 6, clustersPerSide: 3, df: 4 } as const

type PersonBeforeAfter = PersonChange & { before: number; after: number }

/**
 * The 2×2 difference-in-differences of persons seen twice: change on trained and covariates, errors CR2 by team
 * (by person where no team is given: then HC2), Satterthwaite degrees of freedom. Without covariates and teams the
 * answer is Welch's comparison of changes; Card & Krueger 1994 gives 2.75 (1.34).
 */
export function differenceInDifferences(
  persons: readonly PersonChange[],
  { level = 0.95 }: { level?: number } = {},
): TwoByTwo | TwoByTwoRefused {
  const seen = persons.filter((p): p is PersonBeforeAfter => p.before !== null && p.after !== null)
  const clusters = clustersOf(seen)
  const tooSmall = refuseSmall(seen) ?? refuseFewClusters(clusters)
  if (tooSmall) return tooSmall
  const fit = fitChanges(seen)
  if ('refused' in fit) return fit
  if (fit.rss <= 1e-24 * squaredValues(seen)) return { refused: 'no-variation' }
  const labels = seen.map((p, i) => (clusters ? p.cluster! : i))
  const effect = clusteredCoefficient(fit, 1, clusterRobust(fit, groupsOf(labels), 'CR2'), level)
  // @NOTE Three equal teams on each side have exactly four degrees of freedom; rounding must not refuse them.
  if (!(effect.df >= least.df - 1e-9)) return { refused: 'df-too-small', df: effect.df, least: least.df }
  return {
    effect,
    cells: cellsOf(seen),
    missing: missingOf(persons),
    clusters,
    covariates: fit.p - 2,
    slopes: fit.coefficients.slice(2),
  }
}

function fitChanges(seen: readonly PersonBeforeAfter[]): Fit | FitRefused {
  const covariates = (seen[0]?.covariates ?? []).map((_, k) => seen.map((p) => p.covariates![k]!))
  const x = fromColumns([seen.map(() => 1), seen.map((p) => Number(p.trained)), ...covariates])
  return leastSquares(
    seen.map((p) => p.after - p.before),
    x,
  )
}

function squaredValues(seen: readonly PersonBeforeAfter[]): number {
  return seen.reduce((sum, p) => sum + p.before ** 2 + p.after ** 2, 0)
}

function refuseSmall(seen: readonly PersonBeforeAfter[]): TwoByTwoRefused | null {
  const trained = seen.filter((p) => p.trained).length
  const comparison = seen.length - trained
  const smaller = Math.min(trained, comparison)
  if (smaller < least.cell) return { refused: 'cell-too-small', trained, comparison, least: least.cell }
  if (smaller < least.arm) return { refused: 'arm-too-small', trained, comparison, least: least.arm }
  return null
}

function clustersOf(seen: readonly PersonBeforeAfter[]): TwoByTwo['clusters'] {
  const named = seen.filter((p) => p.cluster !== undefined)
  if (named.length === 0) return null
  if (named.length < seen.length) throw new Error('some persons have a cluster and some have none')
  const distinct = (of: readonly PersonBeforeAfter[]) => new Set(of.map((p) => p.cluster)).size
  return {
    total: distinct(seen),
    trained: distinct(seen.filter((p) => p.trained)),
    comparison: distinct(seen.filter((p) => !p.trained)),
  }
}

function refuseFewClusters(clusters: TwoByTwo['clusters']): TwoByTwoRefused | null {
  if (!clusters) return null
  const few = clusters.total < least.clusters || Math.min(clusters.trained, clusters.comparison) < least.clustersPerSide
  return few
    ? { refused: 'too-few-clusters', ...clusters, least: least.clusters, leastPerSide: least.clustersPerSide }
    : null
}

function missingOf(persons: readonly PersonChange[]): TwoByTwo['missing'] {
  const gone = persons.filter((p) => p.before === null || p.after === null)
  const trained = gone.filter((p) => p.trained).length
  return { trained, comparison: gone.length - trained }
}

function cellsOf(seen: readonly PersonBeforeAfter[]): TwoByTwo['cells'] {
  const trained = seen.filter((p) => p.trained)
  const comparison = seen.filter((p) => !p.trained)
  return {
    trainedBefore: cell(trained.map((p) => p.before)),
    trainedAfter: cell(trained.map((p) => p.after)),
    comparisonBefore: cell(comparison.map((p) => p.before)),
    comparisonAfter: cell(comparison.map((p) => p.after)),
  }
}

function cell(values: readonly number[]): Cell {
  const n = values.length
  const mean = values.reduce((sum, v) => sum + v, 0) / n
  const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0)
  return { n, mean, sd: Math.sqrt(squares / (n - 1)) }
}
