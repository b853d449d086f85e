// Who did what to what, in the same transaction as the deed: either both are there or neither.
import { sql } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Writing } from '../db/database.ts'
import { newId } from '../db/id.ts'
import type { } from './tables.ts'

/**
 * Notes a deed: `what` as 'respond.triaged', `subject` the id of what it was done to. `details` are facts without names:
 * they outlive the erasure of a person. The moment is the database's own.
 */
export async function note(tx: Writing, scope: Scope, what: string, subject: string, details: Record<string, unknown> = {}): Promise<void> {
  const names = [...new Set([subject, ...(scope.person ? [scope.person] : [])])].toSorted()
  await tx.insertInto('platform.audit_subject').values(names.map((name) => ({ id: newId(), name }))).onConflict((c) => c.column('name').doNothing()).execute()
  const of = (name: string | null) => sql<string>`(select id from platform.audit_subject where name = ${name})`
  await tx.insertInto('platform.audit').values({ id: newId(), actor: of(scope.person), what, subject: of(subject), details: JSON.stringify(details) }).execute()
}

/** Erases who a name was: rows about them stay and say nothing of them any more. */
export async function forget(tx: Writing, _scope: Scope, name: string): Promise<void> {
  await tx.deleteFrom('platform.audit_subject').where('name', '=', name).execute()
}
