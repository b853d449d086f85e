// Before the run: how large an effect could be seen at all. After it: what a null result does not exclude.
import { tQuantile } from './distributions.ts'
import { noncentralityFor } from './noncentral-t.ts'

/** The chance to find what is there (0.8 where left out) and of calling real what is not (0.05), both strictly between 0 and 1. */
export type Chances = { power?: number; alpha?: number }

// Sizes that are no numbers, and chances outside 0 … 1, are a bug of the caller and throw; too few people are an answer (0, or Infinity).

function mustBeAsked(sizes: readonly number[], { power = 0.8, alpha = 0.05 }: Chances): void {
  for (const size of sizes) if (!Number.isFinite(size)) throw new RangeError(`${size} is no size to plan with`)
  for (const chance of [power, alpha])
    if (!(chance > 0 && chance < 1)) throw new RangeError(`${chance} is not a chance between 0 and 1`)
}

/**
 * The smallest effect two arms would find with this power, in the unit of `sd` (1: standard deviations).
 * @notYet What a lottery without a period before could see.
 */
export function detectableBetweenArms({
  arms,
  sd = 1,
  power = 0.8,
  alpha = 0.05,
}: Chances & { arms: readonly [number, number]; sd?: number }): number {
  return sd * detectable(arms[0] + arms[1] - 2, { power, alpha }) * Math.sqrt(1 / arms[0] + 1 / arms[1])
}

export type TeamPlan = Chances & { teams: readonly [number, number]; size: number; icc: number; sd?: number }

/**
 * The smallest effect that whole teams, drawn into two arms, would find, in the unit of `sd` (1: standard deviations between persons): each
 * person counts for 1/(1 + (size − 1)·icc), and the degrees of freedom are those of teams (Donner & Klar 2000). Infinity below three teams.
 * @notYet What a lottery among whole teams could see.
 */
export function detectableByTeams({ teams, size, icc, sd = 1, power = 0.8, alpha = 0.05 }: TeamPlan): number {
  const df = teams[0] + teams[1] - 2
  if (!(df >= 1) || !(Math.min(...teams) >= 1)) return Infinity
  return (
    sd * detectable(df, { power, alpha }) * Math.sqrt((designEffect(size, icc) / size) * (1 / teams[0] + 1 / teams[1]))
  )
}

/** The smallest change that pairs would find; `sd` is the standard deviation of the change. */
export function detectableChange({
  pairs,
  sd = 1,
  power = 0.8,
  alpha = 0.05,
}: Chances & { pairs: number; sd?: number }): number {
  return (sd * detectable(pairs - 1, { power, alpha })) / Math.sqrt(pairs)
}

export type DidPlan = Chances & {
  trained: number
  comparison: number
  /** Standard deviation of one period's KPI between people, and its correlation between two periods. */
  sd: number
  correlation: number
  /** Periods before and after; more of them average out what is not stable. */
  before?: number
  after?: number
  /** People of one team resemble each other: their number and intraclass correlation make each count for less. */
  team?: { size: number; icc: number; teams: number }
}

/**
 * The smallest effect a difference-in-differences would find, in the unit of `sd` (McKenzie 2012, equal correlation of periods).
 * With teams the degrees of freedom are those of teams, and the variance grows by the design effect.
 */
export function detectableByDid(plan: DidPlan): number {
  const { trained, comparison, sd, correlation, before = 1, after = 1, team, power = 0.8, alpha = 0.05 } = plan
  if (!(correlation >= -1 && correlation <= 1)) throw new RangeError(`${correlation} is not a correlation`)
  const change = sd * Math.sqrt((1 - correlation) * (1 / before + 1 / after))
  const inflation = team ? designEffect(team.size, team.icc) : 1
  const df = team ? team.teams - 2 : trained + comparison - 2
  if (df < 1) return Infinity
  return change * detectable(df, { power, alpha }) * Math.sqrt(inflation * (1 / trained + 1 / comparison))
}

/** By how much teams of `size` people with an intraclass correlation widen the variance (Kish 1965). An icc outside −1 … 1 is a bug and throws. */
export function designEffect(size: number, icc: number): number {
  if (!(icc >= -1 && icc <= 1)) throw new RangeError(`${icc} is not an intraclass correlation`)
  return 1 + (size - 1) * icc
}

/** The noncentrality at which a two-sided t test reaches the power. */
function detectable(df: number, { power, alpha }: { power: number; alpha: number }): number {
  mustBeAsked([], { power, alpha })
  if (!(df > 0)) return Infinity
  return noncentralityFor(tQuantile(1 - alpha / 2, df), df, 1 - power)
}
