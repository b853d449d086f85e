// How promptly reports were answered, and the colour of 问题解决 with its reason.

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

/** Of every answer clock: kept, broken, still running. A running one past its time is broken; one still in time is not counted in the share. */
export function promptnessOf(clocks: readonly Counted[], now: Date): Promptness {
  const inTime = clocks.filter((c) => c.metAt !== null && c.metAt <= c.dueAt).length
  const breached = clocks.filter((c) => (c.metAt ?? now) > c.dueAt).length
  const waiting = clocks.filter((c) => c.metAt === null)
  const hours = clocks
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

export type Colour = 'good' | 'watch' | 'bad' | 'none'

/** Red: an answer is overdue now. Yellow: one is due within four hours, under 90 % were in time, or a common issue waits for its plan. */
export function resolutionColour(ask: {
  answers: Promptness
  overdueNow: number
  unsolved: number
  plansWaiting: number
  now: Date
}): { colour: Colour; code: string } {
  const { answers, overdueNow, unsolved, plansWaiting, now } = ask
  if (overdueNow > 0) return { colour: 'bad', code: 'overdue' }
  if (answers.n === 0 && answers.open === 0 && unsolved === 0) return { colour: 'none', code: 'nothing-reported' }
  const soon = answers.nextDue !== null && answers.nextDue.getTime() - now.getTime() < 4 * 3_600_000
  if (plansWaiting > 0) return { colour: 'watch', code: 'plan-waiting' }
  if (soon || answers.open > 0) return { colour: soon ? 'watch' : 'good', code: 'under-way' }
  if (answers.share !== null && answers.share < 0.9) return { colour: 'watch', code: 'slow' }
  return unsolved > 0 ? { colour: 'good', code: 'answered' } : { colour: 'good', code: 'all-closed' }
}
