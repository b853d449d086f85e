// What every folder lets run by itself; each folder adds its line.
import { lettingGo, pickUp, pulling, retrying } from '../intake/public.ts'
import { sweepRechecks, sweepReviews } from '../improve/public.ts'
import { tidyQuarantine } from '../lrs/public.ts'
import type { Job, Sweep } from '../platform/jobs/job.ts'
import { deliver, nothingOut } from '../platform/notify/deliver.ts'
import type { Outgoing } from '../platform/notify/deliver.ts'
import { practiseSweeps } from '../practise/public.ts'
import { sweepAlike, sweepClocks } from '../respond/public.ts'
import { measuring, watching } from '../track/public.ts'

export const jobs: readonly Job[] = []
export const sweeps: readonly Sweep[] = [
  pulling,
  retrying,
  tidyQuarantine,
  lettingGo,
  measuring,
  watching,
  sweepClocks,
  sweepAlike,
  ...practiseSweeps,
  sweepRechecks,
  sweepReviews,
]

/** What the worker needs to know of the machine it runs on. */
export interface Surroundings {
  dropFolder?: string | undefined
  outgoing?: Outgoing | undefined
}

/** The sweeps of a worker on this machine: those above, and what reaches out of the database. */
export const sweepsOn = ({ dropFolder, outgoing = nothingOut }: Surroundings): readonly Sweep[] => [
  ...sweeps,
  { name: 'platform.messages', everySeconds: 5, work: ({ db, now }) => deliver(db, outgoing, now) },
  { name: 'intake.folders', everySeconds: 20, work: ({ db, now }) => pickUp(db, dropFolder, now) },
]
