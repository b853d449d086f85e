// Which company this installation serves. The sample and the company founded here have each a database, a secret, a
// cookie and a folder of their own; the founded one exists when its database does.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { organisation } from '../people/public.ts'
import { systemScope } from '../platform/auth/scope.ts'
import { openDatabase } from '../platform/db/database.ts'
import { migrate } from '../platform/db/migrate.ts'
import type { DatabaseAddress } from '../platform/db/database.ts'
import type { EmbeddedAddress } from '../platform/db/embedded-postgres/databases.ts'
import { databaseExists } from '../platform/db/embedded-postgres/databases.ts'
import { sessionSecret } from '../platform/auth/session-secret.ts'
import type { Settings } from './environment.ts'

/** The founded company's database beside the sample's in the embedded server. */
export const ownDatabase = 'midcourse_own'
/** The sample's database; of an installation founded before the two could stand side by side, the company's. */
export const firstDatabase = 'midcourse'
/** The sample's, where `midcourse` is a company already. */
export const sampleBesideDatabase = 'midcourse_sample'

export interface Company {
  kind: 'first' | 'own' | 'sample-beside'
  /** The name of its database in the embedded server; null when DATABASE_URL names it. */
  database: string | null
  /** Signs its session cookies. */
  secret: string
  cookiePrefix: string
  /** Below it folders may be watched. */
  dropFolder: string
}

/** The company founded here, else what stood here first. */
export async function servedCompany(settings: Settings, embedded: EmbeddedAddress | null): Promise<Company> {
  if (!embedded) return { ...company(settings, 'first'), database: null }
  return company(settings, (await databaseExists(embedded, ownDatabase)) ? 'own' : 'first')
}

/** What belongs to one company of this installation. */
export function company(settings: Settings, kind: Company['kind']): Company {
  const { dataFolder, dropFolder } = settings
  if (kind === 'own')
    return {
      kind,
      database: ownDatabase,
      secret: secretOf(dataFolder, 'own'),
      cookiePrefix: 'midcourse-own',
      dropFolder: settings.dropFolderChosen ? dropFolder : join(dataFolder, 'own', 'drop'),
    }
  const beside = kind === 'sample-beside'
  return {
    kind,
    database: beside ? sampleBesideDatabase : firstDatabase,
    secret: beside ? secretOf(dataFolder, 'sample') : sessionSecret(dataFolder),
    cookiePrefix: beside ? 'midcourse-sample' : 'midcourse',
    dropFolder: settings.sample ? join(dataFolder, 'sample', 'drop') : dropFolder,
  }
}

/** A secret of its own below the data folder; where MIDCOURSE_SECRET is set, one made from it. */
function secretOf(dataFolder: string, name: string): string {
  const given = process.env.MIDCOURSE_SECRET
  return given
    ? createHash('sha256').update(`${name} ${given}`).digest('base64url')
    : sessionSecret(join(dataFolder, name))
}

/** Is there an organisation in this database that is not the sample? Brings the database to this release first. */
export async function holdsCompany(address: DatabaseAddress): Promise<boolean> {
  await migrate(address)
  const db = openDatabase(address, 1)
  try {
    const there = await db.read(systemScope(), (reading) => organisation(reading, systemScope()))
    return there?.sample === false
  } finally {
    await db.close()
  }
}
