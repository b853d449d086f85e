// Which secrets of a credential are taken: the newest, and those before it that were given time to be exchanged.
export interface StoredSecret {
  sha256: Uint8Array
  /** Until when the secret before this one is taken too; null: it ended with this one. */
  beforeUntil: Date | null
}

/** `secrets` newest first. A rotation that ended the old one at once ended every older one with it. */
export function takenSecrets(
  secrets: readonly StoredSecret[],
  now: Date,
): { sha256: Uint8Array; until: Date | null }[] {
  const taken: { sha256: Uint8Array; until: Date | null }[] = []
  let until: Date | null = null
  for (const [i, { sha256, beforeUntil }] of secrets.entries()) {
    if (i === 0 || (until !== null && until > now)) taken.push({ sha256, until })
    if (beforeUntil === null) break
    until = beforeUntil
  }
  return taken
}
