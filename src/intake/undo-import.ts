// One import is undone: its evidence and figures go out of sight, and the same file may come in again.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { withdraw, withdrawBehaviours, withdrawPersonKpi, withdrawRound, withdrawTeamKpi } from '../evidence/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { mayBringIn } from './permissions.ts'
import { isSealed } from './redact-sealed-sheets.ts'
import { claim, importById, importListed, saveUndoing } from './store/import.ts'
import { undoable } from './view-imports.ts'

/** Answers how many rows went, or why not. */
export async function undoImport(
  tx: Writing,
  scope: Scope,
  id: string,
  now: Date,
): Promise<{ rows: number } | { refused: string }> {
  const received = await importById(tx, scope, id)
  if (!received) return { refused: 'not-found' }
  if (!mayBringIn(scope, received.run)) return { refused: 'not-yours' }
  await actAsProduct(tx)
  if (received.discarded) return { refused: 'already-discarded' }
  if (!undoable(received.source)) return { refused: 'not-undoable' }
  if (!(await claim(tx, scope, id))) return { refused: 'still-under-way' }
  const standing = (await importListed(tx, scope, id))!
  if (standing.undoneAt) return { refused: 'already-undone' }
  if (!standing.endedAt || standing.failed !== null) return { refused: 'not-brought-in' }
  const fromBox = await withdrawRound(tx, scope, id)
  if (isSealed(received.source) && (standing.total ?? 0) > 0 && fromBox === 0) return { refused: 'round-closed' }
  const rows =
    fromBox +
    (await withdraw(tx, scope, id, now)) +
    (await withdrawPersonKpi(tx, scope, id, now)) +
    (await withdrawTeamKpi(tx, scope, id, now)) +
    (await withdrawBehaviours(tx, scope, id, now))
  await saveUndoing(tx, scope, { import: id, at: now, rows })
  await writeAuditLog(tx, scope, 'intake.undone', id, { rows })
  return { rows }
}
