// Who may prepare runs, set them up and move them on.
import type { Scope } from '../platform/auth/scope.ts'
import { holds, keepsCompany, seesFigures } from '../platform/auth/scope.ts'

/** A training that follows none is begun by the training duty. */
export const mayBeginTraining = (scope: Scope) => scope.duties.has('training')

/** Dates, modules, learners and seats are changed by the training duty and the leads of the run. */
export const maySetUp = (scope: Scope, run: string) =>
  scope.duties.has('training') || (scope.seats.get(run)?.has('lead') ?? false)

/** Opening, taking back, following up and closing are for the same people. */
export const mayMoveRun = (scope: Scope, run: string) => maySetUp(scope, run)

/** What stands before the next step is seen by the staff of the run and by the business, which signs at its end. */
export const maySeeRunState = (scope: Scope, run: string) =>
  seesFigures(scope, run) || holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')

/** A run that follows another is prepared by the training duty and the leads of that one. */
export const mayPrepareRun = (scope: Scope, follows: string) => maySetUp(scope, follows)

/** How a run is set up is seen by its staff, administrators and the training duty. */
export const maySeeSetup = (scope: Scope, run: string) =>
  keepsCompany(scope) || holds(scope, run, 'lead', 'assistant', 'analyst', 'instructor')

/** The roster sheet is brought in by those who bring in every sheet of the run. */
export const mayEnrolBySheet = (scope: Scope, run: string) =>
  scope.duties.has('training') || holds(scope, run, 'lead', 'assistant')
