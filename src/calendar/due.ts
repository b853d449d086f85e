// When something is due, and every stretch of time that was counted on the way there: a pure function of what happened, the policy and the calendar.
import type { Clock, Day } from './day.ts'
import { addDays, clockOf, dayOf, momentOf } from './day.ts'
import type { DayReason, WorkCalendar } from './work-calendar.ts'
import { horizonOf, kindOf, nearestWorkingDay } from './work-calendar.ts'

/** `natural`: every hour counts, night and holiday too. `working`: only the calendar's hours on worked days. */
export type Policy = { version: string; clock: 'natural' | 'working'; hours: number }
/** A pause stops the clock; `until` null means it has not ended yet. */
export type Pause = { from: Date; until: Date | null; reason: string }
/** Counted time, and days on which nothing counted, in order. `minutes` 0 explains a skipped day. */
export type Step = { day: Day; from: Clock; until: Clock; minutes: number; reason: DayReason; name: string | null }
export type Due = {
  due: Date
  clock: Policy['clock']
  hours: number
  since: Date
  /** True when the answer leans on a day beyond the last known year of holidays. */
  provisional: boolean
  horizon: Day | null
  policyVersion: string
  calendarVersion: string
  steps: Step[]
  pauses: Pause[]
}
export type NoDue = { refused: 'paused'; since: Date; reason: string } | { refused: 'no-working-time' }
export type DueAsked = { since: Date; policy: Policy; calendar: WorkCalendar; pauses?: readonly Pause[] }

/** The mission's own promise: 24 natural hours from the report to the triage. */
export const triagePolicy: Policy = { version: 'triage-24h', clock: 'natural', hours: 24 }
/** The same promise for organisations that count working time: eight working hours. */
export const workingTriagePolicy: Policy = { version: 'triage-8wh', clock: 'working', hours: 8 }

/** The moment `policy.hours` have run since `since`, not counting pauses. Refused while a pause is open, or where nobody ever works. */
export function dueOf(asked: DueAsked): Due | NoDue {
  const { since, policy, calendar } = asked
  const pauses = merged(asked.pauses ?? [], since)
  const found = policy.clock === 'natural' ? afterNatural(since, policy.hours, pauses) : afterWorking(asked, pauses)
  if ('refused' in found) return found
  const horizon = horizonOf(calendar)
  const guessed = found.steps.some((step) => !kindOf(calendar, step.day).known)
  return {
    due: found.due,
    steps: found.steps,
    clock: policy.clock,
    hours: policy.hours,
    since,
    horizon,
    pauses,
    provisional: policy.clock === 'working' && guessed,
    policyVersion: policy.version,
    calendarVersion: calendar.version,
  }
}

/** The moments at which these shares of the time have been used (.5, .8, 1: owner, lead, manager are told). Same refusals. */
export function levelsOf(
  asked: DueAsked,
  shares: readonly number[] = [0.5, 0.8, 1],
): { share: number; at: Date }[] | NoDue {
  const levels: { share: number; at: Date }[] = []
  for (const share of shares) {
    const level = dueOf({ ...asked, policy: { ...asked.policy, hours: asked.policy.hours * share } })
    if ('refused' in level) return level
    levels.push({ share, at: level.due })
  }
  return levels
}

/** The end of the working day a moment falls in — the next one's when it comes after hours or on a day off. Null when nobody works for 60 days. */
export function sameWorkingDay(moment: Date, calendar: WorkCalendar): Date | null {
  const today = dayOf(moment, calendar.zone)
  const closing = calendar.hours.at(-1)?.until
  if (!closing) return null
  const late = clockOf(moment, calendar.zone) >= closing
  const day = nearestWorkingDay(calendar, late ? addDays(today, 1) : today)
  return day === null ? null : momentOf(day, closing, calendar.zone)
}

type Found = { due: Date; steps: Step[] } | NoDue
type Span = { from: Date; until: Date | null; reason: string }

function afterNatural(since: Date, hours: number, pauses: readonly Span[]): Found {
  let left = hours * 3_600_000
  let at = since.getTime()
  for (const pause of pauses) {
    const run = pause.from.getTime() - at
    if (run >= left) break
    left -= Math.max(0, run)
    if (pause.until === null) return { refused: 'paused', since: pause.from, reason: pause.reason }
    at = pause.until.getTime()
  }
  return { due: new Date(at + left), steps: [] }
}

function afterWorking({ since, policy, calendar }: DueAsked, pauses: readonly Span[]): Found {
  let left = policy.hours * 3_600_000
  const steps: Step[] = []
  let day = dayOf(since, calendar.zone)
  for (let count = 0; count < 400; count++, day = addDays(day, 1)) {
    const kind = kindOf(calendar, day)
    if (!kind.working)
      steps.push({ day, from: '00:00', until: '24:00', minutes: 0, reason: kind.reason, name: kind.name })
    for (const open of kind.working ? openOn(day, calendar, since) : []) {
      for (const part of without(open, pauses)) {
        if ('paused' in part) return { refused: 'paused', since: part.paused.from, reason: part.paused.reason }
        const length = Math.min(left, part.until - part.from)
        const until = new Date(part.from + length)
        steps.push({
          day,
          from: clockOf(new Date(part.from), calendar.zone),
          until: clockOf(until, calendar.zone),
          minutes: length / 60_000,
          reason: kind.reason,
          name: kind.name,
        })
        left -= length
        if (left <= 0) return { due: until, steps }
      }
    }
  }
  return { refused: 'no-working-time' }
}

type Stretch = { from: number; until: number }

function openOn(day: Day, calendar: WorkCalendar, since: Date): Stretch[] {
  return calendar.hours.flatMap((hours) => {
    const from = Math.max(momentOf(day, hours.from, calendar.zone).getTime(), since.getTime())
    const until = momentOf(day, hours.until, calendar.zone).getTime()
    return until > from ? [{ from, until }] : []
  })
}

/** What is left of a stretch between pauses; ends with the open pause, if one lies in or before it. */
function without(open: Stretch, pauses: readonly Span[]): (Stretch | { paused: Span })[] {
  const left: (Stretch | { paused: Span })[] = []
  let from = open.from
  for (const pause of pauses) {
    if (pause.from.getTime() >= open.until) break
    if (pause.from.getTime() > from) left.push({ from, until: pause.from.getTime() })
    if (pause.until === null) return [...left, { paused: pause }]
    from = Math.max(from, pause.until.getTime())
  }
  if (from < open.until) left.push({ from, until: open.until })
  return left
}

/** Pauses in order, overlapping ones joined, none before the start. */
function merged(pauses: readonly Pause[], since: Date): Span[] {
  const spans: Span[] = []
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    if (pause.until !== null && pause.until <= since) continue
    const last = spans.at(-1)
    if (!last || (last.until !== null && last.until < pause.from)) spans.push({ ...pause })
    else if (last.until !== null && (pause.until === null || pause.until > last.until)) last.until = pause.until
  }
  return spans
}
