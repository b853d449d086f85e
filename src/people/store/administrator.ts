// Who looks after the accounts: there is somebody at all times.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Duty } from '../contract.ts'

/** Of the person `p`: not kept out, and with a password; in the sample nobody needs one. */
export const canComeIn = sql<boolean>`(not exists (select from auth.account_stop s where s.person = p.id)
  and (exists (select from auth.person_login l join auth.account a on a."userId" = l.user_id and a."providerId" = 'credential' where l.person = p.id)
    or (select sample from people.organisation)))`

/** Administrators who stay and can come in: neither gone, about to go nor blocked, and with a password (in the sample nobody has one). */
export async function presentAdministrators(
  reading: Reading,
  _scope: Scope,
): Promise<{ person: string; email: string | null }[]> {
  return reading
    .selectFrom('people.duty as d')
    .innerJoin('people.person as p', 'p.id', 'd.person')
    .select(['p.id as person', 'p.email'])
    .where('d.duty', '=', 'administrator')
    .where('p.left_on', 'is', null)
    .where(sql<boolean>`not exists (select from people.departure e where e.person = p.id and e.returned_on is null)`)
    .where(canComeIn)
    .execute()
}

/**
 * Would nobody look after the accounts without this person? Asked in the transaction of what would take the duty, the
 * person or the way in; two such acts go one after the other.
 */
export async function lacksOtherAdministrator(tx: Writing, scope: Scope, person: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('people.administrator'))`.execute(tx)
  const has = await tx
    .selectFrom('people.duty')
    .select('person')
    .where('person', '=', person)
    .where('duty', '=', 'administrator')
    .executeTakeFirst()
  if (!has) return false
  return (await presentAdministrators(tx, scope)).every((one) => one.person === person)
}

/** Takes a duty; false when the person did not have it. */
export async function takeDuty(
  tx: Writing,
  _scope: Scope,
  { person, duty }: { person: string; duty: Duty },
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('people.duty')
    .where('person', '=', person)
    .where('duty', '=', duty)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

/** The duties of one person, with since when. */
export function dutiesOfPerson(
  reading: Reading,
  _scope: Scope,
  person: string,
): Promise<{ duty: Duty; since: Date }[]> {
  return reading
    .selectFrom('people.duty')
    .select(['duty', 'since'])
    .where('person', '=', person)
    .orderBy('duty')
    .execute()
}
