// Durations and scores as statements spell them.
import type { Json } from '../../../lrs/public.ts'

/** Minutes of an ISO 8601 duration; null when it is none, or speaks of months or years, which have no length. */
export function minutesOf(text: unknown): number | null {
  const m =
    typeof text === 'string'
      ? /^P(?:([\d.,]+)W)?(?:([\d.,]+)D)?(?:T(?:([\d.,]+)H)?(?:([\d.,]+)M)?(?:([\d.,]+)S)?)?$/.exec(text)
      : null
  if (!m || m.slice(1).every((part) => part === undefined)) return null
  const [weeks, days, hours, minutes, seconds] = m.slice(1).map((part) => Number((part ?? '0').replace(',', '.'))) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return ((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60
}

export interface Points {
  value: number
  outOf: number
}

const finite = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null)

/**
 * Points and their maximum. raw counts from min to max, so that 1 of 1–5 is nothing and 5 is everything; without a maximum
 * scaled speaks, as a share of 100. Below nothing is nothing. Null: no score that can be compared.
 */
export function pointsOf(score: unknown): Points | null {
  if (typeof score !== 'object' || score === null) return null
  const { raw, min, max, scaled } = Object.fromEntries(
    Object.entries(score as Json).map(([key, value]) => [key, finite(value)]),
  ) as Record<string, number | null | undefined>
  const low = min ?? 0
  if (raw !== null && raw !== undefined && max !== null && max !== undefined && max > low)
    return { value: tidy(Math.min(Math.max(raw, low), max) - low), outOf: tidy(max - low) }
  if (scaled !== null && scaled !== undefined)
    return { value: tidy(100 * Math.min(1, Math.max(0, scaled))), outOf: 100 }
  return null
}

const tidy = (value: number) => Number(value.toPrecision(12))

/** From-to in seconds of a video, as the profile writes them: 0[.]42.6[,]43.2[.]124.7; an open or broken part is left out. */
export function segmentsOf(text: unknown): [from: number, to: number][] {
  if (typeof text !== 'string' || text === '') return []
  return text
    .split('[,]')
    .map((part) => part.split('[.]'))
    .filter((ends) => ends.length === 2 && ends.every((end) => end.trim() !== ''))
    .map((ends) => ends.map(Number) as [number, number])
    .filter(([from, to]) => Number.isFinite(from) && Number.isFinite(to) && to > from && from >= 0)
}
