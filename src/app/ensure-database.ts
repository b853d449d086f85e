// Which database this installation speaks to, started if it is our own.
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseAddress } from '../platform/db/database.ts'
import { createDatabase, databaseExists } from '../platform/db/embedded-postgres/databases.ts'
import { startWithWatchdog } from '../platform/db/embedded-postgres/restart-on-crash.ts'
import type { EmbeddedAddress } from '../platform/db/embedded-postgres/databases.ts'
import { company, firstDatabase, holdsCompany, ownDatabase, servedCompany } from './company-database.ts'
import type { Company } from './company-database.ts'
import type { Settings } from './environment.ts'
import type { PrintText } from './cli-locale.ts'
import { words } from './cli-words.ts'

/** How often a founding by another process is looked for. */
const lookEveryMs = 5000

export interface ReachedDatabase {
  /** Of the company that is served, or of the sample where that was asked for. */
  address: DatabaseAddress
  company: Company
  /** The embedded server; null when DATABASE_URL names the database. */
  embedded: EmbeddedAddress | null
  /** Looks again: a company may have been founded, or given up, since. */
  again(): Promise<{ address: DatabaseAddress; company: Company }>
  /** Waits until another company is served than `company`; false when `signal` ended the wait. */
  changed(company: Company, signal: AbortSignal): Promise<boolean>
  /** Ends the embedded server unless another program still uses it; a server of one’s own is left alone. */
  leave(): Promise<void>
}

/**
 * DATABASE_URL, else the embedded PostgreSQL under the data folder, which is brought up again should it die meanwhile.
 * `settings.sample`: the sample's database in the embedded server, whatever is served.
 */
export async function ensureDatabase(settings: Settings, speak: PrintText): Promise<ReachedDatabase> {
  if (settings.databaseUrl && !settings.sample) {
    const reached = {
      address: { url: settings.databaseUrl },
      company: await servedCompany(settings, null),
    }
    return {
      ...reached,
      embedded: null,
      again: async () => reached,
      changed: (_company, signal) => new Promise((over) => signal.addEventListener('abort', () => over(false))),
      leave: async () => {},
    }
  }
  const postgres = await startWithWatchdog(join(settings.dataFolder, 'postgres'), (problem) =>
    speak(problem ? words['database-gone'] : words['database-back'], { problem: problem?.message }),
  )
  const embedded = postgres.address
  const again = async () => {
    const which = settings.sample ? await sampleCompany(settings, embedded) : await servedCompany(settings, embedded)
    await createDatabase(embedded, which.database!)
    return { address: { ...embedded, database: which.database! }, company: which }
  }
  const changed = async ({ kind }: Company, signal: AbortSignal) => {
    while (await pause(lookEveryMs, true, { signal, ref: false }).catch(() => false)) {
      // @NOTE A database that is away for a moment is no other company.
      const now = await again().catch(() => null)
      if (now && now.company.kind !== kind) return true
    }
    return false
  }
  return { ...(await again()), embedded, again, changed, leave: postgres.leave }
}

/** Where the sample is: in the first database, unless a company was founded in that. */
async function sampleCompany(settings: Settings, embedded: EmbeddedAddress): Promise<Company> {
  const beside = settings.databaseUrl !== undefined
  if (!beside && (await databaseExists(embedded, ownDatabase))) return company(settings, 'first')
  const taken = beside || (await holdsCompany({ ...embedded, database: firstDatabase }))
  return company(settings, taken ? 'sample-beside' : 'first')
}
