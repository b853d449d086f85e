// What practice lets run by itself: a task past its due day without a report counts as not handed in, and agreed results are told.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { countMissed } from './count-missed.ts'
import { tellOfAgreed } from './tell-of-agreed.ts'

export const practiseSweeps: readonly Sweep[] = [
  {
    name: 'practise.missed',
    everySeconds: 300,
    work: async ({ db, now }) => {
      await db.write(systemScope(), (tx) => countMissed(tx, now))
    },
  },
  {
    name: 'practise.agreed',
    everySeconds: 10,
    work: ({ db, now }) => tellOfAgreed(db, now),
  },
]
