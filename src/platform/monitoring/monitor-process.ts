// How a process is seen from outside.
import { openDatabase } from '../db/database.ts'
import type { DatabaseAddress } from '../db/database.ts'
import type { Queue } from '../jobs/queue.ts'
import { createReadinessCheck } from './readiness.ts'
import type { MissingPart } from './readiness.ts'

export interface MonitoredProcess {
  address: DatabaseAddress
  queue: Queue
  /** Jobs and sweeps run here, so that it is not ready before they do. */
  working: boolean
}

export interface Monitor {
  missing(): Promise<MissingPart[]>
  close(): Promise<void>
}

/** Watches with connections of its own, which are opened only while somebody asks. */
export function monitorProcess({ address, queue, working }: MonitoredProcess): Monitor {
  const watching = openDatabase(address, 2, 2000)
  return {
    missing: createReadinessCheck(watching, () => (working ? queue.working : queue.open)),
    close: () => watching.close(),
  }
}
