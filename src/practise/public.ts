// The only door into practice for other folders.
export { practiseRoutes } from './routes.ts'
export { setTask } from './set-task.ts'
export { handIn } from './hand-in.ts'
export { countMissed } from './count-missed.ts'
export { logContact } from './log-contact.ts'
export { agree, confirmRelevance, score, sign } from './review-jointly.ts'
export { actionItemsFor, timelineEventsOf } from './read/run-overview-contribution.ts'
export { practiseSweeps } from './jobs.ts'
