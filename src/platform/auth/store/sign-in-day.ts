// Who came in on a day, until that day is over.
import { sql } from 'kysely'
import type { Writing } from '../../db/database.ts'
import type { Scope } from '../scope.ts'

/** The day is the organisation's; coming in twice on it is coming in once. */
export async function saveSignInDay(
  tx: Writing,
  _scope: Scope,
  { person, what }: { person: string; what: string },
): Promise<void> {
  await tx
    .insertInto('auth.sign_in_day')
    .values({ person, what, day: sql<string>`people.today()` })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Takes those of days that are over, in no order. */
export async function takePastSignInDays(
  tx: Writing,
  _scope: Scope,
): Promise<{ person: string; day: string; what: string }[]> {
  const { rows } = await sql<{ person: string; day: string; what: string }>`
    with past as (delete from auth.sign_in_day where day < people.today() returning person, day::text as day, what)
    select person, day, what from past order by random()`.execute(tx)
  return rows
}
