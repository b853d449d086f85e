// What runs by itself: who has to sign why a goal was not measured is told, and what became of it.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { tellOfNotMeasured } from './tell-of-not-measured.ts'

export const tellingOfNotMeasured: Sweep = {
  name: 'evaluate.not-measured',
  everySeconds: 15,
  work: ({ db, now }) => db.write(systemScope(), (tx) => tellOfNotMeasured(tx, systemScope(), now)),
}
