// How a sender is doing: whether it was heard, stopped, or is being refused more than before.
const hourMs = 3_600_000

/** What was counted of a credential. Counts are of the last 24 hours, and of the seven days before those. */
export interface SenderActivity {
  since: Date
  revokedAt: Date | null
  /** May it send at all? */
  sends: boolean
  lastAt: Date | null
  /** When statements last came in. */
  lastDataAt: Date | null
  /** The longest time between two hours with statements, in the four weeks before the last. */
  longestPauseHours: number | null
  requests: number
  refused: number
  refusedBefore: number
}

export const senderStates = ['well', 'new', 'never', 'silent', 'failing', 'revoked'] as const
export type SenderState = (typeof senderStates)[number]

const least = 72
const most = 720

/** How many hours without data are still usual: its longest pause and a day, three days at least (a weekend), thirty at most. */
export const patienceHours = (longestPauseHours: number | null): number =>
  Math.min(most, Math.max(least, (longestPauseHours ?? 0) + 24))

/** Hours a new credential may stay unused before somebody is asked. */
export const firstHours = 72
const leastRefused = 5

/** Everything of the last day was refused, or at least five times and more than three times the usual of a day. */
export function isFailing({
  requests,
  refused,
  refusedBefore,
}: Pick<SenderActivity, 'requests' | 'refused' | 'refusedBefore'>): boolean {
  return refused > 0 && (refused >= requests || (refused >= leastRefused && refused > (3 * refusedBefore) / 7))
}

export function senderStateOf(seen: SenderActivity, now: Date): SenderState {
  const quiet = (since: Date) => (now.getTime() - since.getTime()) / hourMs
  if (seen.revokedAt) return 'revoked'
  if (isFailing(seen)) return 'failing'
  if (seen.lastAt === null) return quiet(seen.since) > firstHours ? 'never' : 'new'
  if (!seen.sends) return 'well'
  const heard = seen.lastDataAt ?? seen.since
  return quiet(heard) > (seen.lastDataAt ? patienceHours(seen.longestPauseHours) : firstHours) ? 'silent' : 'well'
}
