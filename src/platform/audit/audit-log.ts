// Who did what to what, in the same transaction as the deed: either both are there or neither.
import type { Scope } from '../auth/scope.ts'
import type { Writing } from '../db/database.ts'
import { deedsBesidesSignIn, dropSubject, saveDeed, saveSubjects } from './store.ts'

/**
 * Notes a deed: `what` as 'respond.triaged', `subject` the id of what it was done to. `details` are facts without names:
 * they outlive the erasure of a person. The moment is the database's own.
 */
export async function writeAuditLog(
  tx: Writing,
  scope: Scope,
  what: string,
  subject: string,
  details: Record<string, unknown> = {},
): Promise<void> {
  // @NOTE In one order for everybody: two deeds about the same two subjects would wait for each other otherwise.
  await saveSubjects(tx, scope, [...new Set([subject, ...(scope.person ? [scope.person] : [])])].toSorted())
  await saveDeed(tx, scope, { what, subject, details })
}

export { deedsBesidesSignIn }

/** Erases who a name was: rows about them stay and say nothing of them any more. */
export const eraseAuditSubject = dropSubject
