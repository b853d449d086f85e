// A server that dies under a running product is brought up again; the pools connect anew by themselves.
import { setTimeout as pause } from 'node:timers/promises'
import { alive } from './find-running-server.ts'
import { startPostgres } from './start-postgres.ts'
import type { Postgres, StartOptions } from './start-postgres.ts'

export interface WatchedPostgres extends Postgres {
  /** The server at this moment; another one after a rescue. */
  readonly pid: number
}

const everyMs = 1000

/** Like startPostgres, and watches from then on until `stop` or `leave`. `tell` hears of every rescue, and of those that failed. */
export async function startWithWatchdog(
  folder: string,
  tell: (problem: Error | null) => void,
  options: StartOptions = {},
): Promise<WatchedPostgres> {
  let server = await startPostgres(folder, options)
  const over = new AbortController()
  const rescue = async () => {
    try {
      server = await startPostgres(folder, options)
      tell(null)
    } catch (problem) {
      tell(problem as Error)
    }
  }
  const watch = async () => {
    while (await pause(everyMs, true, { signal: over.signal, ref: false }).catch(() => false))
      if (!alive(server.pid)) await rescue()
  }
  const watching = watch()
  const afterWatching = async (end: () => Promise<void>) => {
    over.abort()
    await watching
    await end()
  }
  return {
    address: server.address,
    adopted: server.adopted,
    way: server.way,
    get pid() {
      return server.pid
    },
    stop: () => afterWatching(() => server.stop()),
    leave: () => afterWatching(() => server.leave()),
  }
}
