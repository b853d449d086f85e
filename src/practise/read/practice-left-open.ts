// What of the practice of a run is not done: tasks without a report, and reports that wait for one of the two sides.
import { personsById, superiorsOf } from '../../people/public.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { seatsOf } from '../../programme/public.ts'
import { viewTasks } from './tasks-with-learner-progress.ts'

export interface PracticeLeft {
  /** Given tasks of which no report was handed in. */
  unwritten: number
  /** Reports that wait for a side to score or sign, and the names of those they wait for. */
  trainer: { n: number; who: string[] }
  superior: { n: number; who: string[] }
}

/** `scope` is the product's. A report that waits for both sides counts for both. */
export async function practiceLeftOpen(reading: Reading, scope: Scope, run: string, now: Date): Promise<PracticeLeft> {
  const rows = (await viewTasks(reading, scope, run, now)).flatMap(({ learners }) => learners)
  const waiting = (side: 'trainer' | 'superior') => rows.filter(({ awaits }) => awaits.includes(side))
  const [trainer, superior] = [waiting('trainer'), waiting('superior')]
  const above = await superiorsOf(reading, scope, [...new Set(superior.map(({ person }) => person))])
  const persons = await personsById(reading, scope, [...new Set(above.values())])
  const seats = trainer.length === 0 ? [] : await seatsOf(reading, scope, run)
  const trainers = seats.filter(({ role, leftOn }) => leftOn === null && (role === 'lead' || role === 'instructor'))
  return {
    unwritten: rows.filter(({ state }) => state === 'assigned' || state === 'doing').length,
    trainer: { n: trainer.length, who: [...new Set(trainers.map(({ name }) => name))] },
    superior: { n: superior.length, who: persons.map(({ name }) => name) },
  }
}
