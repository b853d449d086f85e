// Where what comes without a name begins to flood, whoever sends shows to be a person: true words are not buried, and nobody is kept out.
import { hourOf } from '../../calendar/hour.ts'
import { networkOf } from '../auth/sign-in-throttle.ts'
import { secondsToWait } from './rules/flood.ts'
import { createShortCodes } from './short-code.ts'
import type { ShortCodes } from './short-code.ts'

export interface ShortCodeTyped {
  token: string
  typed: string
}
export interface FloodBrake {
  /** A picture to be read, for a place. */
  shortCode(place: string, now: Date): ReturnType<ShortCodes['make']>
  /** Null when this may be taken; else seconds to wait without a short code, and whether one was typed wrongly. */
  admit(
    from: { place: string; address: string; proof: ShortCodeTyped | undefined },
    now: Date,
  ): Promise<{ seconds: number; wrong: boolean } | null>
}

const minuteMs = 60_000
const mostRemembered = 50_000

/**
 * One for the server. What an address sent lies in this process alone and for a minute, because a moment that is kept would date what was sent;
 * what a place had this hour is told by `writtenAt` from rows that know the hour, so that neither a restart nor many addresses undo it.
 */
export function createFloodBrake(
  writtenAt: (place: string, hour: Date) => Promise<number>,
  codes: ShortCodes = createShortCodes(),
): FloodBrake {
  const ofAddresses = new Map<string, Date[]>()
  /** Let through in this process and perhaps not written yet. */
  const ofPlaces = new Map<string, { hour: number; n: number }>()
  const recent = (address: string, now: Date) =>
    (ofAddresses.get(address) ?? []).filter((at) => at.getTime() > now.getTime() - minuteMs)
  const ofPlace = (place: string, now: Date) => {
    const hour = hourOf(now).getTime()
    const known = ofPlaces.get(place)
    if (known?.hour === hour) return known
    if (ofPlaces.size >= mostRemembered) ofPlaces.clear()
    const fresh = { hour, n: 0 }
    ofPlaces.set(place, fresh)
    return fresh
  }
  return {
    shortCode: (place, now) => codes.make(place, now),
    async admit({ place, address, proof }, now) {
      if (proof && codes.accept(place, proof, now)) return null
      const written = await writtenAt(place, hourOf(now))
      // @NOTE From here on nothing is waited for: what is counted and what is noted are one step, however many come at once.
      const from = networkOf(address)
      const [ofAddress, counted] = [recent(from, now), ofPlace(place, now)]
      counted.n = Math.max(counted.n, written)
      const seconds = secondsToWait({ ofAddress, ofPlaceThisHour: counted.n }, now)
      if (seconds > 0) return { seconds, wrong: proof !== undefined }
      if (ofAddresses.size >= mostRemembered) forgetQuiet(ofAddresses, now)
      ofAddresses.set(from, [...ofAddress, now])
      counted.n += 1
      return null
    },
  }
}

/** Addresses of which nothing came for a minute; under a flood of addresses all of them, for the place's own count still holds. */
function forgetQuiet(ofAddresses: Map<string, Date[]>, now: Date): void {
  for (const [address, moments] of ofAddresses)
    if (moments.at(-1)!.getTime() <= now.getTime() - minuteMs) ofAddresses.delete(address)
  if (ofAddresses.size >= mostRemembered) ofAddresses.clear()
}
