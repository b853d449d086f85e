// Learners of a run, from when until when, and how it ended.
import { addDays } from '../../../calendar/day.ts'
import { idFrom } from '../../../platform/db/id.ts'
import type { Enrolment } from '../../../programme/public.ts'
import type { Line } from './files.ts'
import type { OuladRun } from './runs.ts'

/** A learner in a run; days count from its first day, and `until` is null for who stayed. */
export interface Seat {
  student: number
  person: string
  since: number
  until: number | null
  outcome: string
  earlierAttempts: number
  region: string
}

export const personOf = (student: number | string) => idFrom('person', 'oulad', student)
const runKey = (l: Line) => `${l.of('code_module')} ${l.of('code_presentation')}`
const dayOr = <T>(text: string, otherwise: T) => (text === '' || text === '?' ? otherwise : Number(text))

/** Seats by run and student number. */
export function seatsOf(info: Line[], registrations: Line[]): Map<string, Map<number, Seat>> {
  const days = new Map(
    registrations.map((r) => [
      `${runKey(r)} ${r.of('id_student')}`,
      { since: dayOr(r.of('date_registration'), 0), until: dayOr(r.of('date_unregistration'), null) },
    ]),
  )
  const seats = new Map<string, Map<number, Seat>>()
  for (const l of info) {
    const student = Number(l.of('id_student'))
    const run = seats.get(runKey(l)) ?? new Map<number, Seat>()
    run.set(student, {
      student,
      person: personOf(student),
      ...(days.get(`${runKey(l)} ${student}`) ?? { since: 0, until: null }),
      outcome: l.of('final_result'),
      earlierAttempts: Number(l.of('num_of_prev_attempts')),
      region: l.of('region'),
    })
    seats.set(runKey(l), run)
  }
  return seats
}

/** A run's seats as enrolments. */
export function enrolmentsOf(run: OuladRun, seats: Map<number, Seat>): Enrolment[] {
  return [...seats.values()].map((s) => ({
    run: run.id,
    person: s.person,
    since: addDays(run.startsOn, s.since),
    until: s.until === null ? null : addDays(run.startsOn, s.until),
    outcome: s.outcome,
    earlierAttempts: s.earlierAttempts,
  }))
}
