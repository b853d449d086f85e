// midcourse serve: from nothing to the first page.
import { systemScope } from '../../platform/auth/scope.ts'
import { organisation } from '../../people/public.ts'
import type { CommandContext, RunCommand } from '../cli-command.ts'
import { userDirectory } from '../user-directory.ts'
import { SampleWouldBeOpen, serveCompany } from '../served-company.ts'
import type { ServedCompany } from '../served-company.ts'
import { explainPortInUse } from '../explain-port-in-use.ts'
import { waitForShutdown } from '../wait-for-shutdown.ts'
import { words } from '../cli-words.ts'

export const serve: RunCommand = async (_args, at) => {
  at.speak(words['step.database'])
  const greetAgain = (now: ServedCompany) => greet(at, now)
  const served = await explainPortInUse(at, () => serveCompany(at, greetAgain)).catch((problem: unknown) => {
    if (!(problem instanceof SampleWouldBeOpen)) throw problem
    at.speak(words['sample-would-be-open'], { host: at.settings.host })
    return null
  })
  if (!served) return 1
  await greet(at, served)
  await waitForShutdown(at.speak)
  await served.close()
  return 0
}

/** Says where it is, and as whom one may enter. */
export async function greet(
  { settings, speak }: CommandContext,
  { server: { url, monitoringUrl, db }, code }: ServedCompany,
): Promise<void> {
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
  if (settings.sample) speak(words['sample-beside'])
  else if (!found || (found.sample && !settings.databaseUrl)) speak(words['founding-code'], { code })
  else if (!found.sample) speak(words['serves-company'], { name: found.name })
  speak(words['stop-hint'])
}
