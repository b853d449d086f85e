// A server with the sample company and every OULAD run of 2013 in it, measured; for benchmarks of what is read from it.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSample, sampleMoment } from '../src/app/sample-company.ts'
import { importOulad } from '../src/intake/public.ts'
import { systemScope } from '../src/platform/auth/scope.ts'
import type { OpenDatabase } from '../src/platform/db/database.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { newId } from '../src/platform/db/id.ts'
import { migrate } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import type { Postgres } from '../src/platform/db/embedded-postgres/start-postgres.ts'
import { raiseSignals, measureIndicators } from '../src/track/public.ts'
import { runs } from '../src/programme/public.ts'

const folder = join(process.env.MIDCOURSE_DATA ?? join(import.meta.dirname, '../../shared/data'), 'oulad')
export const product = systemScope()
export const moment = sampleMoment

export interface LoadedDatabase {
  address: Postgres['address']
  db: OpenDatabase
  runs: { id: string; name: string; learners: number; sample: boolean }[]
}

/** Runs `work` on a server with the sample company; `load` brings OULAD in. Without the data it says so and does nothing. */
export async function withLoadedDatabase(
  work: (app: LoadedDatabase, load: () => Promise<void>) => Promise<void>,
): Promise<void> {
  if (!existsSync(folder)) return console.log(`skipped: no OULAD data at ${folder}`)
  const home = mkdtempSync(join(tmpdir(), 'midcourse-bench-'))
  const server = await startPostgres(home)
  const db = openDatabase(server.address)
  const app: LoadedDatabase = { address: server.address, db, runs: [] }
  const say = (text: string) => {
    process.stderr.write(`\r${text.padEnd(60)}${text === '' ? '\r' : ''}`)
  }
  try {
    await migrate(server.address)
    say('the sample company')
    await createSample(db, moment, () => {})
    await measureAll(app)
    await work(app, async () => {
      await importOulad(db, product, {
        folder,
        batch: newId(),
        tell: ({ what, run, rows }) => say(`${what} ${run ?? ''} ${rows}`),
      })
      say('measuring')
      await measureAll(app)
      say('')
    })
  } finally {
    await db.close()
    await server.stop()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Measures what is stale in every run, and looks for signals. */
export async function measureAll(app: LoadedDatabase): Promise<void> {
  const all = await app.db.read(product, (reading) => runs(reading, product))
  app.runs = all.map(({ id, programme, name, learners }) => ({
    id,
    name: `${programme} ${name}`,
    learners,
    sample: !programme.startsWith('OULAD'),
  }))
  for (const { id } of all) {
    await app.db.write(product, (tx) => measureIndicators(tx, product, id, moment))
    await app.db.write(product, (tx) => raiseSignals(tx, product, id, { now: moment, learners: true }))
  }
}
