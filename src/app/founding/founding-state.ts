// What may be founded, or given up, at this moment: read as the product itself, before anybody is signed in.
import { shippedYears } from '../../calendar/work-calendar.ts'
import { organisation, personCount } from '../../people/public.ts'
import { deedsBesidesSignIn } from '../../platform/audit/audit-log.ts'
import { systemScope } from '../../platform/auth/scope.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../platform/db/database.ts'
import type { Refusal } from '../../platform/http/register-endpoint.ts'
import type { Founding } from './contract.ts'
import type { CompanyGiven, Founded } from './found-company.ts'

/** What the command that serves can do about which company is served. */
export interface FoundingHost {
  /** Is the address that browsers reach another than this machine's own? Then everybody needs the code. */
  behindProxy: boolean
  /** `url`: the operator named the database, and none can be made beside it. */
  place: 'embedded' | 'url'
  /** Is what is served the company founded beside the sample? */
  own: boolean
  /** Does an empty database get the sample here? Otherwise a company that is given up leaves nothing but the founding. */
  makesSample: boolean
  checkCode(given: string | undefined): boolean
  found(given: CompanyGiven): Promise<Founded | Refusal>
  /** The answer is sent: serve what is to be served now; `giveUp` drops the empty company first. */
  moved(giveUp: boolean): void
}

const product = systemScope()

/** What the first page is told. `code`: has who asks to show the terminal's code. */
export function viewFounding(
  db: OpenDatabase,
  scope: Scope,
  { host, code, now }: { host: FoundingHost | undefined; code: boolean; now: Date },
): Promise<Founding> {
  return db.read(product, async (reading) => ({
    ...(await stateOf(reading, host)),
    code,
    calendar: [0, 1].map((later) => {
      const year = now.getUTCFullYear() + later
      return { year, known: shippedYears.some((one) => one.year === year) }
    }),
    mayGoBack: (await whyNotBack(reading, scope, host)) === null,
    backTo: host?.makesSample === false ? 'founding' : 'sample',
  }))
}

/** May a company be founded now? */
export const foundingState = (db: OpenDatabase, host: FoundingHost | undefined) =>
  db.read(product, async (reading) => (await stateOf(reading, host)).state)

/** Why who asks may not go back to the sample, or null. */
export const refusalToGoBack = (db: OpenDatabase, scope: Scope, host: FoundingHost | undefined) =>
  db.read(product, (reading) => whyNotBack(reading, scope, host))

async function stateOf(reading: Reading, host: FoundingHost | undefined): Promise<Pick<Founding, 'state' | 'sample'>> {
  const there = await organisation(reading, product)
  const sample = there?.sample ? { name: there.name, people: await personCount(reading, product) } : null
  if (!host || (there && !there.sample)) return { state: 'founded', sample }
  return { state: there && host.place === 'url' ? 'database-url' : 'open', sample }
}

/** Nobody but the founder, and nothing done by anybody but signing in: no key, no file, no training. */
export const isEmptyCompany = async (reading: Reading) =>
  (await personCount(reading, product)) <= 1 && (await deedsBesidesSignIn(reading, product)) === 0

async function whyNotBack(reading: Reading, scope: Scope, host: FoundingHost | undefined): Promise<string | null> {
  if (!scope.duties.has('administrator')) return 'not-yours'
  if (!host?.own) return 'no-sample-to-go-back-to'
  return (await isEmptyCompany(reading)) ? null : 'not-empty'
}
