// Every session of a person ends.
import { sql } from 'kysely'
import type { Writing } from '../../db/database.ts'
import type { Scope } from '../scope.ts'

export async function endSessions(tx: Writing, _scope: Scope, person: string): Promise<void> {
  await sql`delete from auth.session where "userId" in (select user_id from auth.person_login where person = ${person}::uuid)`.execute(
    tx,
  )
}
