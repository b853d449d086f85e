// Which database this installation speaks to, started if it is our own.
import { join } from 'node:path'
import type { DatabaseAddress } from '../platform/db/database.ts'
import { startPostgres } from '../platform/db/postgres/start.ts'
import type { Settings } from './settings.ts'

export interface ReachedDatabase {
  address: DatabaseAddress
  /** Ends the embedded server unless another program still uses it; a server of one’s own is left alone. */
  leave(): Promise<void>
}

/** DATABASE_URL, else the embedded PostgreSQL under the data folder. */
export async function reachDatabase({ databaseUrl, dataFolder }: Settings): Promise<ReachedDatabase> {
  if (databaseUrl) return { address: { url: databaseUrl }, leave: async () => {} }
  const postgres = await startPostgres(join(dataFolder, 'postgres'))
  return { address: postgres.address, leave: postgres.leave }
}
