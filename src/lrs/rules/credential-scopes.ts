// What a credential may do, in the words of the specification (1.0.3 Communication 4, 2.0 the same).
export const scopes = [
  'statements/write',
  'statements/read/mine',
  'statements/read',
  'state',
  'define',
  'profile',
  'all/read',
  'all',
] as const
export type CredentialScope = (typeof scopes)[number]

/** The scopes of a text such as "statements/write, state", or the first word that is none. */
export function scopesFrom(text: string): { scopes: CredentialScope[] } | { unknown: string } {
  const words = [...new Set(text.split(/[\s,，、]+/).filter((word) => word !== ''))]
  const unknown = words.find((word) => !(scopes as readonly string[]).includes(word))
  return unknown === undefined && words.length > 0 ? { scopes: words as CredentialScope[] } : { unknown: unknown ?? '' }
}

/** What most systems need: they send, keep where a learner stopped, and read back what they sent. */
export const sending: readonly CredentialScope[] = [
  'statements/write',
  'statements/read/mine',
  'state',
  'define',
  'profile',
]

/** May it send statements? Of one that only reads, no data is awaited. */
export const maySend = (held: readonly string[]) => held.includes('statements/write') || held.includes('all')
