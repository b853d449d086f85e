// midcourse worker: jobs and sweeps in a process of their own; any number of them may run.
import { openDatabase } from '../../platform/db/database.ts'
import type { DatabaseAddress } from '../../platform/db/database.ts'
import type { LogLevel } from '../../platform/http/log-level.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { openQueue } from '../../platform/jobs/queue.ts'
import type { CommandContext, RunCommand } from '../cli-command.ts'
import type { Company } from '../company-database.ts'
import { monitorProcess } from '../../platform/monitoring/monitor-process.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { linkAddress } from '../accounts/link-address.ts'
import { jobs, sweepsOn } from '../jobs.ts'
import { explainPortInUse } from '../explain-port-in-use.ts'
import { waitForShutdown } from '../wait-for-shutdown.ts'
import { words } from '../cli-words.ts'

/** Levels at which work that went wrong is not said. */
const mute: readonly LogLevel[] = ['silent', 'fatal']

export const worker: RunCommand = async (_args, at) => {
  const database = await ensureDatabase(at.settings, at.speak)
  const stopping = new AbortController()
  try {
    let ended = false
    void waitForShutdown(at.speak).then(() => {
      ended = true
      stopping.abort()
    })
    while (!ended) {
      const { address, company } = await database.again()
      const end = await work(at, address, company)
      if (!end) return 1
      await database.changed(company, stopping.signal)
      await end()
    }
    return 0
  } finally {
    await database.leave()
  }
}

/** Works for one company until the answer is called; null when the port of the metrics is taken. */
async function work(
  at: CommandContext,
  address: DatabaseAddress,
  company: Company,
): Promise<(() => Promise<void>) | null> {
  const { settings, speak } = at
  await migrate(address)
  const db = openDatabase(address, 6)
  const clock = () => new Date()
  const queue = await openQueue({
    address,
    db,
    jobs,
    clock,
    failed: (name, problem) => {
      if (!mute.includes(settings.logLevel)) console.error(new Date().toISOString(), name, problem)
    },
  })
  const monitor = monitorProcess({ address, db, queue, working: true, clock })
  const end = async () => {
    await queue.close()
    await monitor.close()
    await db.close()
  }
  const listening = settings.monitoring
  const url = listening ? await explainPortInUse(at, () => monitor.listen(listening)) : undefined
  if (url === null) {
    await end()
    return null
  }
  const links = {
    secret: company.secret,
    address: () => linkAddress(settings, settings.port),
    outgoing: settings.outgoing,
  }
  await queue.work(sweepsOn({ ...settings, dropFolder: company.dropFolder, links }))
  speak(words['ready-worker'])
  if (url) speak(words['ready-monitoring'], { url })
  return end
}
