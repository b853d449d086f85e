// Everything by which a process is seen from outside, for the server and for a worker of its own alike.
import type { Registry } from '@prometheus-io/client'
import { openDatabase } from '../db/database.ts'
import type { DatabaseAddress, OpenDatabase } from '../db/database.ts'
import type { Queue } from '../jobs/queue.ts'
import { createMetrics } from './metrics.ts'
import { openMonitoringServer } from './monitoring-server.ts'
import type { MonitoringAddress } from './monitoring-server.ts'
import { createReadinessCheck } from './readiness.ts'
import type { MissingPart } from './readiness.ts'

export interface MonitoringOptions extends MonitoringAddress {
  version: string
  /** Where free disk is looked for. */
  dataFolder?: string | undefined
}

export interface MonitoredProcess {
  address: DatabaseAddress
  db: OpenDatabase
  queue: Queue
  /** Jobs and sweeps run here, so that it is not ready before they do. */
  working: boolean
  clock: () => Date
  requests?: Registry | undefined
}

export interface Monitor {
  missing(): Promise<MissingPart[]>
  /** Opens the guarded port, where one is wanted; answers its address. */
  listen(options: MonitoringOptions): Promise<string>
  close(): Promise<void>
}

/** Watches with two connections of its own, which are opened only while somebody asks. */
export function monitorProcess({ address, db, queue, working, clock, requests }: MonitoredProcess): Monitor {
  const watching = openDatabase(address, 2, 2000)
  const missing = createReadinessCheck(watching, () => (working ? queue.working : queue.open))
  const ends: (() => Promise<void> | void)[] = [() => watching.close()]
  return {
    missing,
    async listen({ version, dataFolder, ...where }) {
      const metrics = createMetrics({ version, db, watching, queue, dataFolder, clock, requests })
      ends.unshift(metrics.close)
      const server = await openMonitoringServer(where, { collect: metrics.collect, missing })
      ends.unshift(server.close)
      return server.url
    },
    async close() {
      for (const end of ends) await end()
    },
  }
}
