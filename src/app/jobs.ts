// What every folder lets run by itself; each folder adds its line.
import { tellingOfSpokenFor } from '../align/public.ts'
import { tellingOfNotMeasured } from '../evaluate/public.ts'
import { askForSecondFactor, endAccessOfLeavers, sendAccessLinks } from './accounts/jobs.ts'
import type { AccessLinks } from './accounts/link-address.ts'
import { retentionJob, pollWatchedFolders, pullJob, reprocessPendingJob } from '../intake/public.ts'
import { sweepRechecks, sweepReviews } from '../improve/public.ts'
import { tidyQuarantine } from '../lrs/public.ts'
import { auditSignInDays } from '../platform/auth/note-sign-in.ts'
import { forgetSignInAttempts } from '../platform/auth/sign-in-throttle.ts'
import type { Job, Sweep } from '../platform/jobs/job.ts'
import { deliverOutbox, nothingOut } from '../platform/notify/deliver-outbox.ts'
import type { Outgoing } from '../platform/notify/deliver-outbox.ts'
import { peopleSweep } from '../people/public.ts'
import { practiseSweeps } from '../practise/public.ts'
import { announcing, endSeatsOf, openingSweep, tellingOfSeats } from '../programme/public.ts'
import { commonIssueSweep, escalationSweep, reporterSweep } from '../respond/public.ts'
import { measuring, watching } from '../track/public.ts'
import { runBlockers } from './run-blockers.ts'

export const jobs: readonly Job[] = []
export const sweeps: readonly Sweep[] = [
  forgetSignInAttempts,
  auditSignInDays,
  endAccessOfLeavers,
  askForSecondFactor,
  pullJob,
  reprocessPendingJob,
  tidyQuarantine,
  retentionJob,
  measuring,
  watching,
  escalationSweep,
  commonIssueSweep,
  reporterSweep,
  peopleSweep(endSeatsOf),
  ...practiseSweeps,
  sweepRechecks,
  sweepReviews,
  openingSweep(runBlockers),
  announcing,
  tellingOfSeats,
  tellingOfNotMeasured,
  tellingOfSpokenFor,
]

/** What the worker needs to know of the machine it runs on. */
export interface WorkerOptions {
  dropFolder?: string | undefined
  outgoing?: Outgoing | undefined
  /** What letters with one-time links are made of; none are sent without. */
  links?: AccessLinks | undefined
}

/** The sweeps of a worker on this machine: those above, and what reaches out of the database. */
export const sweepsOn = ({ dropFolder, outgoing = nothingOut, links }: WorkerOptions): readonly Sweep[] => [
  ...sweeps,
  ...(links ? [sendAccessLinks(links)] : []),
  { name: 'platform.messages', everySeconds: 5, work: ({ db, now }) => deliverOutbox(db, outgoing, now) },
  { name: 'intake.folders', everySeconds: 20, work: ({ db, now }) => pollWatchedFolders(db, dropFolder, now) },
]
