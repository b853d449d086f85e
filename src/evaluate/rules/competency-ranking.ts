// After a run: competency by competency, what superiors, colleagues and people themselves say, and which is lowest.

export interface RatedCompetency {
  n: number
  mean: number
}
export interface RankedCompetency {
  competency: string
  name: string
  superior: RatedCompetency | null
  others: RatedCompetency | null
  self: RatedCompetency | null
  level: number | null
}

/** Fewer are not shown. */
export const leastSeen = 5
const kept = (seen: RatedCompetency | null) => (seen !== null && seen.n >= leastSeen ? seen : null)

/** Lowest first, by the mean of what superiors and colleagues say; what only people themselves say of is last. */
export function rankCompetencies(given: readonly Omit<RankedCompetency, 'level'>[]): RankedCompetency[] {
  return given
    .map((c): RankedCompetency => {
      const [superior, others, self] = [kept(c.superior), kept(c.others), kept(c.self)]
      const said = [superior, others].filter((s): s is RatedCompetency => s !== null)
      return {
        ...c,
        superior,
        others,
        self,
        level: said.length === 0 ? null : said.reduce((sum, s) => sum + s.mean, 0) / said.length,
      }
    })
    .filter((c) => c.superior !== null || c.others !== null || c.self !== null)
    .sort((a, b) => (a.level ?? 9) - (b.level ?? 9) || (a.name < b.name ? -1 : 1))
}

/** One value a person: the mean over people of each one's own mean. */
export function meanOverPeople(rows: readonly { person: string; score: number }[]): RatedCompetency | null {
  const people = Map.groupBy(rows, (r) => r.person)
  if (people.size === 0) return null
  const means = [...people.values()].map((own) => own.reduce((sum, r) => sum + r.score, 0) / own.length)
  return { n: people.size, mean: means.reduce((sum, m) => sum + m, 0) / means.length }
}
