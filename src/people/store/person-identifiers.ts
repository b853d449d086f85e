// What somebody is called elsewhere: e-mail addresses, and the names of foreign systems.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'

/** A foreign name belongs to nobody from now on. */
export async function dropIdentifiers(
  tx: Writing,
  _scope: Scope,
  of: { system: string; value: string },
): Promise<void> {
  await tx.deleteFrom('people.identifier').where('system', '=', of.system).where('value', '=', of.value).execute()
}

/** Everybody's e-mail who has one. */
export async function emailsOf(reading: Reading, _scope: Scope): Promise<{ person: string; email: string }[]> {
  const rows = await reading
    .selectFrom('people.person')
    .select(['id', 'email'])
    .where('email', 'is not', null)
    .execute()
  return rows.map((r) => ({ person: r.id, email: r.email! }))
}
