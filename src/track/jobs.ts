// What tracking does by itself: measures follow the evidence, signals follow the measures, and once a day everything is looked at anew.
import type { Sweep } from '../platform/jobs/job.ts'
import { systemScope } from '../platform/auth/scope.ts'
import { runs } from '../programme/public.ts'
import { calibrateRules } from './calibrate-rules.ts'
import { measureIndicators } from './measure-indicators.ts'
import { raiseSignals } from './raise-signals.ts'
import { staleRuns } from './store/measure.ts'

const product = systemScope()

/** Runs whose evidence moved: measured, then looked at for signals of indicators and modules. */
export const measuring: Sweep = {
  name: 'track.measuring',
  everySeconds: 2,
  async work({ db, now }) {
    for (const run of await db.read(product, (reading) => staleRuns(reading, product))) {
      const { turns } = await db.write(product, (tx) => measureIndicators(tx, product, run, now))
      if (turns > 0) await db.write(product, (tx) => raiseSignals(tx, product, run, { now, learners: false }))
    }
  },
}

/** Runs going on: the day moves on without any evidence, so what is missing or late is looked for too, and who is off course. */
export const watching: Sweep = {
  name: 'track.watching',
  everySeconds: 600,
  async work({ db, now }) {
    const going = (await db.read(product, (reading) => runs(reading, product))).filter(
      ({ state }) => state === 'running',
    )
    for (const { id } of going) {
      await db.write(product, (tx) => measureIndicators(tx, product, id, now))
      await db.write(product, (tx) => calibrateRules(tx, product, id, now))
      await db.write(product, (tx) => raiseSignals(tx, product, id, { now, learners: true }))
    }
  },
}
