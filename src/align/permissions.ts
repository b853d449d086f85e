// Who may do what when goals are set and reviewed.
import type { Scope } from '../platform/auth/scope.ts'
import { holds } from '../platform/auth/scope.ts'
import type { Party } from './contract.ts'

/** Goals and reviews are set by the run's training staff, goals also by the business department's seat. */
export const maySetGoals = (scope: Scope, run: string) => holds(scope, run, 'lead', 'assistant', 'business')
export const mayOpenReview = (scope: Scope, run: string) => holds(scope, run, 'lead', 'assistant')

/** For which parties a person speaks in a run. */
export function partiesOf(scope: Scope, run: string, is: { learner: boolean; manages: boolean }): Party[] {
  const training = ['lead', 'assistant', 'instructor'].some((role) => scope.seats.get(run)?.has(role))
  return [
    ...(is.learner ? ['learner' as const] : []),
    ...(is.manages ? ['manager' as const] : []),
    ...(training ? ['training' as const] : []),
  ]
}
