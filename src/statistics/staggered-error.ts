// How sure a staggered comparison is: the influence of every person, or of every team where teams started together.

import { influenceError } from './doubly-robust.ts'
import { estimateOf, type Estimate } from './estimate.ts'

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
export function varianceOf({ starts, clusters }: Design, influence: Float64Array): Variance {
  if (!clusters) return { variance: influenceError(influence, { plain: true }).se ** 2, df: Infinity }
  const arms = armsOf(starts, clusters)
  const sums = new Map<string | number, number>()
  clusters.forEach((team, i) => sums.set(team, (sums.get(team) ?? 0) + influence[i]! / influence.length))
  let variance = 0
  let uncertainty = 0
  for (const teams of arms) {
    const squares = teams.reduce<number>((sum, team) => sum + sums.get(team)! ** 2, 0)
    // @NOTE One team alone shows no variation of its own; it is let in by the general factor only.
    const factor = teams.length > 1 ? teams.length / (teams.length - 1) : sums.size / (sums.size - 1)
    variance += factor * squares
    uncertainty += (factor * squares) ** 2 / Math.max(1, teams.length - 1)
  }
  return { variance, df: uncertainty === 0 ? 1 : variance ** 2 / uncertainty }
}

/** The teams of each starting group. */
export function armsOf(starts: readonly (number | null)[], clusters: readonly (string | number)[]): (string | number)[][] {
  const seen = new Map<string | number, Map<number | null, number>>()
  clusters.forEach((team, i) => {
    const counts = seen.get(team) ?? new Map<number | null, number>()
    seen.set(team, counts.set(starts[i]!, (counts.get(starts[i]!) ?? 0) + 1))
  })
  const arms = new Map<number | null, (string | number)[]>()
  for (const [team, counts] of seen) {
    const [start] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))
    arms.set(start, [...(arms.get(start) ?? []), team])
  }
  return [...arms.values()]
}
