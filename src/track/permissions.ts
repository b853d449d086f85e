// Who sees what of a run's tracking, and who may change the plan.
import type { Scope } from '../platform/auth/scope.ts'
import { holds } from '../platform/auth/scope.ts'

/** staff: everybody in the run by name · together: figures of the whole run, nobody by name · own: oneself, one's reports and mentees. */
export type Reach = 'staff' | 'together' | 'own'

export function reachIn(scope: Scope, run: string): Reach {
  if (holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')) return 'staff'
  return scope.duties.has('executive') || holds(scope, run, 'business') ? 'together' : 'own'
}

/** The tracking plan is the training side's to change. */
export const mayChangePlan = (scope: Scope, run: string): boolean => holds(scope, run, 'lead', 'assistant')

/** Signals are ended, and people reminded, by those who run the training. */
export const mayAct = (scope: Scope, run: string): boolean => holds(scope, run, 'lead', 'assistant', 'instructor')

/** Executives see the run together, and nobody by name. */
export const mayNamePeople = (scope: Scope, run: string): boolean =>
  reachIn(scope, run) === 'staff' || !scope.duties.has('executive')
