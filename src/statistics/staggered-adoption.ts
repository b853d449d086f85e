// Runs that start one after another: each starting group against those not trained, period by period.

import { attOf, type AttMethod, type AttRefused } from './doubly-robust.ts'
import type { Estimate } from './estimate.ts'
import { column, zeros, type Matrix } from './matrix.ts'
import { estimateFrom } from './staggered-standard-errors.ts'
import { firstUnusable, unusableColumns, type Unusable } from './finite-numbers.ts'

/** One person over all periods; `outcomes` follows the order of the periods, null where nothing was seen. */
export type StaggeredPerson = {
  /** The first period in which this person was trained; null for never. */
  start: number | null
  outcomes: readonly (number | null)[]
  covariates?: readonly number[]
  cluster?: string | number
}

/** The effect in one period on those who started together; before their start it is a placebo. */
export type GroupTime = {
  start: number
  period: number
  /** The period the change is counted from: the last before the start, or, for a placebo, the one before. */
  from: number
  trained: number
  comparison: number
  effect: Estimate
  /** n numbers, zero for persons outside this comparison. */
  influence: Float64Array
}

export type Staggered = {
  cells: GroupTime[]
  /** Comparisons that could not be made, and why. */
  skipped: {
    start: number
    period: number
    trained: number
    comparison: number
    because: AttRefused | { refused: 'cell-too-small' | 'too-few-clusters' }
  }[]
  /** Persons counted, and persons left out: seen with gaps, or trained from the first period on. */
  persons: number
  left: { gaps: number; always: number }
  /** The start of every person counted, in the order of the influence. */
  starts: (number | null)[]
  clusters: (string | number)[] | null
  level: number
}

export type StaggeredRefused =
  | { refused: 'no-comparison' | 'nobody-starts' | 'too-few-periods' | 'no-cell' | 'no-variation' }
  | Unusable

export type StaggeredChoices = {
  method?: AttMethod
  /** Against those never trained, or also against those who start later. */
  against?: 'never' | 'not-yet'
  level?: number
  /** Fewer persons on a side are not compared (EFFECT §3). */
  least?: number
  /** Fewer teams on a side are not compared either, where persons come in teams. */
  leastClusters?: number
}

/**
 * Callaway & Sant'Anna (2021): ATT(g, t) for every start and period, with influence functions; as att_gt of the R
 * package did with a varying base and no anticipation. `periods` ascends. Errors by team where persons have one: see
 * `staggered-standard-errors.ts`.
 */
export function staggered(
  periods: readonly number[],
  persons: readonly StaggeredPerson[],
  choices: StaggeredChoices = {},
): Staggered | StaggeredRefused {
  const { method = 'doubly-robust', against = 'never', level = 0.95, least = 5, leastClusters = 3 } = choices
  if (periods.length < 2) return { refused: 'too-few-periods' }
  const whole = persons.filter((p) => p.outcomes.length === periods.length && p.outcomes.every((v) => v !== null))
  const counted = whole.filter((p) => p.start === null || p.start > periods[0]!)
  const starts = [...new Set(counted.map((p) => p.start))]
    .filter((g) => g !== null && g <= periods.at(-1)!)
    .sort((a, b) => a! - b!) as number[]
  if (starts.length === 0) return { refused: 'nobody-starts' }
  if (against === 'never' && !counted.some((p) => p.start === null)) return { refused: 'no-comparison' }
  const panel = panelOf(counted)
  const wrong = firstUnusable(...panel.outcomes) ?? unusableColumns(panel.covariates)
  if (wrong) return wrong
  const made: Staggered = {
    cells: [],
    skipped: [],
    persons: counted.length,
    left: { gaps: persons.length - whole.length, always: whole.length - counted.length },
    starts: counted.map((p) => p.start),
    clusters: clustersOf(counted),
    level,
  }
  for (const start of starts)
    for (let t = 1; t < periods.length; t++)
      compare(made, panel, { start, t, periods, against, method, least, leastClusters })
  if (made.cells.length > 0) return made
  return {
    refused: made.skipped.some(({ because }) => because.refused === 'no-variation') ? 'no-variation' : 'no-cell',
  }
}

/** Outcomes by period and covariates, n rows. */
type Panel = { outcomes: Float64Array[]; covariates: Matrix; starts: Float64Array }

function panelOf(counted: readonly StaggeredPerson[]): Panel {
  const periods = counted[0]!.outcomes.length
  const covariates = zeros(counted.length, counted[0]!.covariates?.length ?? 0)
  for (let j = 0; j < covariates.columns; j++) column(covariates, j).set(counted.map((p) => p.covariates![j]!))
  const outcomes = Array.from({ length: periods }, (_, t) => Float64Array.from(counted, (p) => p.outcomes[t]!))
  return { outcomes, covariates, starts: Float64Array.from(counted, (p) => p.start ?? Infinity) }
}

function clustersOf(counted: readonly StaggeredPerson[]): (string | number)[] | null {
  const named = counted.filter((p) => p.cluster !== undefined)
  if (named.length === 0) return null
  if (named.length < counted.length) throw new Error('some persons have a cluster and some have none')
  return named.map((p) => p.cluster!)
}

type Comparison = Required<Omit<StaggeredChoices, 'level'>> & { start: number; t: number; periods: readonly number[] }

function compare(
  made: Staggered,
  panel: Panel,
  { start, t, periods, against, method, least, leastClusters }: Comparison,
): void {
  const base = periods[t]! < start ? t - 1 : periods.findLastIndex((p) => p < start)
  const last = Math.max(periods[t]!, periods[base]!)
  const rows: number[] = []
  panel.starts.forEach((g, i) => {
    if (g === start || g === Infinity || (against === 'not-yet' && g > last)) rows.push(i)
  })
  const trained = rows.filter((i) => panel.starts[i] === start).length
  const place = { start, period: periods[t]!, trained, comparison: rows.length - trained }
  if (Math.min(place.trained, place.comparison) < least)
    return void made.skipped.push({ ...place, because: { refused: 'cell-too-small' } })
  if (fewestTeams(made, panel, { start, rows }) < leastClusters)
    return void made.skipped.push({ ...place, because: { refused: 'too-few-clusters' } })
  const att = attOf(
    {
      y: rows.map((i) => panel.outcomes[t]![i]! - panel.outcomes[base]![i]!),
      treated: rows.map((i) => Number(panel.starts[i] === start)),
      x: rowsOf(panel.covariates, rows),
    },
    method,
  )
  if ('refused' in att) return void made.skipped.push({ ...place, because: att })
  const influence = new Float64Array(made.persons)
  rows.forEach((i, k) => (influence[i] = (att.influence[k]! * made.persons) / rows.length))
  made.cells.push({ ...place, from: periods[base]!, effect: estimateFrom(made, att.value, influence), influence })
}

/** The number of teams on the side that has fewer; infinite where persons do not come in teams. */
function fewestTeams(
  { clusters }: Staggered,
  panel: Panel,
  { start, rows }: { start: number; rows: number[] },
): number {
  if (!clusters) return Infinity
  const teams = (of: number[]) => new Set(of.map((i) => clusters[i]!)).size
  return Math.min(
    teams(rows.filter((i) => panel.starts[i] === start)),
    teams(rows.filter((i) => panel.starts[i] !== start)),
  )
}

function rowsOf(x: Matrix, rows: number[]): Matrix {
  const made = zeros(rows.length, x.columns)
  for (let j = 0; j < x.columns; j++) column(made, j).set(rows.map((i) => column(x, j)[i]!))
  return made
}
