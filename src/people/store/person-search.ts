// Who somebody is elsewhere, and whom a few signs of a name or 工号 may mean.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { PersonBrief } from '../contract.ts'
import { brief } from './person.ts'

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

/** Persons whose name, 工号 or e-mail holds these signs; those whose 工号 or name begins so first. */
export async function searchPersons(
  reading: Reading,
  scope: Scope,
  signs: string,
  limit = 20,
): Promise<(PersonBrief & { email: string | null })[]> {
  const pattern = `%${signs.replace(/[\\%_]/g, '\\$&')}%`
  return brief(reading, scope)
    .select('p.email')
    .where((eb) =>
      eb.or([eb('p.name', 'ilike', pattern), eb('p.employee_no', 'ilike', pattern), eb('p.email', 'ilike', pattern)]),
    )
    .orderBy(sql`(p.employee_no = ${signs}) is not true`)
    .orderBy(sql`(p.name = ${signs}) is not true`)
    .orderBy('p.name')
    .orderBy('p.employee_no')
    .limit(limit)
    .execute()
}
