// Who may prepare runs and move them on.
import type { Scope } from '../platform/auth/scope.ts'
import { holds } from '../platform/auth/scope.ts'

export const mayMoveRun = (scope: Scope, run: string) => holds(scope, run, 'lead')
export const mayPrepareRun = (scope: Scope, follows: string) => holds(scope, follows, 'lead')
