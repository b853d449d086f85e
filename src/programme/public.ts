// The only door into programme for other folders.
export type { RunEntry } from './store/run.ts'
export type { Activity } from './store/activity.ts'
export { runById, runs, saveRun, saveRunState, setupVersion } from './store/run.ts'
export { findOrCreateProgramme } from './store/programme.ts'
export { activitiesOf, saveActivities } from './store/activity.ts'
export { planVersions, savePlanVersion } from './store/plan-version.ts'
export { modulesOf, saveModules } from './store/module.ts'
export type { Enrolment } from './store/enrolment.ts'
export {
  enrol,
  isLearner,
  learnersOf,
  managersActedAs,
  managersOf,
  presentLearners,
  runsLearnt,
  runsManaged,
  startLater,
} from './store/enrolment.ts'
export { endSeatsOf, mentor, seat, seatedToday, seatsOf, standingOf } from './store/seat.ts'
export type { LearnerRun } from './store/learner-runs.ts'
export type { RunPlace } from './store/runs-with-programme.ts'
export { runsOfLearners } from './store/learner-runs.ts'
export { runPlaces } from './store/runs-with-programme.ts'
export type { SessionEntry } from './store/session.ts'
export { saveSession, sessionsOf } from './store/session.ts'
export type { PlaceInRun } from './store/places-of-people.ts'
export {
  learnersMentored,
  learnersOfMentor,
  mentoredBy,
  mentorsOf,
  ownLearnersIn,
  placesOfPeople,
  soleLeads,
} from './store/places-of-people.ts'
export { roleWords } from './words.ts'
export { changeRunState } from './change-run-state.ts'
export { takeBackOpening } from './take-back-opening.ts'
export { planOpening } from './plan-opening.ts'
export { withdrawPlannedOpening } from './withdraw-planned-opening.ts'
export type { FindBlockers } from './open-planned-runs.ts'
export { announcing, openingSweep, tellingOfSeats } from './jobs.ts'
export { seatWords } from './seat-words.ts'
export { maySeeRunState, mayMoveRun } from './permissions.ts'
export type { RunStateBlockers, Trace } from './rules/run-state.ts'
export { firstTrace, namesIn, stateAfter } from './rules/run-state.ts'
export { readNextStepsOnOpening } from './read/next-steps-on-opening.ts'
export type { RunStep } from './store/run-state.ts'
export {
  closedRuns,
  closingTimes,
  peopleOfRun,
  plannedOpening,
  stepsOf,
  toldOf,
  waitsToBeTold,
} from './store/run-state.ts'
export { mentorsByRoster } from './mentors-by-roster.ts'
export { organisationDay, unlessClosed } from './find-run-to-set-up.ts'
export { createNextRun } from './create-next-run.ts'
export { viewRun } from './view-run.ts'
export { createRun } from './create-run.ts'
export type { DatedRow, Reference, RunPart } from './rules/references.ts'
export type { FindReferences, IsHeld } from './list-references.ts'
export { programmeReferences } from './store/references-to-run-part.ts'
export { runSetupRoutesFor } from './routes.ts'
export { daysBeforeModules } from './rules/move-modules.ts'
