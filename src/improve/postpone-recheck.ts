// After 看不出 a change is judged once more, on a later day.
import { dayOf } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { organisationZone } from '../people/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { mayDecide } from './permissions.ts'
import { changeById, moveRecheck } from './store/finding.ts'

/** After 看不出: judge it once more on a later day. */
export async function postponeRecheck(
  tx: Writing,
  scope: Scope,
  ask: { change: string; on: string; now: Date },
): Promise<{ id: string } | { refused: string }> {
  const change = await changeById(tx, scope, ask.change)
  if (!change) return { refused: 'not-found' }
  if (!mayDecide(scope, change.run)) return { refused: 'not-yours' }
  if (change.recheck_on === ask.on) return { id: change.id }
  if (change.rechecks.at(-1)?.verdict !== 'cannot-tell' || ask.on <= dayOf(ask.now, await organisationZone(tx, scope)))
    return { refused: 'judged-already' }
  await moveRecheck(tx, scope, change.id, ask.on)
  await writeAuditLog(tx, scope, 'improve.judged-again', change.id, { on: ask.on })
  return { id: change.id }
}
