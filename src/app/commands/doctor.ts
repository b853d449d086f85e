// midcourse doctor: what is unsafe or missing, and how to mend it. Exit code 1 when something forbids production.
import { systemScope } from '../../platform/auth/scope.ts'
import { openDatabase } from '../../platform/db/database.ts'
import type { DatabaseAddress } from '../../platform/db/database.ts'
import { examine } from '../../platform/db/doctor.ts'
import { doctorWords } from '../../platform/db/doctor-words.ts'
import type { RunCommand } from '../cli-command.ts'
import { isPlainHttpBeyondLoopback } from '../environment.ts'
import { ensureDatabase } from '../ensure-database.ts'
import type { Text } from '../../platform/localised-text/contract.ts'
import { systemAlerts } from '../system-alerts.ts'
import { words } from '../cli-words.ts'

export const doctor: RunCommand = async (_args, { settings, speak }) => {
  const database = await ensureDatabase(settings, speak)
  try {
    const findings = await examine(
      database.address,
      settings.databaseUrl ? null : settings.dataFolder,
      () => new Date(),
    )
    for (const { code, severity, params } of findings) {
      speak(words[`doctor-${severity}`])
      speak(doctorWords[code], params)
    }
    // @NOTE On a database that is away or behind this release there is nobody to ask about senders.
    const told = findings.some(({ code }) => code === 'unreachable' || code === 'migrations-pending')
      ? []
      : await unheard(database.address, database.company.dropFolder)
    for (const { title, because } of told) {
      speak(words['doctor-warning'])
      speak(title)
      speak(because)
    }
    const plain = isPlainHttpBeyondLoopback(settings)
    if (plain) {
      speak(words['doctor-warning'])
      speak(words['doctor-plain-http'])
    }
    if (findings.length + told.length === 0 && !plain) speak(words['doctor-well'])
    return findings.some(({ severity }) => severity === 'danger') ? 1 : 0
  } finally {
    await database.leave()
  }
}

/** Systems that stopped sending, are refused, or were given a key that was never used; watched folders that fell silent. */
async function unheard(address: DatabaseAddress, dropFolder: string): Promise<{ title: Text; because: Text }[]> {
  const db = openDatabase(address, 1)
  try {
    const product = systemScope()
    return await db.read(product, (reading) => systemAlerts(reading, product, { now: new Date(), dropFolder }))
  } finally {
    await db.close()
  }
}
