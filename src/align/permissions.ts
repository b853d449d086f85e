// Who may do what when goals are set and reviewed.
import type { Scope } from '../platform/auth/scope.ts'
import { holds } from '../platform/auth/scope.ts'
import type { Voice } from './contract.ts'

/** Goals and reviews are set by the run's training staff, goals also by the business department's seat and the training duty. */
export const maySetGoals = (scope: Scope, run: string) =>
  scope.duties.has('training') || holds(scope, run, 'lead', 'assistant', 'business')
/** Every learner by name, and units of any size: the training side. Others see the whole, and by name their own reports and mentees. */
export const maySeeEachLearner = (scope: Scope, run: string) => holds(scope, run, 'lead', 'assistant', 'analyst')
export const mayOpenReview = (scope: Scope, run: string) => holds(scope, run, 'lead', 'assistant')

/** For which parties a person speaks in a run, and as whom: a deputy speaks as each absent manager. */
export function voicesOf(
  scope: Scope,
  run: string,
  is: { learner: boolean; managers: readonly { id: string; name: string }[] },
): Voice[] {
  if (scope.person === null) return []
  const own = { person: scope.person, absent: null }
  const training = ['lead', 'assistant', 'instructor'].some((role) => scope.seats.get(run)?.has(role))
  return [
    ...(is.learner ? [{ party: 'learner' as const, ...own }] : []),
    ...is.managers.map((m) => ({
      party: 'manager' as const,
      person: m.id,
      absent: m.id === scope.person ? null : m.name,
    })),
    ...(training ? [{ party: 'training' as const, ...own }] : []),
  ]
}
