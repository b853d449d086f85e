// When a message goes out: after how long it is tried again, when nobody is disturbed, how many go through a channel in a minute.
import { addDays, clockOf, dayOf, momentOf } from '../../calendar/day.ts'
import type { Clock } from '../../calendar/day.ts'

/** The group robots of WeCom, DingTalk and Feishu take no more in a minute. */
export const mostInAMinute = 20

const waits = [1, 5, 15, 60, 240]

/** When to try again after the n-th failure; null when it is given up. */
export function nextTry(tries: number, now: Date): Date | null {
  const minutes = waits[tries - 1]
  return minutes === undefined ? null : new Date(now.getTime() + minutes * 60_000)
}

export interface Quiet {
  from: Clock
  until: Clock
  zone: string
}

/** The end of the quiet hours this moment lies in, or null outside of them. They may go over midnight. */
export function quietEnd(now: Date, quiet: Quiet | null): Date | null {
  if (quiet === null || quiet.from === quiet.until) return null
  const [clock, day] = [clockOf(now, quiet.zone), dayOf(now, quiet.zone)]
  const over = quiet.from > quiet.until
  const inside = over ? clock >= quiet.from || clock < quiet.until : clock >= quiet.from && clock < quiet.until
  if (!inside) return null
  return momentOf(over && clock >= quiet.from ? addDays(day, 1) : day, quiet.until, quiet.zone)
}
