// Who may bring data in.
import { holds, keepsCompany } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'

/** Sheets of a run by its training staff; the organisation and key figures only by those who see all. */
export const mayBringIn = (scope: Scope, run: string | null) =>
  run === null ? keepsCompany(scope) : holds(scope, run, 'lead', 'assistant')

/** May this person bring in anything anywhere? */
export const mayBringInSomewhere = (scope: Scope) =>
  keepsCompany(scope) || [...scope.seats.values()].some((roles) => roles.has('lead') || roles.has('assistant'))

/** What stands in a sheet is for who sent it; what comes from the terminal or a watched folder without a person is the product's own. */
export const isSender = (scope: Scope, received: { by: string | null }) =>
  received.by === null ? scope.person === null && scope.reach === 'all' : received.by === scope.person

/** Who throws away a file that is not brought in: who sent it, and the keepers of the company. */
export const mayDiscard = (scope: Scope, received: { by: string | null }) =>
  keepsCompany(scope) || (scope.person !== null && received.by === scope.person)

/** Who lets a folder on the server be watched: administrators. */
export const mayWatch = (scope: Scope) => scope.duties.has('administrator')

/** Who says whom an actor means, and where an activity belongs: those who see everybody. */
export const mayMatchActors = (scope: Scope) => keepsCompany(scope)

/** Who erases people and lets old statements go: administrators, and the operator at the terminal. */
export const mayErase = (scope: Scope) =>
  scope.duties.has('administrator') || (scope.reach === 'all' && scope.person === null)
