// Scores and hand-ins: what was submitted, and what was still missing on its due day.
import type { BulkRow } from '../../../evidence/public.ts'
import { copyDay, uuidBytes } from '../../../evidence/public.ts'
import { idFrom } from '../../../platform/db/id.ts'
import type { Line } from './files.ts'
import type { Seat } from './learners.ts'
import type { Assessment, OuladRun } from './runs.ts'

export interface Submission {
  line: number
  student: number
  day: number
  score: number | null
}

/** Submissions by assessment; results banked from an earlier run are counted and left out, for they were not seen in this one. */
export function submissionsOf(rows: Line[]): { byAssessment: Map<string, Submission[]>; banked: number } {
  const byAssessment = new Map<string, Submission[]>()
  let banked = 0
  for (const r of rows) {
    if (r.of('is_banked') === '1') {
      banked++
      continue
    }
    const score = r.of('score')
    const list = byAssessment.get(r.of('id_assessment')) ?? []
    list.push({
      line: r.line,
      student: Number(r.of('id_student')),
      day: Number(r.of('date_submitted')),
      score: score === '' || score === '?' ? null : Number(score),
    })
    byAssessment.set(r.of('id_assessment'), list)
  }
  return { byAssessment, banked }
}

interface Of {
  run: OuladRun
  assessment: Assessment
  seat: Seat
  what: string
}

function row(
  { run, assessment, seat, what }: Of,
  seen: { day: number; value: number; outOf: number; line: number | null; note: string | null },
): BulkRow {
  const key = `${assessment.key} ${seat.student}`
  return {
    person: uuidBytes(seat.person),
    id: uuidBytes(idFrom('oulad', run.key, what, key)),
    module: assessment.module === null ? null : uuidBytes(assessment.module),
    activity: uuidBytes(assessment.id),
    day: copyDay(run.startsOn) + seen.day,
    value: seen.value,
    outOf: seen.outOf,
    sourceKey: key,
    line: seen.line,
    note: seen.note,
    parts: null,
  }
}

const byPerson = (seats: Map<number, Seat>) => [...seats.values()].sort((a, b) => (a.person < b.person ? -1 : 1))

/** Points out of 100 of a run, for learners who are in it. */
export function* scores(
  run: OuladRun,
  seats: Map<number, Seat>,
  byAssessment: Map<string, Submission[]>,
): Generator<BulkRow> {
  for (const assessment of run.assessments) {
    for (const s of byAssessment.get(assessment.key) ?? []) {
      const seat = seats.get(s.student)
      if (seat && s.score !== null)
        yield row(
          { run, assessment, seat, what: 'score' },
          { day: s.day, value: s.score, outOf: 100, line: s.line, note: null },
        )
    }
  }
}

/** On time, late, or not handed in by a learner who was still there on the due day. Exams are sat, not handed in. */
export function* handIns(
  run: OuladRun,
  seats: Map<number, Seat>,
  byAssessment: Map<string, Submission[]>,
): Generator<BulkRow> {
  for (const assessment of run.assessments) {
    if (assessment.kind === 'exam' || assessment.due === null) continue
    const handed = new Map((byAssessment.get(assessment.key) ?? []).map((s) => [s.student, s]))
    for (const seat of byPerson(seats)) {
      const own = handed.get(seat.student)
      const there = (seat.until ?? Infinity) >= assessment.due && seat.since <= assessment.due
      if (own)
        yield row(
          { run, assessment, seat, what: 'hand-in' },
          {
            day: Math.min(own.day, assessment.due),
            value: own.day <= assessment.due ? 1 : 0,
            outOf: 1,
            line: own.line,
            note: own.day > assessment.due ? `+${own.day - assessment.due}` : null,
          },
        )
      else if (there)
        yield row(
          { run, assessment, seat, what: 'hand-in' },
          { day: assessment.due, value: 0, outOf: 1, line: null, note: null },
        )
    }
  }
}
