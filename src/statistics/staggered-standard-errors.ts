// How sure a staggered comparison is: the influence of every person, or of every team where teams started together.

import { estimateOf, type Estimate } from './estimate.ts'
import { groupsOf } from './least-squares.ts'
import { dot } from './matrix.ts'

/** What the error of an influence (n numbers) rests on: starts and teams of the same n persons. */
export type Design = { starts: (number | null)[]; clusters: (string | number)[] | null; level: number }

export type Variance = { variance: number; df: number }

/** An estimate with the error of its influence. */
export function estimateFrom(design: Design, value: number, influence: Float64Array): Estimate {
  const { variance, df } = varianceOf(design, influence)
  return estimateOf(value, Math.sqrt(variance), { df, level: design.level })
}

/**
 * Persons: Σψ²/n², as did. Teams: ψ summed by team; each starting group has its own mean taken out, so its teams count
 * m/(m − 1), and the degrees of freedom are Welch and Satterthwaite's over the groups. A team with several starts
 * belongs to the one most of its persons have.
 */
export function varianceOf(design: Design, influence: Float64Array): Variance {
  const spread = spreadOf(design, influence)
  if (!design.clusters) return { variance: dot(spread, spread), df: Infinity }
  const { arm, sizes } = teamsOf(design.starts, design.clusters)
  const arms = new Float64Array(sizes.length)
  arm.forEach((at, team) => (arms[at]! += spread[team]! ** 2))
  const variance = arms.reduce((sum, own) => sum + own, 0)
  const uncertainty = arms.reduce((sum, own, at) => sum + own ** 2 / Math.max(1, sizes[at]! - 1), 0)
  return { variance, df: uncertainty === 0 ? 1 : variance ** 2 / uncertainty }
}

/** The influence as independent parts, one a person or a team: their squares add up to the variance, products of two to the covariance. */
export function spreadOf({ starts, clusters }: Design, influence: Float64Array): Float64Array {
  const n = influence.length
  if (!clusters) return influence.map((v) => v / n)
  const { index, factors } = teamsOf(starts, clusters)
  const sums = new Float64Array(factors.length)
  for (let i = 0; i < n; i++) sums[index[i]!]! += influence[i]! / n
  for (let team = 0; team < sums.length; team++) sums[team]! *= factors[team]!
  return sums
}

/** Persons' teams, the starting group (arm) of every team, the number of teams in each, and the root of what a team counts for. */
export type Teams = { index: Int32Array; arm: Int32Array; sizes: number[]; factors: Float64Array }

/** Worked out once for the many estimates of one design. */
const known = new WeakMap<readonly (string | number)[], Teams>()

/** The teams of a design and their starting groups. */
export function teamsOf(starts: readonly (number | null)[], clusters: readonly (string | number)[]): Teams {
  const made = known.get(clusters) ?? arrange(starts, clusters)
  known.set(clusters, made)
  return made
}

function arrange(starts: readonly (number | null)[], clusters: readonly (string | number)[]): Teams {
  const { index, count } = groupsOf(clusters)
  const counts = Array.from({ length: count }, () => new Map<number | null, number>())
  index.forEach((team, i) => counts[team]!.set(starts[i]!, (counts[team]!.get(starts[i]!) ?? 0) + 1))
  const own = counts.map((seen) => [...seen].reduce((most, next) => (next[1] > most[1] ? next : most))[0])
  const arms = [...new Set(own)]
  const arm = Int32Array.from(own, (start) => arms.indexOf(start))
  const sizes = arms.map((start) => own.filter((other) => other === start).length)
  // @NOTE One team alone shows no variation of its own; it is let in by the general factor only.
  const factors = Float64Array.from(arm, (at) =>
    Math.sqrt(sizes[at]! > 1 ? sizes[at]! / (sizes[at]! - 1) : count / (count - 1)),
  )
  return { index, arm, sizes, factors }
}
