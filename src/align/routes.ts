// Endpoints of goal alignment.
import type { RouteContext } from '../platform/http/route-context.ts'
import { endpointRegistrar } from '../platform/http/register-endpoint.ts'
import {
  answerReview,
  confirmReview,
  getGoals,
  getProgress,
  getReviews,
  getBehaviours,
  openReview,
  putBehaviours,
  putGoal,
} from './contract.ts'
import * as hold from './hold-review.ts'
import { unlessClosed } from '../programme/public.ts'
import { setGoalBehaviours } from './set-goal-behaviours.ts'
import { viewGoalBehaviours } from './read/goal-behaviours.ts'
import { viewGoalMap } from './read/goal-map.ts'
import { viewProgressAgainstPlan } from './read/progress-against-plan.ts'
import { viewReviewsOfRun } from './read/three-party-reviews.ts'
import { setGoal } from './set-goal.ts'
import { words } from './words.ts'

const notFound = { refused: 'not-found' }

export function alignRoutes(http: RouteContext): void {
  const serve = endpointRegistrar(words, http)
  serve(getGoals, ({ db, scope, params }) =>
    db.read(scope, async (reading) => (await viewGoalMap(reading, scope, params.run)) ?? notFound),
  )
  serve(putGoal, ({ db, scope, params, body, now }) =>
    body.id === params.goal
      ? db.write(scope, (tx) => unlessClosed(tx, scope, params.run, () => setGoal(tx, scope, params.run, body, now)))
      : { refused: 'id-used-for-something-else' },
  )
  serve(getBehaviours, ({ db, scope, params }) =>
    db.read(scope, async (reading) => (await viewGoalBehaviours(reading, scope, params.run)) ?? notFound),
  )
  serve(putBehaviours, ({ db, scope, params, body }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => setGoalBehaviours(tx, scope, { ...params, ...body })),
    ),
  )
  serve(
    getReviews,
    async ({ db, scope, params, now }) => (await viewReviewsOfRun(db, scope, params.run, now)) ?? notFound,
  )
  serve(openReview, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => hold.openReview(tx, scope, { ...body, run: params.run }, now)),
    ),
  )
  serve(answerReview, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => hold.answerReview(tx, scope, { ...params, ...body }, now)),
    ),
  )
  serve(confirmReview, ({ db, scope, params, body, now }) =>
    db.write(scope, (tx) =>
      unlessClosed(tx, scope, params.run, () => hold.confirmReview(tx, scope, { ...params, ...body }, now)),
    ),
  )
  serve(
    getProgress,
    async ({ db, scope, params, now }) => (await viewProgressAgainstPlan(db, scope, params.run, now)) ?? notFound,
  )
}
