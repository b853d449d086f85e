// What else changed at the time: told by the business department and the superiors, printed on every card.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { actsAs } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { managersOf } from '../programme/public.ts'
import type { OtherCause } from './contract.ts'
import { sidesOf } from './permissions.ts'
import { saveCause } from './store/other-cause.ts'

/** Names another cause for one's side. */
export async function nameOtherCause(
  tx: Writing,
  scope: Scope,
  c: { id: string; run: string; text: string; happenedOn: string | null; side: OtherCause['side'] },
  now: Date,
): Promise<{ id: string } | { refused: string }> {
  const manages = (await managersOf(tx, scope, c.run)).some((m) => actsAs(scope, m.id))
  if (!sidesOf(scope, c.run, manages).includes(c.side)) return { refused: 'not-yours' }
  await saveCause(tx, scope, { ...c, by: scope.person!, at: now })
  await writeAuditLog(tx, scope, 'evaluate.cause-named', c.id)
  return { id: c.id }
}
