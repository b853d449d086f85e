// How a one-time link stands.

export const mostTries = 5

export interface LinkFacts {
  until: Date
  endedBecause: 'used' | 'replaced' | 'locked' | 'withdrawn' | null
}

export type LinkState = 'open' | 'used' | 'expired' | 'replaced' | 'locked' | 'withdrawn'

/** `present`: its person is there, neither gone nor kept out. */
export function linkState({ until, endedBecause }: LinkFacts, now: Date, present: boolean): LinkState {
  if (endedBecause) return endedBecause
  if (!present) return 'withdrawn'
  return until <= now ? 'expired' : 'open'
}
