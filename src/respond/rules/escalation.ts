// Who is told when a promised time runs out: the owner first, then the lead, then those the lead answers to.

/** Shares of the time, in per cent. */
export const levels = [50, 80, 100] as const
export type Level = (typeof levels)[number]

export interface Around {
  owner: string | null
  /** Those who lead the run; the training department where it has no lead. */
  leads: readonly string[]
  /** The superiors of the leads, and the training department. */
  above: readonly string[]
  /** Those a report is hidden from: everybody above its reporter. */
  hiddenFrom: ReadonlySet<string>
}

/** Each level adds to who was told before; without an owner the leads are told at once. */
export function escalationRecipients(level: Level, { owner, leads, above, hiddenFrom }: Around): string[] {
  const told = [...(owner === null ? leads : [owner]), ...(level >= 80 ? leads : []), ...(level >= 100 ? above : [])]
  return [...new Set(told)].filter((person) => !hiddenFrom.has(person))
}
