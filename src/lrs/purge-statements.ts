// Statements past their time go, in pieces, oldest first; with them the files, documents and refused bodies as old.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { attachmentsIn } from './api/read-statements-and-attachments.ts'
import { dropFiles, dropPast, dropPastWords } from './store/erase-and-purge.ts'

/** One piece of them; answers which went. Fewer than `limit`: nothing is left. */
export async function purgeStatements(
  tx: Writing,
  scope: Scope,
  { before, limit }: { before: Date; limit: number },
): Promise<string[]> {
  const gone = await dropPast(tx, scope, { before, limit })
  await dropFiles(tx, scope, [...new Set(attachmentsIn(gone.map(({ raw }) => raw)).map((file) => String(file.sha2)))])
  if (gone.length < limit) await dropPastWords(tx, scope, before)
  return gone.map(({ id }) => id)
}
