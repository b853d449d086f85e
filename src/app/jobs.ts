// What every folder lets run by itself; each folder adds its line.
import type { Job, Sweep } from '../platform/jobs/job.ts'

export const jobs: readonly Job[] = []
export const sweeps: readonly Sweep[] = []
