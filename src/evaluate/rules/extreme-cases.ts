// Who changed most and least, so that their own words can stand beside the numbers.
import type { Snapshot } from './report-snapshot.ts'
import { personChanges, givenFor } from './person-changes.ts'

/** A person by number, the change of the first primary figure, and the end they stand at. */
export interface Extreme {
  who: number
  change: number
  best: boolean
}

/** More than are shown, since not everybody wrote a report. */
const kept = 12

/** The trained at both ends of the first primary figure a person has; which end is the good one follows its direction. */
export function extremesOf(snapshot: Snapshot): Extreme[] {
  const kpi = snapshot.plan.kpis.find((k) => k.role === 'primary' && k.level !== 'team')
  if (!kpi) return []
  const seen = personChanges(givenFor(snapshot, kpi), snapshot.plan, false).flatMap((p, who) =>
    p.trained && p.before !== null && p.after !== null ? [{ who, change: p.after - p.before }] : [],
  )
  const better = seen.toSorted(
    (a, b) => (kpi.direction === 'down' ? a.change - b.change : b.change - a.change) || a.who - b.who,
  )
  const half = Math.min(kept, Math.floor(better.length / 2))
  return half === 0
    ? []
    : [
        ...better.slice(0, half).map((p) => ({ ...p, best: true })),
        ...better
          .slice(-half)
          .toReversed()
          .map((p) => ({ ...p, best: false })),
      ]
}
