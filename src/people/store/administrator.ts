// Who looks after the accounts: there is somebody at all times.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { isLastAdministrator } from '../rules/last-administrator.ts'
import type { Administrator } from '../rules/last-administrator.ts'

/** Of the person `p`: not kept out, and with a password; in the sample nobody needs one. */
const canComeIn = sql<boolean>`(not exists (select from auth.account_stop s where s.person = p.id)
  and (exists (select from auth.person_login l join auth.account a on a."userId" = l.user_id and a."providerId" = 'credential' where l.person = p.id)
    or (select sample from people.organisation)))`

/** Everybody who administers, with the day on which they leave or have left. */
export function administrators(reading: Reading, _scope: Scope): Promise<(Administrator & { email: string | null })[]> {
  return reading
    .selectFrom('people.duty as d')
    .innerJoin('people.person as p', 'p.id', 'd.person')
    .leftJoin('people.departure as e', (j) => j.onRef('e.person', '=', 'p.id').on('e.returned_on', 'is', null))
    .select([
      'p.id as person',
      'p.name',
      'p.email',
      (eb) => eb.fn.coalesce('p.left_on', 'e.last_day').as('leavesOn'),
      canComeIn.as('canComeIn'),
    ])
    .where('d.duty', '=', 'administrator')
    .orderBy('p.name')
    .execute()
}

/** Those whom a notice about accounts reaches. */
export async function presentAdministrators(reading: Reading, scope: Scope) {
  return (await administrators(reading, scope)).filter((a) => a.leavesOn === null && a.canComeIn)
}

/** Would nobody look after the accounts without this person? */
export async function isOnlyAdministrator(reading: Reading, scope: Scope, person: string): Promise<boolean> {
  return isLastAdministrator(person, await administrators(reading, scope))
}

/** Whatever takes the duty, the person or the way in of an administrator waits here for others that do, to the end of the transaction. */
export async function holdAdministrators(tx: Writing, _scope: Scope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people.administrator'))`.execute(tx)
}
