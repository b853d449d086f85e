// The only door into goal alignment for other folders.
export { alignRoutes } from './routes.ts'
export { setGoal } from './set-goal.ts'
export { answerReview, confirmReview, openReview } from './hold-review.ts'
export { goalsOf, saveNeed, saveOrganisationGoal } from './store/goal.ts'
export type { LowFit } from './view-review.ts'
export { closedReviews } from './view-review.ts'
export { actsFor, happeningsOf, tileOf } from './tell-run.ts'
