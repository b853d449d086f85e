// Who may look after the systems that send.
import { keepsCompany } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'

/** Keys and refused bodies: administrators, and whoever has the machine itself (the command line). Bodies hold persons. */
export const mayAdminister = (scope: Scope) =>
  scope.duties.has('administrator') || (scope.person === null && scope.reach === 'all')

/** Whether a system sends at all: also the training duty, whose figures rest on it. */
export const maySeeSenders = (scope: Scope) => keepsCompany(scope)
