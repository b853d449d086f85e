// Who sets tasks, who does them, and as which side somebody reviews.
import type { Scope } from '../platform/auth/scope.ts'
import { actsAs, holds } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'
import { superiorsOf } from '../people/public.ts'
import type { Side } from './contract.ts'

export const maySetTasks = (scope: Scope, run: string) => holds(scope, run, 'lead', 'assistant', 'instructor')

/** The sides for which a person may review a learner: the run's trainers, the learner's own superior or who stands in. */
export async function sidesOf(reading: Reading, scope: Scope, run: string, learner: string): Promise<Side[]> {
  if (scope.person === null || scope.person === learner) return []
  const trainer = ['lead', 'instructor'].some((role) => scope.seats.get(run)?.has(role))
  const superior = actsAs(scope, (await superiorsOf(reading, scope, [learner])).get(learner))
  return [...(trainer ? ['trainer' as const] : []), ...(superior ? ['superior' as const] : [])]
}
