// When a measure becomes a signal: below its goal, moving the wrong way, or silent. Every signal names its reason, its n and its rule.
import type { Day } from '../../calendar/day.ts'
import { daysBetween } from '../../calendar/day.ts'
import type { Tally } from '../../statistics/mean-and-variance-from-sums.ts'
import { trendOf } from '../../statistics/trend.ts'

/** Which way is good. */
export type Better = 'higher' | 'lower'
/** `goal` is what was agreed, `alarm` the value from which it is red (between them yellow); either may be missing. Same unit as the measure. */
export type Threshold = { better: Better; goal: number | null; alarm: number | null }
/** One measured cycle. `value` null: nothing was seen. `expected` false: a holiday or too short, so nothing was to be seen. */
export type Measured = {
  key: string
  ask: Day
  value: number | null
  n: number
  expected: boolean
  tally?: Tally | null
  low?: number
  high?: number
}

export type SignalReason =
  /** On the wrong side of the alarm or the goal. `certain` when the whole interval is; false also where no interval is known. */
  | { code: 'past-alarm'; value: number; limit: number; n: number; certain: boolean }
  | { code: 'misses-goal'; value: number; limit: number; n: number; certain: boolean }
  /** Moves the wrong way by `slope` a cycle (interval low … high) over `cycles` cycles. */
  | { code: 'wrong-way'; slope: number; low: number; high: number; cycles: number; n: number }
  /** Nothing seen since a day; null when nothing ever was. `missed` cycles were expected since. */
  | { code: 'no-data-since'; since: Day | null; missed: number; days: number | null }
export type Level = 'red' | 'yellow'
export type Signal = { level: Level; cycle: string; reasons: SignalReason[]; n: number }

export type SignalRule = { fewest: number; silentAfter: number; trendCycles: number }
/** Below three people a value is shown but raises nothing; one missed cycle is a gap, two are a signal; a trend looks back six cycles. */
export const signalRule: SignalRule = { fewest: 3, silentAfter: 2, trendCycles: 6 }

export type SignalAsked = { cycles: readonly Measured[]; threshold: Threshold; today: Day; rule?: SignalRule }

/**
 * The signal of an indicator in the light of its cycles, oldest first, up to today; null when there is none. Cycles asked after
 * today and cycles in which nothing was expected are left out: a holiday week makes no signal, and null is never a low value.
 */
export function signalOf({ cycles, threshold, today, rule = signalRule }: SignalAsked): Signal | null {
  const past = cycles.filter((cycle) => cycle.expected && cycle.ask <= today)
  const last = past.at(-1)
  if (!last) return null
  const silence = silenceOf(cycles, { today, rule })
  if (silence) return { level: 'yellow', cycle: last.key, reasons: [silence], n: 0 }
  const seen = past.findLast((cycle) => cycle.value !== null)
  if (!seen || seen.n < rule.fewest) return null
  const limit = limitReason(seen, threshold)
  const trend = trendReason(past.slice(-rule.trendCycles), threshold.better)
  const reasons = [limit, trend].filter((reason) => reason !== null)
  if (reasons.length === 0) return null
  return { level: limit?.code === 'past-alarm' ? 'red' : 'yellow', cycle: seen.key, reasons, n: seen.n }
}

/** Whatever was seen ends a silence, also in a cycle that is asked only later or in which nothing was expected. */
function silenceOf(
  cycles: readonly Measured[],
  { today, rule }: { today: Day; rule: SignalRule },
): SignalReason | null {
  const lastSeen = cycles.findLastIndex((cycle) => cycle.value !== null)
  const missed = cycles.slice(lastSeen + 1).filter((cycle) => cycle.expected && cycle.ask <= today).length
  if (missed < rule.silentAfter) return null
  const since = cycles[lastSeen]?.ask ?? null
  return { code: 'no-data-since', since, missed, days: since === null ? null : daysBetween(since, today) }
}

function limitReason(seen: Measured, { better, goal, alarm }: Threshold): SignalReason | null {
  const value = seen.value!
  const short = (edge: number | undefined, limit: number) =>
    edge !== undefined && (better === 'higher' ? edge < limit : edge > limit)
  const farEdge = better === 'higher' ? seen.high : seen.low
  if (alarm !== null && short(value, alarm))
    return { code: 'past-alarm', value, limit: alarm, n: seen.n, certain: short(farEdge, alarm) }
  if (goal !== null && short(value, goal))
    return { code: 'misses-goal', value, limit: goal, n: seen.n, certain: short(farEdge, goal) }
  return null
}

function trendReason(cycles: readonly Measured[], better: Better): SignalReason | null {
  const trend = trendOf(cycles.map((cycle) => cycle.tally ?? null))
  if (trend.direction !== (better === 'higher' ? 'falling' : 'rising')) return null
  return {
    code: 'wrong-way',
    slope: trend.slope!,
    low: trend.low!,
    high: trend.high!,
    cycles: trend.cycles,
    n: trend.n,
  }
}
