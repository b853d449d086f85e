// How promptly reports were answered.

/** A clock as the rule sees it. */
export interface Counted {
  since: Date
  dueAt: Date
  metAt: Date | null
}
export interface Promptness {
  n: number
  inTime: number
  breached: number
  open: number
  share: number | null
  medianHours: number | null
  nextDue: Date | null
}

/** The clocks as a closing leaves them: what had time left then, and was not met, no longer runs and was never broken. */
export const clocksUntil = <Clock extends { dueAt: Date; metAt: Date | null }>(
  clocks: readonly Clock[],
  closing: Date | null,
): Clock[] => clocks.filter((c) => closing === null || c.dueAt <= closing || (c.metAt !== null && c.metAt <= closing))

/** Of every answer clock: kept, broken, still running. A running one past its time is broken; one still in time is not counted in the share. */
export function promptnessOf(deadlines: readonly Counted[], now: Date): Promptness {
  const inTime = deadlines.filter((c) => c.metAt !== null && c.metAt <= c.dueAt).length
  const breached = deadlines.filter((c) => (c.metAt ?? now) > c.dueAt).length
  const waiting = deadlines.filter((c) => c.metAt === null)
  const hours = deadlines
    .flatMap((c) => (c.metAt ? [(c.metAt.getTime() - c.since.getTime()) / 3_600_000] : []))
    .sort((a, b) => a - b)
  const decided = inTime + breached
  const running = waiting.filter((c) => c.dueAt >= now).map((c) => c.dueAt.getTime())
  return {
    n: decided,
    inTime,
    breached,
    open: waiting.length,
    share: decided === 0 ? null : inTime / decided,
    medianHours: medianOf(hours),
    nextDue: running.length === 0 ? null : new Date(Math.min(...running)),
  }
}

function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
