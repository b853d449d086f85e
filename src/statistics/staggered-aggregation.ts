// Many starts and periods in one sentence: overall, by starting group, or any weighted mean of cells.

import type { Estimate } from './estimate.ts'
import type { GroupTime, Staggered } from './staggered-adoption.ts'
import { estimateFrom } from './staggered-standard-errors.ts'

/** A value with the influence of every person on it. */
export type Influenced = { value: number; influence: Float64Array }

/** The effect over all cells from the start on, each weighted by the size of its starting group (did: "simple"). */
export function overallEffect(made: Staggered): Estimate | null {
  const cells = made.cells.filter(trainedBy)
  return cells.length === 0 ? null : estimated(made, weightedByGroup(made, cells))
}

export type GroupEffects = { overall: Estimate; groups: { start: number; effect: Estimate }[] }

/**
 * The mean effect since the start for each starting group, and their mean by group size (did: "group").
 *
 * @NOTE The R package did (2.1) looks up the shares' influence in its list of cells instead of its list of groups, so
 * that every group gets the first group's: on mpdta an error of .012415 instead of .012446. `like: 'did'` gives the
 * package's digits, for whoever compares with it; by default each group's share is its own.
 * @internal Reproduces published figures.
 */
export function effectsByGroup(made: Staggered, { like }: { like?: 'did' } = {}): GroupEffects | null {
  const starts = [...new Set(made.cells.filter(trainedBy).map((cell) => cell.start))]
  if (starts.length === 0) return null
  const means = starts.map((start) => ({
    start,
    ...plainMean(made.cells.filter((cell) => cell.start === start && trainedBy(cell)).map(influenced)),
  }))
  const overall = weightedByGroup(made, means, like === 'did' ? starts[0] : undefined)
  return {
    overall: estimated(made, overall),
    groups: means.map((mean) => ({ start: mean.start, effect: estimated(made, mean) })),
  }
}

export type PeriodEffects = { overall: Estimate; periods: { period: number; effect: Estimate }[] }

/**
 * The effect in each period on everybody trained by then, starting groups weighted by their size, and the plain mean of the periods
 * (did: "calendar"). The shares' influence is part of every error. Null where nobody is trained in any period counted.
 * @internal Reproduces published figures.
 */
export function effectsByPeriod(made: Staggered): PeriodEffects | null {
  const periods = [...new Set(made.cells.filter(trainedBy).map((cell) => cell.period))].toSorted((a, b) => a - b)
  if (periods.length === 0) return null
  const means = periods.map((period) => ({
    period,
    ...weightedByGroup(
      made,
      made.cells.filter((cell) => cell.period === period && trainedBy(cell)),
    ),
  }))
  return {
    overall: estimated(made, plainMean(means)),
    periods: means.map((mean) => ({ period: mean.period, effect: estimated(made, mean) })),
  }
}

/** True from the start on; before it a cell is a placebo. */
export function trainedBy(cell: GroupTime): boolean {
  return cell.period >= cell.start
}

function influenced(cell: GroupTime): Influenced {
  return { value: cell.effect.value, influence: cell.influence }
}

/** The unweighted mean of effects. */
export function plainMean(parts: readonly Influenced[]): Influenced {
  const influence = new Float64Array(parts[0]!.influence.length)
  for (const part of parts) part.influence.forEach((v, i) => (influence[i]! += v / parts.length))
  return { value: parts.reduce((sum, part) => sum + part.value, 0) / parts.length, influence }
}

type OfGroup = { start: number } & (Influenced | GroupTime)

/**
 * The mean of effects weighted by the share of persons in each starting group. The shares are estimated too, and
 * their influence is part of the error (Callaway & Sant'Anna 2021, Theorem 3 and Corollary 2).
 */
export function weightedByGroup(
  made: Pick<Staggered, 'starts'>,
  parts: readonly OfGroup[],
  surprisedBy?: number,
): Influenced {
  const n = made.starts.length
  const values = parts.map((part) => ('effect' in part ? part.effect.value : part.value))
  const shares = parts.map((part) => made.starts.filter((start) => start === part.start).length / n)
  const total = shares.reduce((sum, s) => sum + s, 0)
  const value = parts.reduce((sum, _, k) => sum + (values[k]! * shares[k]!) / total, 0)
  const influence = new Float64Array(n)
  parts.forEach((part, k) => {
    for (let i = 0; i < n; i++) {
      const surprise = Number(made.starts[i] === (surprisedBy ?? part.start)) - shares[k]!
      influence[i]! += (part.influence[i]! * shares[k]! + surprise * (values[k]! - value)) / total
    }
  })
  return { value, influence }
}

/** Value and influence as an estimate, by team where persons have one. */
export function estimated(made: Staggered, { value, influence }: Influenced): Estimate {
  return estimateFrom(made, value, influence)
}
