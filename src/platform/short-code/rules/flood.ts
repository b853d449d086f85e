// How much is taken from who is nobody before a person has to show to be one.
import { hourOf } from '../../../calendar/hour.ts'

const minuteMs = 60_000
const hourMs = 3_600_000

/** From one address a minute, and to one place (a run) an hour: more than a class sends by itself, far fewer than would bury it. */
export const mostOfAddress = 10
export const mostOfPlace = 30

/** Seconds until another is taken without a short code; 0 when now. `ofAddress`: moments within the last minute, oldest first. */
export function secondsToWait(seen: { ofAddress: readonly Date[]; ofPlaceThisHour: number }, now: Date): number {
  const held = seen.ofAddress.at(-mostOfAddress)
  const untilAddress = held ? held.getTime() + minuteMs - now.getTime() : 0
  const untilHour = seen.ofPlaceThisHour >= mostOfPlace ? hourOf(now).getTime() + hourMs - now.getTime() : 0
  return Math.max(0, Math.ceil(Math.max(untilAddress, untilHour) / 1000))
}
