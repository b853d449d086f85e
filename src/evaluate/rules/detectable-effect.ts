// Before the run: with so many people, over so many periods, how large a change could be seen at all?
import { detectableByDid, detectableChange } from '../../statistics/power.ts'
import type { Spread } from '../contract.ts'

/** One person's figures before the training: how many, their sum and the sum of their squares. */
export interface PersonTally {
  team: string | null
  n: number
  sum: number
  squares: number
}

/** The share of variance between groups (one-way, of unequal groups), never below 0. */
function between(
  groups: readonly { n: number; sum: number; squares: number }[],
): { between: number; within: number } | null {
  const n = groups.reduce((s, g) => s + g.n, 0)
  if (groups.length < 2 || n <= groups.length) return null
  const total = groups.reduce((s, g) => s + g.sum, 0)
  const inside = groups.reduce((s, g) => s + g.squares - g.sum ** 2 / g.n, 0) / (n - groups.length)
  const outside = (groups.reduce((s, g) => s + g.sum ** 2 / g.n, 0) - total ** 2 / n) / (groups.length - 1)
  const size = (n - groups.reduce((s, g) => s + g.n ** 2, 0) / n) / (groups.length - 1)
  return { between: Math.max(0, (outside - inside) / size), within: Math.max(0, inside) }
}

/** How figures spread before the training: between people, from period to period, and how much colleagues of a team are alike. */
export function spreadOf(people: readonly PersonTally[]): Spread | null {
  const seen = people.filter((p) => p.n > 0)
  const made = between(seen)
  if (seen.length < 10 || !made) return null
  const variance = made.between + made.within
  if (!(variance > 0) || !Number.isFinite(variance)) return null
  const teams = [
    ...Map.groupBy(
      seen.filter((p) => p.team !== null),
      (p) => p.team,
    ).values(),
  ].map((own) => {
    const means = own.map((p) => p.sum / p.n)
    return { n: means.length, sum: means.reduce((s, m) => s + m, 0), squares: means.reduce((s, m) => s + m * m, 0) }
  })
  const alike = between(teams)
  const icc = alike && alike.between + alike.within > 0 ? alike.between / (alike.between + alike.within) : 0
  return {
    sd: Math.sqrt(variance),
    correlation: made.between / variance,
    icc,
    people: seen.length,
    teams: teams.length,
  }
}

export interface StudySize {
  trained: number
  comparison: number
  before: number
  after: number
  givenTo: 'person' | 'team'
  teams: number
}

/**
 * How much people are assumed to differ in their change, in shares of how much they differ anyway. Figures from before can not show it, and
 * without it many periods would promise to see changes that are never seen.
 */
const ownChange = 0.5

/** The standard deviation of a person's change between the means of two windows. */
const changeSd = ({ sd, correlation }: Pick<Spread, 'sd' | 'correlation'>, before: number, after: number) =>
  sd * Math.sqrt((1 - correlation) * (1 / before + 1 / after) + correlation * ownChange ** 2)

/** The change that would be seen four times in five, in the unit of the figure (or in standard deviations where nothing was seen before); null where nothing could. */
export function detectableEffect(
  { trained, comparison, before, after, givenTo, teams }: StudySize,
  spread: Spread | null,
): number | null {
  const given = spread ?? { sd: 1, correlation: 0.5, icc: 0.05 }
  if (trained < 10 || (comparison > 0 && comparison < 10)) return null
  const sd = changeSd(given, Math.max(1, before), Math.max(1, after))
  if (comparison === 0) return detectableChange({ pairs: trained, sd })
  // @NOTE One period each and nothing shared: the spread of the change is already worked out.
  const made = detectableByDid({
    trained,
    comparison,
    sd: sd / Math.SQRT2,
    correlation: 0,
    ...(givenTo === 'team'
      ? { team: { size: (trained + comparison) / Math.max(1, teams), icc: given.icc, teams } }
      : {}),
  })
  return Number.isFinite(made) ? made : null
}

/** Whole periods that fit into a window. */
export const wholePeriodsIn = (w: { from: string; to: string }, days: number): number =>
  Math.max(0, (Math.floor((Date.parse(w.to) - Date.parse(w.from)) / 86_400_000 + 1 + 1e-9) / Math.max(1, days)) | 0)
