// One observation, and the amount by which it counts in the roll-ups.
import { idFrom } from '../platform/db/id.ts'
import type { ObservationKind } from './observation-kinds.ts'

/** What was seen of one learner. `sourceKey` is what the source calls this row: the same key again is the same row. */
export interface Observation {
  /** Made by the client, or derived from source and source key when absent. */
  id?: string
  person: string
  run: string
  kind: ObservationKind
  module?: string | null
  activity?: string | null
  /** The organisation's local day, YYYY-MM-DD. */
  day: string
  at: Date
  value: number
  /** The maximum; 0 = excused and not counted; null = the value speaks for itself. */
  outOf?: number | null
  source: string
  sourceKey: string
  batch?: string | null
  line?: number | null
  note?: string | null
}

/** The id of an observation: the client's, or always the same for the same source key. */
export const observationId = (o: Observation): string => o.id ?? idFrom(o.source, o.run, o.person, o.kind, o.sourceKey)

/** Per cent of the maximum, the value itself without one, or null when it does not count. */
export function amount(o: { value: number; outOf?: number | null }): number | null {
  if (o.outOf === null || o.outOf === undefined) return o.value
  return o.outOf === 0 ? null : (100 * o.value) / o.outOf
}
