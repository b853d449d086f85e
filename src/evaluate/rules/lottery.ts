// A draw that can be drawn again: the seed is made of the pool, so nobody can choose it, and everybody can check it.
import { seeded } from '../../statistics/random.ts'

export interface LotteryEntrant {
  person: string
  team: string
}
export interface Wave {
  start: string
  persons: string[]
}

const inOrder = (pool: readonly LotteryEntrant[]) => pool.toSorted((a, b) => (a.person < b.person ? -1 : 1))

/** Deals cards to the waves, one after the other, going on where it stopped. */
function dealt(order: readonly string[][], waves: number): string[][] {
  const hands: string[][] = Array.from({ length: waves }, () => [])
  order.forEach((cards, i) => hands[i % waves]!.push(...cards))
  return hands
}

/**
 * Deals a pool into waves. By person: shuffled inside each team and dealt team by team, so that every team is in every wave as evenly as
 * can be. By team: the teams are shuffled and dealt whole.
 */
export function drawWaves(
  pool: readonly LotteryEntrant[],
  { by, starts, seed }: { by: 'person' | 'team'; starts: readonly string[]; seed: string },
): Wave[] {
  const { shuffled } = seeded(seed)
  const teams = [...Map.groupBy(inOrder(pool), (p) => p.team)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, people]) => people.map((p) => p.person))
  const order =
    by === 'team' ? shuffled(teams) : shuffled(teams).flatMap((team) => shuffled(team).map((person) => [person]))
  const first = [...starts].sort()
  return dealt(order, first.length).map((persons, i) => ({ start: first[i]!, persons: persons.toSorted() }))
}
