// One import is undone: its evidence and figures go out of sight, and the same file may come in again.
import { withdraw, withdrawKpi, withdrawTeamKpi } from '../evidence/public.ts'
import { note } from '../platform/audit/note.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { mayBringIn } from './permissions.ts'
import { claim, importById, importListed, saveUndoing } from './store/import.ts'
import { undoable } from './view-imports.ts'

/** Answers how many rows went, or why not. */
export async function undo(tx: Writing, scope: Scope, id: string, now: Date): Promise<{ rows: number } | { refused: string }> {
  const received = await importById(tx, scope, id)
  if (!received) return { refused: 'not-found' }
  if (!mayBringIn(scope, received.run)) return { refused: 'not-yours' }
  if (!undoable(received.source)) return { refused: 'not-undoable' }
  if (!(await claim(tx, scope, id))) return { refused: 'still-under-way' }
  const standing = (await importListed(tx, scope, id))!
  if (standing.undoneAt) return { refused: 'already-undone' }
  if (!standing.endedAt || standing.failed !== null) return { refused: 'not-brought-in' }
  const rows = (await withdraw(tx, scope, id, now)) + (await withdrawKpi(tx, scope, id, now)) + (await withdrawTeamKpi(tx, scope, id, now))
  await saveUndoing(tx, scope, { import: id, at: now, rows })
  await note(tx, scope, 'intake.undone', id, { rows })
  return { rows }
}
