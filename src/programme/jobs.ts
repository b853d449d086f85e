// What runs by itself: planned openings happen on their day, and openings and seats are told.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { announceOpenings } from './announce-opening.ts'
import type { FindBlockers } from './open-planned-runs.ts'
import { openPlannedRuns } from './open-planned-runs.ts'
import { tellSeats } from './tell-seats.ts'

/** `findBlockers` says what every folder holds against a run's next step. */
export const openingSweep = (findBlockers: FindBlockers): Sweep => ({
  name: 'programme.opening',
  everySeconds: 60,
  work: ({ db, now }) => openPlannedRuns(db, findBlockers, now),
})

/** Told within seconds, in any number of workers, each step once. */
export const announcing: Sweep = {
  name: 'programme.announcing',
  everySeconds: 10,
  work: ({ db, now }) => db.write(systemScope(), (tx) => announceOpenings(tx, systemScope(), now)),
}

export const tellingOfSeats: Sweep = {
  name: 'programme.seats',
  everySeconds: 10,
  work: ({ db, now }) => db.write(systemScope(), (tx) => tellSeats(tx, systemScope(), now)),
}
