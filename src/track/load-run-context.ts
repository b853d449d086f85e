// What measuring a run rests on: its dates and modules, its plan, its learners' spans, and which day it is there.
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { dayOf } from '../calendar/day.ts'
import type { Day } from '../calendar/day.ts'
import { defaultCalendar } from '../calendar/work-calendar.ts'
import { organisation } from '../people/public.ts'
import { modulesOf, runById } from '../programme/public.ts'
import type { Module, Run } from '../programme/contract.ts'
import type { PlanLine } from './contract.ts'
import { trackingPlanInForce } from './read/tracking-plan-in-force.ts'
import type { RunDates } from './rules/reporting-periods.ts'
import { spansOf } from './store/learner.ts'

export interface Span {
  since: Day
  until: Day | null
  count: number
}

export interface RunContext {
  run: Run
  modules: Module[]
  dates: RunDates
  today: Day
  plan: { version: number; lines: PlanLine[] }
  spans: Span[]
  /** Changes when anything but the evidence changes on which measures rest. */
  fingerprint: string
}

/** What measuring a run rests on, for a run this person may see, or null. */
export async function loadRunContext(
  reading: Reading,
  scope: Scope,
  run: string,
  now: Date,
): Promise<RunContext | null> {
  const found = await runById(reading, scope, run)
  if (!found) return null
  const modules = await modulesOf(reading, scope, run)
  const plan = await trackingPlanInForce(reading, scope, run)
  const spans = await spansOf(reading, scope, run)
  const calendar = { ...defaultCalendar, zone: (await organisation(reading, scope))?.timeZone ?? defaultCalendar.zone }
  const today = dayOf(now, calendar.zone)
  const parts = modules.map(({ id, startsOn, endsOn }) => ({ id, first: startsOn, last: endsOn }))
  const dates = { first: found.startsOn, last: found.endsOn, modules: parts, calendar }
  const fingerprint = idFrom(
    JSON.stringify([
      plan.lines,
      dates.first,
      dates.last,
      parts,
      calendar.version,
      spans,
      today > found.endsOn ? 'over' : today,
    ]),
  )
  return { run: found, modules, dates, today, plan, spans, fingerprint }
}

/** How many learners were in the run on some day between two days. */
export function learnersIn(spans: readonly Span[], first: Day, last: Day): number {
  return spans.reduce(
    (sum, span) => sum + (span.since <= last && (span.until === null || span.until >= first) ? span.count : 0),
    0,
  )
}
