// The only door into programme for other folders.
export type { Activity, RunEntry } from './store/run.ts'
export {
  activitiesOf,
  modulesOf,
  planVersions,
  findOrCreateProgramme,
  runById,
  runs,
  saveActivities,
  saveModules,
  savePlanVersion,
  saveRun,
  saveRunState,
} from './store/run.ts'
export type { Enrolment } from './store/enrolment.ts'
export {
  enrol,
  isLearner,
  learnersOf,
  managersOf,
  mentor,
  seat,
  seatsOf,
  standingOf,
  startLater,
} from './store/enrolment.ts'
export type { LearnerRun, RunPlace } from './store/learner-runs.ts'
export { runPlaces, runsOfLearners } from './store/learner-runs.ts'
export type { SessionEntry } from './store/session.ts'
export { saveSession, sessionsOf } from './store/session.ts'
export { changeRunState } from './change-run-state.ts'
export { createNextRun } from './create-next-run.ts'
export { viewRun } from './view-run.ts'
