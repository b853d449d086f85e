// Who changes people and units, who appoints a deputy, and who sees a person's page.
import type { Scope } from '../platform/auth/scope.ts'

/** The people of the company are kept by administrators and the training duty, who also bring in their sheet. */
export const mayChangePeople = (scope: Scope) => scope.reach === 'all'

/** How an administrator signs in, and that one leaves, is for administrators alone: an address is the way to a new password. */
export const mayChangeAdministrators = (scope: Scope) => scope.duties.has('administrator') || scope.person === null

/** Superiors appoint their own deputies; whoever keeps the people does it for them. */
export const mayDepute = (scope: Scope, absent: string) => mayChangePeople(scope) || scope.person === absent
