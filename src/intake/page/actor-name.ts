// What one would read aloud of an actor: the name it came with, its account or address, and where that is from.
import type { ActorBrief } from '../sources/xapi/contract.ts'

/** What one would read aloud of an identifier: the account's name, the address, the first signs of a hash. */
export function shortOf({ identifier, kind }: ActorBrief): string {
  const value = identifier.slice(kind.length + 1)
  if (kind === 'account') return value.slice(value.indexOf(' ') + 1)
  return kind === 'mbox' ? value.replace(/^mailto:/, '') : kind === 'mbox_sha1sum' ? `${value.slice(0, 10)}…` : value
}
const placeOf = ({ identifier, kind }: ActorBrief) =>
  kind === 'account' ? identifier.slice(kind.length + 1, identifier.indexOf(' ', kind.length + 1)) : null
export const nameOfActor = (a: ActorBrief) =>
  `${a.called ? `${a.called} · ` : ''}${shortOf(a)}${placeOf(a) ? ` @ ${placeOf(a)!.replace(/^https?:\/\//, '')}` : ''}`
