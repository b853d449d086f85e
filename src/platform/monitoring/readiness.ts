// Can this process serve? The database answers, has every migration of this release, and the queue takes jobs.
import { systemScope } from '../auth/scope.ts'
import type { OpenDatabase } from '../db/database.ts'
import { migrationsFolder, migrationsIn } from '../db/migrate.ts'
import { appliedMigrations } from './store.ts'
import { withTimeout } from './with-timeout.ts'

export type MissingPart = 'database' | 'migrations' | 'queue'

/** How long an answer is believed, so that whoever asks without end costs one question a second. */
const believed = 1000

/**
 * A check of what is missing, empty when nothing is. `watching` is a database for this alone: a pool whose connections
 * are all in use must not look like a database that is away.
 */
export function createReadinessCheck(
  watching: OpenDatabase,
  queueRuns: () => boolean,
  { folder = migrationsFolder, patience = 3000 } = {},
): () => Promise<MissingPart[]> {
  const wanted = migrationsIn(folder).map(({ name }) => name)
  const scope = systemScope()
  const ask = async (): Promise<MissingPart[]> => {
    const queue: MissingPart[] = queueRuns() ? [] : ['queue']
    try {
      const applied = new Set(
        await withTimeout(
          patience,
          watching.read(scope, (reading) => appliedMigrations(reading, scope)),
        ),
      )
      return wanted.every((name) => applied.has(name)) ? queue : ['migrations', ...queue]
    } catch {
      return ['database', ...queue]
    }
  }
  let last: { until: number; missing: Promise<MissingPart[]> } | null = null
  return () => {
    if (last && performance.now() < last.until) return last.missing
    const asked = { until: Infinity, missing: ask() }
    last = asked
    void asked.missing.then(() => (asked.until = performance.now() + believed))
    return asked.missing
  }
}
