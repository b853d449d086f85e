// What people let run by itself: a departure whose day has passed, a move whose day has come, telling a deputy.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import type { EndSeats } from './end-ways-in.ts'
import { completeDepartures } from './leave-company.ts'
import { bringPlacementsUpToDate } from './store/placement.ts'
import { tellDeputies, tellDeputiesEnded } from './tell-deputies.ts'

/** Every 15 seconds, so that a leaver is out within a minute of midnight. */
export const peopleSweep = (endSeats: EndSeats): Sweep => ({
  name: 'people.dates',
  everySeconds: 15,
  work: async ({ db, now }) => {
    await completeDepartures(db, now, endSeats)
    await tellDeputies(db, now)
    await tellDeputiesEnded(db, now)
    const scope = systemScope()
    await db.write(scope, (tx) => bringPlacementsUpToDate(tx, scope))
  },
})
