// Which database this installation speaks to, started if it is our own.
import { join } from 'node:path'
import type { DatabaseAddress } from '../platform/db/database.ts'
import { startWithWatchdog } from '../platform/db/embedded-postgres/restart-on-crash.ts'
import type { Settings } from './environment.ts'
import type { PrintText } from './cli-locale.ts'
import { words } from './cli-words.ts'

export interface ReachedDatabase {
  address: DatabaseAddress
  /** Ends the embedded server unless another program still uses it; a server of one’s own is left alone. */
  leave(): Promise<void>
}

/** DATABASE_URL, else the embedded PostgreSQL under the data folder, which is brought up again should it die meanwhile. */
export async function ensureDatabase(
  { databaseUrl, dataFolder }: Settings,
  speak: PrintText,
): Promise<ReachedDatabase> {
  if (databaseUrl) return { address: { url: databaseUrl }, leave: async () => {} }
  const postgres = await startWithWatchdog(join(dataFolder, 'postgres'), (problem) =>
    speak(problem ? words['database-gone'] : words['database-back'], { problem: problem?.message }),
  )
  return { address: postgres.address, leave: postgres.leave }
}
