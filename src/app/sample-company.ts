// The sample company: made once, on the first start with an empty database.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { organisation } from '../people/public.ts'
import { systemScope } from '../platform/auth/scope.ts'
import { runOncePerDatabase } from '../platform/db/run-once-per-database.ts'
import { openDatabase } from '../platform/db/database.ts'
import type { DatabaseAddress, OpenDatabase } from '../platform/db/database.ts'
import type { Text } from '../platform/localised-text/contract.ts'
import { root } from './environment.ts'
import type { PrintText } from './cli-locale.ts'
import { words } from './cli-words.ts'

/** What seeds/service-onboarding/index.ts exports: makes the company as it stands at a moment, telling how far it is. */
export type CreateSample = (db: OpenDatabase, now: Date, tell: (step: Text) => void) => Promise<void>

/** A Wednesday, 10:30 in Shanghai: the moment at which journeys begin. */
export const sampleMoment = new Date('2026-03-04T02:30:00Z')

const story = join(root, 'seeds', 'service-onboarding', 'index.ts')

/** Creates the sample company; false when this release comes without one. Throws when the story does not go through. */
export async function createSample(db: OpenDatabase, now: Date, tell: (step: Text) => void): Promise<boolean> {
  if (!existsSync(story)) return false
  const { createSampleCompany } = (await import(pathToFileURL(story).href)) as { createSampleCompany: CreateSample }
  await createSampleCompany(db, now, tell)
  return true
}

/** On the first start with an empty database: the sample company, whole, also when an earlier first start was cut off. */
export async function makeSampleOnce(address: DatabaseAddress, speak: PrintText): Promise<void> {
  if (!existsSync(story)) return
  await runOncePerDatabase(address, 'sample company', async () => {
    const db = openDatabase(address, 4)
    try {
      if (await founded(db)) return
      speak(words['step.sample'])
      await createSample(db, new Date(), (step) => speak({ zh: `  ${step.zh}`, en: `  ${step.en}` }))
    } finally {
      await db.close()
    }
  })
}

/** Has anybody founded the organisation of this database? */
async function founded(db: OpenDatabase): Promise<boolean> {
  return (await db.read(systemScope(), (reading) => organisation(reading, systemScope()))) !== null
}
