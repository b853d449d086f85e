// What runs by itself: levels of promised times are written down, and alike reports are noticed, reporters are told what became of theirs. All every 15 seconds, in any number of workers.
import { systemScope } from '../platform/auth/scope.ts'
import type { Sweep } from '../platform/jobs/job.ts'
import { escalateDeadlines } from './escalate-deadlines.ts'
import { detectCommonIssues } from './detect-common-issues.ts'
import { tellReporters } from './tell-reporters.ts'

/** 50, 80 and 100 per cent of a promised time: written down and told; judged by the database's own time. */
export const escalationSweep: Sweep = {
  name: 'respond.clocks',
  everySeconds: 15,
  work: async ({ db }) => {
    await db.write(systemScope(), (tx) => escalateDeadlines(tx, systemScope(), null))
  },
}

/** Three distinct voices raise a card. */
export const commonIssueSweep: Sweep = {
  name: 'respond.alike',
  everySeconds: 15,
  work: async ({ db, now }) => {
    await db.write(systemScope(), (tx) => detectCommonIssues(tx, systemScope(), now))
  },
}

/** Whoever reported with their name reads within seconds that there is an answer. */
export const reporterSweep: Sweep = {
  name: 'respond.reporters',
  everySeconds: 15,
  work: async ({ db, now }) => {
    await db.write(systemScope(), (tx) => tellReporters(tx, systemScope(), now))
  },
}
