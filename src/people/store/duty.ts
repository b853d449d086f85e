// Duties people have in the organisation.
import type { Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Duty } from '../contract.ts'

/** Gives a person a duty in the organisation. */
export async function giveDuty(
  tx: Writing,
  _scope: Scope,
  d: { person: string; duty: Duty; since: Date },
): Promise<void> {
  await tx
    .insertInto('people.duty')
    .values(d)
    .onConflict((c) => c.doNothing())
    .execute()
}
