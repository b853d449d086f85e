// Bringing a large file in takes longer than a browser waits: it is begun, and answered before it is over.
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { importSheet } from './import-sheet.ts'
import { viewImport } from './view-imports.ts'

/** An upload answers after this long at the latest; the work goes on, and the page asks how far it is. */
const patienceMs = 8000

/** Starts, waits for a while, and answers how it stands. A later surprise is kept in the import's row. */
export async function startImportWaitBriefly(db: OpenDatabase, scope: Scope, id: string, now: Date) {
  const work = importSheet(db, scope, id, now)
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patienceMs).unref()
  })
  const answer = await Promise.race([work, late])
  work.catch(() => {})
  if (answer !== null && 'refused' in answer) return answer
  return db.read(scope, (reading) => viewImport(reading, scope, id, now))
}
