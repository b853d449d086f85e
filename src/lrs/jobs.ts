// The quarantine is emptied by itself: bodies hold persons and are kept no longer than they serve.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { retentionDays } from './contract.ts'
import { dropOlder } from './store/quarantine.ts'

const dayMs = 86_400_000

export const tidyQuarantine: Sweep = {
  name: 'lrs.tidy-quarantine',
  everySeconds: 3600,
  async work({ db, now }) {
    const before = (days: number) => new Date(now.getTime() - days * dayMs)
    await db.write(systemScope(), (tx) =>
      dropOlder(tx, systemScope(), {
        waitingUntil: before(retentionDays.waiting),
        handledUntil: before(retentionDays.handled),
      }),
    )
  },
}
