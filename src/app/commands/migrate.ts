// midcourse migrate: brings the database to this release and says what was applied.
import { migrate as bringUp } from '../../platform/db/migrate.ts'
import type { RunCommand } from '../cli-command.ts'
import { ensureDatabase } from '../ensure-database.ts'
import { words } from '../cli-words.ts'

export const migrate: RunCommand = async (_args, { settings, speak }) => {
  const database = await ensureDatabase(settings, speak)
  try {
    const applied = await bringUp(database.address)
    for (const name of applied) speak({ zh: `  ${name}`, en: `  ${name}` })
    speak(applied.length > 0 ? words['step.migrate'] : words['step.nothing-to-migrate'], { files: applied.length })
    return 0
  } finally {
    await database.leave()
  }
}
