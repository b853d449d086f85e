// What was written beside the figures of a person who is to be forgotten, and how many rows stay under them.
import { sql } from 'kysely'
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading, Writing } from '../../platform/db/database.ts'
import { confidentialKinds } from '../observation-kinds.ts'

/** How many rows stand under a person; whether they gave ratings in confidence is not told. */
export async function countOf(reading: Reading, _scope: Scope, person: string): Promise<number> {
  return (
    await reading
      .selectFrom('evidence.observation')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('person', '=', person)
      .where('kind', 'not in', confidentialKinds)
      .executeTakeFirstOrThrow()
  ).n
}

/** What was written beside a person's figures goes; the figures stay. */
export async function eraseNotes(tx: Writing, _scope: Scope, person: string): Promise<void> {
  await sql`select evidence.forget_notes(${person}::uuid)`.execute(tx)
}
