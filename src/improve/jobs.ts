// What runs by itself: changes are judged on their day.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { recheck } from './recheck.ts'

export const sweepRechecks: Sweep = {
  name: 'improve.rechecks', everySeconds: 60,
  work: async ({ db, now }) => { await db.write(systemScope(), (tx) => recheck(tx, systemScope(), now)) },
}
