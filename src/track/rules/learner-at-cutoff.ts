// What can be known about a learner on a given day: only what was dated until then, and null where nothing could be seen.
import type { Day } from '../../calendar/day.ts'
import { addDays, daysBetween } from '../../calendar/day.ts'

/** Everything that happened, dated. `effort` is minutes or clicks, whichever the source counts; `share` a score over what could be had. */
export type Happened = {
  learner: string
  entered: Day
  active: readonly { day: Day; effort: number }[]
  scores: readonly { day: Day; share: number }[]
  handIns: readonly { due: Day; handedIn: Day | null }[]
  /** Earlier attempts at the same programme; null where the organisation does not know. */
  earlierAttempts: number | null
}

/** A learner on the day of the cutoff. Every null says "could not be seen", never zero. */
export type LearnerAtCutoff = {
  learner: string
  /** Days with any activity, a week, since entry. */
  activeDays: number | null
  /** The same over the last 14 days. */
  recentDays: number | null
  /** Minutes or clicks a week; only its place within the run is used, so the unit does not matter. */
  effort: number | null
  /** Days since the last activity; for somebody never seen, since entry. */
  daysSinceSeen: number | null
  /** Mean of scores so far, 0 … 1. */
  meanScore: number | null
  /** Share of hand-ins already due that came in time, and that came at all. */
  onTime: number | null
  handedIn: number | null
  earlierAttempts: number | null
}

/**
 * The learner as known at the end of the day `cutoff`. Nothing dated later changes the answer: later activity and scores are left
 * out, a hand-in after the cutoff counts as not handed in, one not yet due does not count. `recorded` false means the run has no
 * source of activity at all, so that silence says nothing. Null for somebody who had not entered yet.
 * @internal What the SQL of the ranking is held against, and the benchmark.
 */
export function learnerAtCutoff(happened: Happened, cutoff: Day, { recorded = true } = {}): LearnerAtCutoff | null {
  if (happened.entered > cutoff) return null
  const activity = recorded
    ? activityUntil(happened, cutoff)
    : { activeDays: null, recentDays: null, effort: null, daysSinceSeen: null }
  const scores = happened.scores.filter((score) => score.day <= cutoff)
  const due = happened.handIns.filter((handIn) => handIn.due <= cutoff)
  const came = due.filter((handIn) => handIn.handedIn !== null && handIn.handedIn <= cutoff)
  const inTime = came.filter((handIn) => handIn.handedIn! <= handIn.due)
  return {
    learner: happened.learner,
    ...activity,
    meanScore: scores.length ? scores.reduce((sum, score) => sum + score.share, 0) / scores.length : null,
    onTime: due.length ? inTime.length / due.length : null,
    handedIn: due.length ? came.length / due.length : null,
    earlierAttempts: happened.earlierAttempts,
  }
}

function activityUntil({ active, entered }: Happened, cutoff: Day) {
  const weeks = Math.max(1, (daysBetween(entered, cutoff) + 1) / 7)
  const recent = addDays(cutoff, -13)
  const days = new Set<Day>()
  const recentDays = new Set<Day>()
  let effort = 0
  let last: Day | null = null
  for (const { day, effort: own } of active) {
    if (day > cutoff) continue
    if (last === null || day > last) last = day
    if (day >= recent) recentDays.add(day)
    // @NOTE Somebody who looked in before the run began was seen, but has not yet worked in it.
    if (day < entered) continue
    days.add(day)
    effort += own
  }
  return {
    activeDays: days.size / weeks,
    recentDays: recentDays.size / 2,
    effort: effort / weeks,
    daysSinceSeen: last === null ? daysBetween(entered, cutoff) + 1 : daysBetween(last, cutoff),
  }
}
