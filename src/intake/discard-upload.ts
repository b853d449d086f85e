// A file that was sent and is not brought in is thrown away: by who sent it, or by who sees all. Its bytes go; who and when stay.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { deleteFile } from '../platform/files/store.ts'
import { closeReceivedFile } from './open-received-file.ts'
import { mayDiscard } from './permissions.ts'
import { claim, importById, importListed, saveDiscarding, waitingOf } from './store/import.ts'
import { discardable, stateOf } from './view-imports.ts'

type Refused = { refused: string }

/** Throws one away; the same again changes nothing. */
export async function discardUpload(
  tx: Writing,
  scope: Scope,
  id: string,
  now: Date,
): Promise<{ discarded: number } | Refused> {
  const received = await importById(tx, scope, id)
  if (!received) return { refused: 'not-found' }
  if (!mayDiscard(scope, received)) return { refused: 'not-yours-to-discard' }
  if (!(await claim(tx, scope, id))) return { refused: 'still-under-way' }
  const state = stateOf((await importListed(tx, scope, id))!, now)
  if (state === 'discarded') return { discarded: 0 }
  if (state === 'under-way') return { refused: 'still-under-way' }
  if (!discardable(state)) return { refused: state === 'undone' ? 'undone-is-kept' : 'brought-in-is-undone' }
  await deleteFile(tx, scope, id)
  await saveDiscarding(tx, scope, { import: id, at: now })
  closeReceivedFile(id)
  await writeAuditLog(tx, scope, 'intake.discarded', id, { source: received.source })
  return { discarded: 1 }
}

/** Throws away everything that who asks has sent and nobody has brought in; what is just going in stays. */
export async function discardOwnUploads(tx: Writing, scope: Scope, now: Date): Promise<{ discarded: number }> {
  let discarded = 0
  for (const id of scope.person === null ? [] : await waitingOf(tx, scope, scope.person)) {
    const done = await discardUpload(tx, scope, id, now)
    if ('discarded' in done) discarded += done.discarded
  }
  return { discarded }
}
