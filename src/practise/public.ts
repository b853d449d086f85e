// The only door into practice for other folders.
export { practiseRoutes } from './routes.ts'
export { setTask } from './set-task.ts'
export { countMissed, handIn, logContact } from './hand-in.ts'
export { agree, confirmRelevance, score, sign } from './review-jointly.ts'
export { actionItemsFor, timelineEventsOf } from './read/run-overview-contribution.ts'
export { practiseSweeps } from './jobs.ts'
