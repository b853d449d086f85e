// midcourse worker: jobs and sweeps in a process of their own; any number of them may run.
import { openDatabase } from '../../platform/db/database.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { openQueue } from '../../platform/jobs/queue.ts'
import type { LogLevel } from '../../platform/http/log-level.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { jobs, sweepsOn } from '../jobs.ts'
import { waitForShutdown } from '../wait-for-shutdown.ts'
import { words } from '../cli-words.ts'

/** Levels at which work that went wrong is not said. */
const mute: readonly LogLevel[] = ['silent', 'fatal']

export const worker: RunCommand = async (_args, { settings, speak }) => {
  const database = await ensureDatabase(settings, speak)
  try {
    await migrate(database.address)
    const db = openDatabase(database.address, 6)
    const queue = await openQueue({
      address: database.address,
      db,
      jobs,
      clock: () => new Date(),
      failed: (name, problem) => {
        if (!mute.includes(settings.logLevel)) console.error(new Date().toISOString(), name, problem)
      },
    })
    await queue.work(sweepsOn(settings))
    speak(words['ready-worker'])
    await waitForShutdown(speak)
    await queue.close()
    await db.close()
    return 0
  } finally {
    await database.leave()
  }
}
