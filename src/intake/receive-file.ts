// A file is received: kept as it was sent when it can be opened, refused with its reason when not. Nothing of it is written yet.
import { readFile } from 'node:fs/promises'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { openSheet } from '../platform/files/sheet-read.ts'
import { saveFile } from '../platform/files/store.ts'
import type { SpooledFile } from '../platform/files/store.ts'
import { runById } from '../programme/public.ts'
import { sheetSource } from './catalogue.ts'
import { mayBringIn } from './permissions.ts'
import { importById, saveImport } from './store/import.ts'

export interface Sent {
  id: string
  source: string
  run: string | null
  name: string
  type: string
  file: SpooledFile
}
type Answer = { id: string } | { refused: string; params?: Record<string, string | number> }

/** Answers the import's id, or why the file is not taken. */
export async function receiveFile(db: OpenDatabase, scope: Scope, sent: Sent, now: Date): Promise<Answer> {
  const source = sheetSource(sent.source)
  if (!source) return { refused: 'unknown-source', params: { source: sent.source } }
  const run = source.needsRun ? sent.run : null
  if (source.needsRun && run === null) return { refused: 'run-needed' }
  if (!mayBringIn(scope, run)) return { refused: 'not-yours' }
  if (run !== null && !(await db.read(scope, (reading) => runById(reading, scope, run))))
    return { refused: 'not-found' }
  const opened = await openSheet(await readFile(sent.file.path))
  if ('refused' in opened) return { refused: opened.refused, params: { ...opened.params, file: sent.name } }
  return db.write(scope, async (tx) => {
    const known = await importById(tx, scope, sent.id)
    if (known?.discarded) return { refused: 'already-discarded' }
    const kept = await saveFile(tx, scope, sent.file, { id: sent.id, name: sent.name, type: sent.type, now })
    if ('refused' in kept) return kept
    if (known && (known.source !== source.key || known.run !== run)) return { refused: 'id-used-for-something-else' }
    await saveImport(tx, scope, {
      id: sent.id,
      source: source.key,
      run,
      fileName: sent.name,
      sha256: sent.file.sha256,
      encoding: opened.encoding,
      mapping: null,
      at: now,
    })
    if (!known) await writeAuditLog(tx, scope, 'intake.received', sent.id, { source: source.key })
    return { id: sent.id }
  })
}
