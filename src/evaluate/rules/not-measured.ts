// How a reason why a goal was not measured stands: signed by the lead, and by the business where the run has somebody from it.

export interface ReasonSigned {
  by: string
  /** What the business said of it, if anything. */
  answer: { agrees: boolean } | null
}

/** signed: it lets the run be closed; waiting: for the business; objected: it has to be written anew. */
export type ReasonStanding = 'signed' | 'waiting' | 'objected'

/** Who of the business may sign beside this lead: everybody with the seat today but the lead themselves. */
export const otherSigners = (by: string, business: readonly string[]): string[] =>
  business.filter((person) => person !== by)

/** An answer stands however the seats change afterwards; without one it waits only while somebody has the business seat. */
export function standingOfReason({ by, answer }: ReasonSigned, business: readonly string[]): ReasonStanding {
  if (answer) return answer.agrees ? 'signed' : 'objected'
  return otherSigners(by, business).length > 0 ? 'waiting' : 'signed'
}
