// midcourse serve: from nothing to the first page.
import { join } from 'node:path'
import { systemScope } from '../../platform/auth/scope.ts'
import { sessionSecret } from '../../platform/auth/session-secret.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { organisation } from '../../people/public.ts'
import type { CommandContext, RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { userDirectory } from '../user-directory.ts'
import { makeSampleOnce } from '../sample-company.ts'
import { startServer } from '../server.ts'
import type { RunningServer } from '../server.ts'
import { root } from '../environment.ts'
import { explainPortInUse } from '../explain-port-in-use.ts'
import { waitForShutdown } from '../wait-for-shutdown.ts'
import { words } from '../cli-words.ts'

export const serve: RunCommand = async (_args, at) => {
  const { settings, speak } = at
  speak(words['step.database'])
  const database = await ensureDatabase(settings, speak)
  try {
    const applied = await migrate(database.address)
    if (applied.length > 0) speak(words['step.migrate'], { files: applied.length })
    await makeSampleOnce(database.address, speak)
    const server = await explainPortInUse(at, () =>
      startServer({
        address: database.address,
        secret: sessionSecret(settings.dataFolder),
        host: settings.host,
        port: settings.port,
        publicUrl: settings.publicUrl,
        trustProxy: settings.trustProxy,
        pages: join(root, 'dist', 'web'),
        working: settings.working,
        dropFolder: settings.dropFolder,
        outgoing: settings.outgoing,
        monitoring: settings.monitoring,
        logLevel: settings.logLevel,
      }),
    )
    if (!server) return 1
    await greet(at, server)
    await waitForShutdown(speak)
    await server.close()
    return 0
  } finally {
    await database.leave()
  }
}

async function greet({ settings, speak }: CommandContext, { url, monitoringUrl, db }: RunningServer): Promise<void> {
  speak(words.ready, { url: settings.publicUrl ?? url })
  if (monitoringUrl) speak(words['ready-monitoring'], { url: monitoringUrl })
  const found = await db.read(systemScope(), (reading) => organisation(reading, systemScope()))
  if (!found) speak(words['no-organisation'])
  if (found?.sample) {
    speak(words['enter-as'], { name: found.name })
    for (const { name, role } of await userDirectory(db).cast())
      speak(
        { zh: words['enter-one'].zh.replace('{role}', role.zh), en: words['enter-one'].en.replace('{role}', role.en) },
        { person: name },
      )
  }
  speak(words['stop-hint'])
}
