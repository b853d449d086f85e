// By when an answer, a solution or a plan is promised: a pure function of the event, the policy and the calendar.
import type { Policy } from '../../calendar/due.ts'
import { dueOf, levelsOf, sameWorkingDay, triagePolicy, workingTriagePolicy } from '../../calendar/due.ts'
import { clockOf, dayOf } from '../../calendar/day.ts'
import { explainDue } from '../../calendar/explain-due.ts'
import type { WorkCalendar } from '../../calendar/work-calendar.ts'
import type { Category } from './issue.ts'

/** The clock an organisation chose for the first answer; always shown beside the time it gives. */
export type ClockChoice = 'natural' | 'working'
/** A promise: when half and four fifths of its time are used, when it is due, and why then. */
export interface Promised {
  since: Date
  halfAt: Date
  lateAt: Date
  dueAt: Date
  policy: string
  calendar: string
  explained: { zh: string; en: string }
}

/** Natural hours in which each category is to be solved. */
export const solutionHours: Record<Category, number> = {
  content: 48,
  resources: 48,
  time: 24,
  teaching: 72,
  other: 120,
}

/** Category, owner and a first reply within 24 natural hours, or eight working hours. */
export function answerDue(since: Date, choice: ClockChoice, calendar: WorkCalendar): Promised {
  return promised(since, choice === 'natural' ? triagePolicy : workingTriagePolicy, calendar)
}

/** The category's own target for the solution, in natural hours from the report. */
export function solutionDue(since: Date, category: Category, calendar: WorkCalendar): Promised {
  return promised(
    since,
    { version: `solution-${category}-${solutionHours[category]}h`, clock: 'natural', hours: solutionHours[category] },
    calendar,
  )
}

/** 问题不过夜: the plan for a common issue is announced before the same working day ends. */
export function planDue(since: Date, calendar: WorkCalendar): Promised {
  const dueAt = sameWorkingDay(since, calendar)
  if (dueAt === null) throw new Error('the calendar has no working day within 60 days')
  const part = (share: number) => new Date(since.getTime() + (dueAt.getTime() - since.getTime()) * share)
  const [day, clock] = [dayOf(dueAt, calendar.zone), clockOf(dueAt, calendar.zone)]
  return {
    since,
    dueAt,
    halfAt: part(0.5),
    lateAt: part(0.8),
    policy: 'plan-same-working-day',
    calendar: calendar.version,
    explained: {
      zh: `共性问题不过夜：方案须在当个工作日下班前（${day} ${clock}）告知提出人。`,
      en: `A common problem does not stay overnight: its plan is announced before that working day ends (${day} ${clock}).`,
    },
  }
}

function promised(since: Date, policy: Policy, calendar: WorkCalendar): Promised {
  const asked = { since, policy, calendar }
  const due = dueOf(asked)
  const levels = levelsOf(asked, [0.5, 0.8])
  if ('refused' in due || 'refused' in levels) throw new Error(`the calendar ${calendar.version} gives no due time`)
  return {
    since,
    dueAt: due.due,
    halfAt: levels[0]!.at,
    lateAt: levels[1]!.at,
    policy: policy.version,
    calendar: calendar.version,
    explained: explainDue(due, calendar.zone),
  }
}
