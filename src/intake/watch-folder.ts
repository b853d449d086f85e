// An administrator lets a folder on the server be watched, or gives it up again.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { runById } from '../programme/public.ts'
import { sheetSource } from './catalogue.ts'
import { placeOf } from './drop-folder.ts'
import { mayWatch } from './permissions.ts'
import type { Cadence } from './rules/expected-delivery.ts'
import { holdWatching, saveUnwatched, saveWatched, watchedFolders } from './store/watched-folders.ts'

type Refusal = { refused: string; params?: Record<string, string> }
export interface ToWatch {
  id: string
  folder: string
  source: string
  run: string | null
  every: Cadence
}

/** Answers the id, or why the folder can not be watched. */
export async function watchFolder(
  tx: Writing,
  scope: Scope,
  asked: ToWatch,
  at: { root: string | undefined; now: Date },
): Promise<{ id: string } | Refusal> {
  if (!mayWatch(scope)) return { refused: 'only-administrators' }
  const source = sheetSource(asked.source)
  if (!source) return { refused: 'unknown-source', params: { source: asked.source } }
  const run = source.needsRun ? asked.run : null
  if (source.needsRun && run === null) return { refused: 'run-needed' }
  if (run !== null && !(await runById(tx, scope, run))) return { refused: 'not-found' }
  const place = await placeOf(at.root, asked.folder)
  if ('refused' in place) return { refused: place.refused, params: { folder: asked.folder, root: at.root ?? '' } }
  await holdWatching(tx, scope)
  const standing = await watchedFolders(tx, scope)
  if (standing.some((w) => w.id === asked.id)) return { id: asked.id }
  if (standing.some((w) => w.folder === asked.folder))
    return { refused: 'watched-already', params: { folder: asked.folder } }
  await saveWatched(tx, scope, {
    id: asked.id,
    folder: asked.folder,
    source: source.key,
    run,
    every: asked.every,
    at: at.now,
  })
  await writeAuditLog(tx, scope, 'intake.watched', asked.id, { source: source.key })
  return { id: asked.id }
}

/** What came in stays; nothing more is taken from the folder. */
export async function giveUpFolder(
  tx: Writing,
  scope: Scope,
  id: string,
  now: Date,
): Promise<{ id: string } | Refusal> {
  if (!mayWatch(scope)) return { refused: 'only-administrators' }
  await holdWatching(tx, scope)
  if (!(await watchedFolders(tx, scope)).some((w) => w.id === id)) return { refused: 'not-watched' }
  await saveUnwatched(tx, scope, id, now)
  await writeAuditLog(tx, scope, 'intake.unwatched', id)
  return { id }
}
