// The only door into programme for other folders.
export type { Activity, RunEntry } from './store/run.ts'
export { activitiesOf, modulesOf, planVersions, programmeNamed, runById, runStatesOf, runs, saveActivities, saveModules, savePlanVersion, saveRun, saveRunState } from './store/run.ts'
export type { Enrolment } from './store/seat.ts'
export { enrol, isLearner, learnersOf, managersOf, mentor, seat, seatsOf, standingOf } from './store/seat.ts'
export type { SessionEntry } from './store/session.ts'
export { saveSession, sessionsOf } from './store/session.ts'
