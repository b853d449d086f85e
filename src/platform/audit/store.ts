// The rows of the audit trail: written, never changed.
import { sql } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Reading, Writing } from '../db/database.ts'
import { newId, newRandomId } from '../db/id.ts'
import type {} from './tables.ts'

/** Gives each name a random id, unless it has one: it says nothing of when somebody was first named. */
export async function saveSubjects(tx: Writing, _scope: Scope, names: string[]): Promise<void> {
  await tx
    .insertInto('platform.audit_subject')
    .values(names.map((name) => ({ id: newRandomId(), name })))
    .onConflict((c) => c.column('name').doNothing())
    .execute()
}

/** Writes one deed of the scope's person; both they and the subject have their random ids already. */
export async function saveDeed(
  tx: Writing,
  scope: Scope,
  deed: { what: string; subject: string; details: Record<string, unknown> },
): Promise<void> {
  const of = (name: string | null) => sql<string>`(select id from platform.audit_subject where name = ${name})`
  await tx
    .insertInto('platform.audit')
    .values({
      id: newId(),
      actor: of(scope.person),
      what: deed.what,
      subject: of(deed.subject),
      details: JSON.stringify(deed.details),
    })
    .execute()
}

/** Destroys what says who a name's random id is. */
export async function dropSubject(tx: Writing, _scope: Scope, name: string): Promise<void> {
  await tx.deleteFrom('platform.audit_subject').where('name', '=', name).execute()
}

/** How many deeds there are besides signing in and what belongs to it. */
export async function deedsBesidesSignIn(reading: Reading, _scope: Scope): Promise<number> {
  const { n } = await reading
    .selectFrom('platform.audit')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('what', 'not like', 'auth.%')
    .executeTakeFirstOrThrow()
  return Number(n)
}
