// The server of whichever company is served: another is founded, or given up, and the same address goes on with that one.
import { join } from 'node:path'
import { openDatabase } from '../platform/db/database.ts'
import type { DatabaseAddress } from '../platform/db/database.ts'
import { systemScope } from '../platform/auth/scope.ts'
import { organisation } from '../people/public.ts'
import type { EmbeddedAddress } from '../platform/db/embedded-postgres/databases.ts'
import { migrate } from '../platform/db/migrate.ts'
import { dropDatabase } from '../platform/db/embedded-postgres/databases.ts'
import type { CommandContext } from './cli-command.ts'
import { ownDatabase } from './company-database.ts'
import type { Company } from './company-database.ts'
import { ensureDatabase } from './ensure-database.ts'
import type { ReachedDatabase } from './ensure-database.ts'
import { isLoopback, root } from './environment.ts'
import { createFoundingCode } from './founding/founding-code.ts'
import type { FoundingCode } from './founding/founding-code.ts'
import { foundBeside, foundIn } from './founding/found-company.ts'
import { isEmptyCompany } from './founding/founding-state.ts'
import type { FoundingHost } from './founding/founding-state.ts'
import { makeSampleOnce } from './sample-company.ts'
import { startServer } from './server.ts'
import type { RunningServer } from './server.ts'
import { words } from './cli-words.ts'

/** @NOTE Browsers keep connections open; whoever looks on has waited long enough after this. */
const movePatience = 1000

export interface ServedCompany {
  /** The server at this moment. */
  readonly server: RunningServer
  readonly code: string
  /** Ends the server, then leaves the database. */
  close(): Promise<void>
}

/** Starts the server of the company that is served, and moves it when that changes. Throws as `startServer` does. */
export async function serveCompany(at: CommandContext, moved: (served: ServedCompany) => Promise<void>) {
  const database = await ensureDatabase(at.settings, at.speak)
  const over = new AbortController()
  const failed = endProgram(at, database)
  const code = createFoundingCode((fresh) => at.speak(words['founding-code'], { code: fresh }))
  let serving = database.company
  let server: RunningServer
  let moving = Promise.resolve()
  // @NOTE Port 0 is any free one at first; a move stays where it is.
  let { port } = at.settings
  const open = async () => {
    const { address, company } = await database.again()
    serving = company
    await prepareDatabase(at, address, company)
    const goOn = (giveUp: boolean) => void move(giveUp).catch(failed)
    // @NOTE Beside a company the sample is only looked at.
    const founding = at.settings.sample
      ? undefined
      : foundingHost({ at, database, address, company, code, moved: goOn })
    const pages = join(root, 'dist', 'web')
    server = await startServer({ ...at.settings, address, port, ...company, founding, pages })
    port = Number(new URL(server.url).port)
  }
  const move = (giveUp: boolean): Promise<void> => {
    moving = moving.then(async () => {
      // @NOTE Looked at again: the move asked for twice, by a founding and by the look at what is served, is one.
      if (!giveUp && (await database.again()).company.kind === serving.kind) return
      await server.close(movePatience)
      if (giveUp) await dropEmptyCompany(database.embedded!)
      await open()
      await moved(served)
    })
    return moving
  }
  const served: ServedCompany = {
    get server() {
      return server
    },
    get code() {
      return code.code
    },
    async close() {
      over.abort()
      await moving
      await server.close()
      await database.leave()
    },
  }
  try {
    await open()
  } catch (problem) {
    await database.leave()
    throw problem
  }
  void look().catch(failed)
  return served

  /** @NOTE A company founded in a terminal meanwhile is served without a restart too. */
  async function look(): Promise<void> {
    while (await database.changed(serving, over.signal)) {
      await moving
      if ((await database.again()).company.kind !== serving.kind) await move(false)
    }
  }
}

/** @NOTE A move that failed serves nothing any more: the program ends, and whoever watches it starts it again. */
const endProgram = (at: CommandContext, database: ReachedDatabase) => async (problem: unknown) => {
  at.speak(words.broken, { problem: problem instanceof Error ? problem.message : String(problem) })
  await database.leave().catch(() => {})
  process.exit(1)
}

/** Asked once more with nobody connected: whatever came in since stays, and is served. */
async function dropEmptyCompany(embedded: EmbeddedAddress): Promise<void> {
  const db = openDatabase({ ...embedded, database: ownDatabase }, 1)
  const empty = await db.read(systemScope(), isEmptyCompany).finally(() => db.close())
  if (empty) await dropDatabase(embedded, ownDatabase, true)
}

/** Brings the database to this release; the sample comes into one that is empty. */
async function prepareDatabase({ settings, speak }: CommandContext, address: DatabaseAddress, { kind }: Company) {
  const applied = await migrate(address)
  if (applied.length > 0) speak(words['step.migrate'], { files: applied.length })
  if (!isLoopback(settings.host) && !settings.sampleOpen && (await wouldServeSample(settings, address, kind)))
    throw new SampleWouldBeOpen()
  if (kind !== 'own' && settings.makesSample) await makeSampleOnce(address, speak)
}

/** In the sample anybody enters as anybody: that is not for other machines unless said twice. */
export class SampleWouldBeOpen extends Error {}

async function wouldServeSample(
  { makesSample }: CommandContext['settings'],
  address: DatabaseAddress,
  kind: Company['kind'],
): Promise<boolean> {
  const db = openDatabase(address, 1)
  try {
    const there = await db.read(systemScope(), (reading) => organisation(reading, systemScope()))
    return there ? there.sample : kind !== 'own' && makesSample
  } finally {
    await db.close()
  }
}

function foundingHost({
  at: { settings },
  database: { embedded },
  address,
  company,
  code,
  moved,
}: {
  at: CommandContext
  database: ReachedDatabase
  address: ReachedDatabase['address']
  company: ReachedDatabase['company']
  code: FoundingCode
  moved: (giveUp: boolean) => void
}): FoundingHost {
  return {
    behindProxy: settings.publicUrl !== undefined || settings.trustProxy.length > 0,
    place: embedded ? 'embedded' : 'url',
    own: company.kind === 'own',
    makesSample: settings.makesSample,
    checkCode: code.check,
    found: (given) =>
      embedded ? foundBeside(settings, embedded, given) : foundIn(address, { settings, company }, given),
    moved: (giveUp) => {
      // @NOTE In a database that DATABASE_URL names the same server goes on: only who is in it is new.
      if (embedded) moved(giveUp)
    },
  }
}
