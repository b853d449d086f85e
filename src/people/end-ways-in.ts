// Whoever has left keeps nothing that would let them in on coming back: no password, no duty, no seat.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { endSessionsOf } from '../platform/auth/end-access.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { deletePassword } from '../platform/auth/store/login.ts'
import type { Writing } from '../platform/db/database.ts'
import { dutiesOf, takeDuty } from './store/duty.ts'

/** Seats in runs belong to a later folder: they end on the last day, and stay to be read. */
export type EndSeats = (tx: Writing, scope: Scope, of: { person: string; lastDay: string }) => Promise<void>

export async function endWaysIn(
  tx: Writing,
  scope: Scope,
  { person, lastDay, now }: { person: string; lastDay: string; now: Date },
  endSeats: EndSeats,
): Promise<void> {
  await endSessionsOf(tx, scope, person, now)
  await deletePassword(tx, scope, person)
  for (const { duty } of await dutiesOf(tx, scope, [person])) {
    await takeDuty(tx, scope, { person, duty })
    await writeAuditLog(tx, scope, 'people.duty-taken', person, { duty })
  }
  await endSeats(tx, scope, { person, lastDay })
}
