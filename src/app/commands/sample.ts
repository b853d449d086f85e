// midcourse sample: the sample company beside the one that is served, on a port of its own; --restore puts it back as it was.
import { connectionsTo, dropDatabase } from '../../platform/db/embedded-postgres/databases.ts'
import type { CommandContext, RunCommand } from '../cli-command.ts'
import { nothingOut } from '../../platform/notify/deliver-outbox.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { explainPortInUse } from '../explain-port-in-use.ts'
import { serveCompany } from '../served-company.ts'
import { waitForShutdown } from '../wait-for-shutdown.ts'
import { words } from '../cli-words.ts'
import { greet } from './serve.ts'

export const sample: RunCommand = async (args, { settings, speak }) => {
  const at: CommandContext = {
    speak,
    settings: {
      ...settings,
      sample: true,
      makesSample: true,
      // @NOTE Whoever enters without a password has to sit at this machine.
      host: '127.0.0.1',
      port: settings.samplePort,
      publicUrl: undefined,
      trustProxy: [],
      tls: undefined,
      // @NOTE The company's own mail, robots, metrics and worker are not the sample's.
      outgoing: nothingOut,
      monitoring: undefined,
      working: true,
    },
  }
  speak(words['step.database'])
  if (args.includes('--restore') && !(await restore(at))) return 1
  const served = await explainPortInUse(at, () => serveCompany(at, (now) => greet(at, now)))
  if (!served) return 1
  await greet(at, served)
  await waitForShutdown(speak)
  await served.close()
  return 0
}

/** Drops the sample's database, to be made anew; false while another program is connected to it. */
async function restore({ settings, speak }: CommandContext): Promise<boolean> {
  const database = await ensureDatabase(settings, speak)
  try {
    const { embedded, company } = database
    if ((await connectionsTo(embedded!, company.database!)) > 0) {
      speak(words['sample.in-use'])
      return false
    }
    await dropDatabase(embedded!, company.database!)
    return true
  } finally {
    await database.leave()
  }
}
