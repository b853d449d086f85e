// Who may find, decide and answer what was carried over: those who lead the run.
import type { Scope } from '../platform/auth/scope.ts'
import { holds } from '../platform/auth/scope.ts'

export const mayDecide = (scope: Scope, run: string): boolean => holds(scope, run, 'lead', 'assistant')
/** Looking also for the run's analysts and instructors. */
export const mayViewFindings = (scope: Scope, run: string): boolean =>
  holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')
