// A company of one's own: its organisation, its first administrator and a login, in a database of its own.
import { giveDuty, organisation, saveOrganisation, savePersons } from '../../people/public.ts'
import { createLogin, openSession } from '../../platform/auth/logins-and-sessions.ts'
import { openBetterAuth, usableUsername } from '../../platform/auth/better-auth.ts'
import { judgePassword } from '../../platform/auth/judge-password.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import { openDatabase } from '../../platform/db/database.ts'
import type { DatabaseAddress, OpenDatabase } from '../../platform/db/database.ts'
import {
  createDatabase,
  databaseExists,
  dropDatabase,
  renameDatabase,
} from '../../platform/db/embedded-postgres/databases.ts'
import type { EmbeddedAddress } from '../../platform/db/embedded-postgres/databases.ts'
import { newId } from '../../platform/db/id.ts'
import { migrate } from '../../platform/db/migrate.ts'
import { runOncePerDatabase } from '../../platform/db/run-once-per-database.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import { isTimeZone } from '../company-settings/is-time-zone.ts'
import { company, firstDatabase, holdsCompany, ownDatabase } from '../company-database.ts'
import type { Company } from '../company-database.ts'
import type { Settings } from '../environment.ts'

const product = systemScope()
const unfinished = `${ownDatabase}_unfinished`

export interface CompanyGiven {
  company: string
  name: string
  employeeNo: string
  email: string
  password: string
  timeZone: string
  lang: 'zh' | 'en'
  /** The browser it is founded from, whose session is opened with it; from the terminal none is. */
  browser?: { userAgent: string | undefined }
}

/** The cookies of the founder's session; none without a browser. */
export interface Founded {
  cookies: string[]
}

/**
 * Founds a company beside the sample. Its database takes its name when everything is in it: a try that was cut off
 * leaves nothing that is served, and is thrown away by the next. Refused when there is one already.
 */
export async function foundBeside(
  settings: Settings,
  embedded: EmbeddedAddress,
  given: CompanyGiven,
): Promise<Founded | Refusal> {
  if ((await databaseExists(embedded, ownDatabase)) || (await holdsCompany({ ...embedded, database: firstDatabase })))
    return { refused: 'already-founded' }
  await dropDatabase(embedded, unfinished, true)
  await createDatabase(embedded, unfinished)
  const address = { ...embedded, database: unfinished }
  await migrate(address)
  const founded = await foundIn(address, { settings, company: company(settings, 'own') }, given)
  if ('refused' in founded) await dropDatabase(embedded, unfinished, true)
  else await renameDatabase(embedded, unfinished, ownDatabase)
  return founded
}

/** Founds a company in a migrated database that has none: whole, or thrown away by the next try. */
export async function foundIn(
  address: DatabaseAddress,
  how: { settings: Settings; company: Company },
  given: CompanyGiven,
): Promise<Founded | Refusal> {
  const wrong = wrongGiven(given)
  if (wrong) return wrong
  let founded: Founded | Refusal = { refused: 'already-founded' }
  await runOncePerDatabase(address, 'founding', async () => {
    const db = openDatabase(address, 4)
    try {
      founded = await saveCompany(db, how, given)
    } finally {
      await db.close()
    }
  })
  return founded
}

async function saveCompany(
  db: OpenDatabase,
  { settings: { publicUrl, tls }, company: { secret, cookiePrefix } }: { settings: Settings; company: Company },
  given: CompanyGiven,
): Promise<Founded | Refusal> {
  const person = await saveFounder(db, given)
  if (!person) return { refused: 'already-founded' }
  const auth = await openBetterAuth({ db, secret, cookiePrefix, publicUrl, ...(tls ? { https: true } : {}) })
  const made = await createLogin({ auth, db }, product, {
    person,
    username: given.employeeNo,
    password: given.password,
    ...(given.email && { email: given.email }),
  })
  if (made.refused !== undefined) throw new Error(`A company without anybody refuses its first login: ${made.refused}`)
  const { employeeNo: username, password, browser } = given
  return { cookies: browser ? await openSession(auth, { username, password }, browser.userAgent) : [] }
}

/** The first administrator, who has the training duty too; null when there is an organisation already. */
async function saveFounder(db: OpenDatabase, given: CompanyGiven): Promise<string | null> {
  return db.write(product, async (tx) => {
    if (await organisation(tx, product)) return null
    const id = newId()
    const since = new Date()
    await saveOrganisation(tx, product, {
      name: given.company,
      sample: false,
      timeZone: given.timeZone,
      settings: { lang: given.lang },
    })
    await savePersons(tx, product, [{ id, employeeNo: given.employeeNo, name: given.name, email: given.email || null }])
    await giveDuty(tx, product, { person: id, duty: 'administrator', since })
    await giveDuty(tx, product, { person: id, duty: 'training', since })
    return id
  })
}

/** Said before anything is written. */
function wrongGiven({ employeeNo, password, timeZone, ...given }: CompanyGiven): Refusal | null {
  if (!usableUsername(employeeNo)) return { refused: 'unusable-username' }
  const weak = judgePassword(password, { ...given, employeeNo })
  if (weak) return weak
  return isTimeZone(timeZone) ? null : { refused: 'unknown-time-zone', params: { zone: timeZone } }
}
