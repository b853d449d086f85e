// midcourse doctor: what is unsafe or missing, and how to mend it. Exit code 1 when something forbids production.
import { examine } from '../../platform/db/doctor.ts'
import { doctorWords } from '../../platform/db/words.ts'
import type { Command } from '../command.ts'
import { reachDatabase } from '../database.ts'
import { words } from '../words.ts'

export const doctor: Command = {
  name: 'doctor',
  help: words['help.doctor'],
  async run(_args, { settings, speak }) {
    const database = await reachDatabase(settings, speak)
    try {
      const findings = await examine(database.address, settings.databaseUrl ? null : settings.dataFolder, () => new Date())
      for (const { code, severity, params } of findings) {
        speak(words[`doctor-${severity}`])
        speak(doctorWords[code], params)
      }
      if (findings.length === 0) speak(words['doctor-well'])
      return findings.some(({ severity }) => severity === 'danger') ? 1 : 0
    } finally {
      await database.leave()
    }
  },
}
