// What a closing leaves of the timeline: what was planned for later no longer comes, what goes on stays.
import type { TimelineEvent } from '../programme/contract.ts'

/** Points of a run that stand on the day they were planned for. A re-check goes on in a closed run. */
const planned = new Set(['session', 'added-session', 'review', 'task', 'breach'])

/** `closing`: when the run was closed, null where it is not. */
export const plannedUntilClosing = (events: readonly TimelineEvent[], closing: Date | null): TimelineEvent[] =>
  events.filter((e) => closing === null || !planned.has(e.kind) || Date.parse(e.at) <= closing.getTime())
