// The sample company: made once, on the first start with an empty database.
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { organisation } from '../people/public.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { Text } from '../platform/words/contract.ts'
import { root } from './settings.ts'

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

/** Has anybody founded the organisation of this database? */
export async function founded(db: OpenDatabase): Promise<boolean> {
  return (await db.read(systemScope(), (reading) => organisation(reading, systemScope()))) !== null
}
