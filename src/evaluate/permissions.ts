// Who plans the evaluation, who sees figures of single people, and who may name other causes.
import type { Scope } from '../platform/auth/scope.ts'
import { holds, seesFigures } from '../platform/auth/scope.ts'

export const mayPlan = (scope: Scope, run: string) => holds(scope, run, 'lead', 'analyst')
/** The card itself holds group means only; whoever the page is open to may read it and take it along: not learners, nor mentors, who have the learners they were given. */
export const mayRead = (scope: Scope, run: string, manages: boolean) =>
  manages || seesFigures(scope, run) || holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')

/** For which sides a person may say what else changed. */
export function sidesOf(scope: Scope, run: string, manages: boolean): ('business' | 'superior' | 'training')[] {
  return [
    ...(scope.seats.get(run)?.has('business') ? ['business' as const] : []),
    ...(manages ? ['superior' as const] : []),
    ...(mayPlan(scope, run) ? ['training' as const] : []),
  ]
}

/** Signing for a run takes the seat itself; a duty in the organisation does not stand in for it. */
export const leadsRun = (scope: Scope, run: string) => scope.seats.get(run)?.has('lead') ?? false
export const isBusiness = (scope: Scope, run: string) => scope.seats.get(run)?.has('business') ?? false
