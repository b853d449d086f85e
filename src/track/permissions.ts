// Who sees what of a run's tracking, and who may change the plan.
import type { Scope } from '../platform/auth/scope.ts'
import { holds, seesFigures } from '../platform/auth/scope.ts'

/**
 * staff: everybody in the run by name · taught: everybody by name in the modules one teaches · together: figures of the whole run, by name only whom one
 * may see besides · own: oneself, one's reports and mentees.
 */
export type Reach = 'staff' | 'taught' | 'together' | 'own'

export function reachIn(scope: Scope, run: string): Reach {
  if (holds(scope, run, 'lead', 'assistant', 'analyst')) return 'staff'
  if (holds(scope, run, 'instructor')) return 'taught'
  return seesFigures(scope, run) ? 'together' : 'own'
}

/** The tracking plan is the training side's to change. */
export const mayChangePlan = (scope: Scope, run: string): boolean => holds(scope, run, 'lead', 'assistant')

/** Signals are ended, and people reminded, by those who run the training; by an instructor in the modules taught. */
export const mayAct = (scope: Scope, run: string): boolean => holds(scope, run, 'lead', 'assistant', 'instructor')
