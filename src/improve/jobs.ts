// What runs by itself: changes are judged on their day; closed reviews are looked at once.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { raiseFindingsFromReviews } from './raise-findings-from-reviews.ts'
import { recheckChanges } from './recheck-changes.ts'

export const sweepRechecks: Sweep = {
  name: 'improve.rechecks',
  everySeconds: 60,
  work: async ({ db, now }) => {
    await db.write(systemScope(), (tx) => recheckChanges(tx, systemScope(), now))
  },
}

export const sweepReviews: Sweep = {
  name: 'improve.reviews',
  everySeconds: 60,
  work: async ({ db, now }) => {
    await db.write(systemScope(), (tx) => raiseFindingsFromReviews(tx, systemScope(), now))
  },
}
