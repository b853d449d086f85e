// Whom somebody means who types a 工号, an e-mail or a mobile at the door.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'

/** One person, or null: nobody is called so, or several are. A 工号 comes first, then e-mail, then mobile. */
export async function personBySignInName(reading: Reading, _scope: Scope, typed: string): Promise<string | null> {
  const name = typed.trim().normalize('NFKC')
  const rows = await reading
    .selectFrom('people.person')
    .select([
      'id',
      sql<number>`case when employee_no = ${name} then 0 when lower(email) = lower(${name}) then 1 else 2 end`.as('by'),
    ])
    .where((eb) =>
      eb.or([
        eb('employee_no', '=', name),
        eb(sql`lower(email)`, '=', sql`lower(${name})`),
        eb.and([
          eb(sql`people.plain_phone(phone)`, '=', sql`people.plain_phone(${name})`),
          sql<boolean>`length(people.plain_phone(${name})) >= 7 and ${name} ~ '^[-+() 0-9]+$'`,
        ]),
      ]),
    )
    .orderBy('by')
    .limit(3)
    .execute()
  const best = rows.filter(({ by }) => by === rows[0]!.by)
  return best.length === 1 ? best[0]!.id : null
}

/** By what a person shows himself, and what a password must not be made of. */
export async function identityOf(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ name: string; employeeNo: string | null; email: string | null; phone: string | null } | null> {
  return (
    (await reading
      .selectFrom('people.person')
      .select(['name', 'employee_no as employeeNo', 'email', 'phone'])
      .where('id', '=', person)
      .where('left_on', 'is', null)
      .executeTakeFirst()) ?? null
  )
}
