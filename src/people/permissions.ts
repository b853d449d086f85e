// Who changes people and units, who appoints a deputy, and who sees a person's page.
import { keepsCompany } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'

/** The people of the company are kept by administrators and the training duty, who also bring in their sheet. */
export const mayChangePeople = (scope: Scope) => keepsCompany(scope)

/** How an administrator signs in, and that one leaves, is for administrators alone: an address is the way to a new password. */
export const mayChangeAdministrators = (scope: Scope) => scope.duties.has('administrator') || scope.person === null

/**
 * Colleagues are found by name for the acts that choose one: superiors, dotted lines and successors, by whoever keeps the people; a deputy, by a
 * superior for themselves. To everybody else no such act is offered, and nobody is found. People for a run are found in the run.
 */
export const mayFindColleagues = (scope: Scope, { superior }: { superior: boolean }) =>
  mayChangePeople(scope) || (scope.person !== null && superior)

/** Superiors appoint their own deputies; whoever keeps the people does it for them. */
export const mayDepute = (scope: Scope, absent: string) => mayChangePeople(scope) || scope.person === absent
