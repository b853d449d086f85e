// What waits is tried again when people, e-mails or enrolments changed: a roster that came in later lets its learners' statements in.
import { systemScope } from '../../../platform/auth/scope.ts'
import type { Sweep } from '../../../platform/jobs/job.ts'
import {
  claimPull,
  rosterVersion,
  pulledUntil,
  saveRosterVersion,
  unitsOfActors,
  unitsWithoutSeat,
} from '../../store/xapi-statements.ts'
import { matchByRule } from './match-actor.ts'
import { processPending } from './process-pending.ts'

const product = systemScope()

export const reprocessPendingJob: Sweep = {
  name: 'intake.xapi-waiting',
  everySeconds: 10,
  async work({ db, now }) {
    const changed = await db.read(product, async (reading) => {
      const pulled = await pulledUntil(reading, product)
      return pulled !== null && pulled.rosterVersion !== (await rosterVersion(reading, product))
    })
    if (!changed) return
    await db.write(product, async (tx) => {
      if (!(await claimPull(tx, product))) return
      const matched = await matchByRule(tx, product, null, now)
      await processPending(
        tx,
        product,
        [...(await unitsOfActors(tx, product, matched)), ...(await unitsWithoutSeat(tx, product))],
        now,
      )
      await saveRosterVersion(tx, product, await rosterVersion(tx, product))
    })
  },
}
