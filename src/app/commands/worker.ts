// midcourse worker: jobs and sweeps in a process of their own; any number of them may run.
import { openDatabase } from '../../platform/db/database.ts'
import type { LogLevel } from '../../platform/http/log-level.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { openQueue } from '../../platform/jobs/queue.ts'
import type { RunCommand } from '../cli-command.ts'
import { monitorProcess } from '../../platform/monitoring/monitor-process.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { jobs, sweepsOn } from '../jobs.ts'
import { explainPortInUse } from '../explain-port-in-use.ts'
import { waitForShutdown } from '../wait-for-shutdown.ts'
import { words } from '../cli-words.ts'

/** Levels at which work that went wrong is not said. */
const mute: readonly LogLevel[] = ['silent', 'fatal']

export const worker: RunCommand = async (_args, at) => {
  const { settings, speak } = at
  const database = await ensureDatabase(settings, speak)
  try {
    await migrate(database.address)
    const db = openDatabase(database.address, 6)
    const clock = () => new Date()
    const queue = await openQueue({
      address: database.address,
      db,
      jobs,
      clock,
      failed: (name, problem) => {
        if (!mute.includes(settings.logLevel)) console.error(new Date().toISOString(), name, problem)
      },
    })
    const monitor = monitorProcess({ address: database.address, db, queue, working: true, clock })
    const end = async () => {
      await queue.close()
      await monitor.close()
      await db.close()
    }
    const listening = settings.monitoring
    const url = listening ? await explainPortInUse(at, () => monitor.listen(listening)) : undefined
    if (url === null) {
      await end()
      return 1
    }
    await queue.work(sweepsOn(settings))
    speak(words['ready-worker'])
    if (url) speak(words['ready-monitoring'], { url })
    await waitForShutdown(speak)
    await end()
    return 0
  } finally {
    await database.leave()
  }
}
