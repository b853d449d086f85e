// How many of each party a review of a run asks.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { managersOf, runById, seatsOf } from '../../programme/public.ts'
import type { Party } from '../contract.ts'

/** Present learners, their line managers, the run's training staff. */
export async function partySizes(reading: Reading, scope: Scope, run: string): Promise<Record<Party, number>> {
  const staff = new Set(
    (await seatsOf(reading, scope, run))
      .filter((s) => ['lead', 'assistant', 'instructor'].includes(s.role))
      .map((s) => s.person),
  )
  return {
    learner: (await runById(reading, scope, run))?.learners ?? 0,
    manager: (await managersOf(reading, scope, run)).length,
    training: staff.size,
  }
}
