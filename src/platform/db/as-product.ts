// A verb that writes what its author may not read does so as the product: within its transaction, for these statements alone.
import { sql } from 'kysely'
import type { Scope } from '../auth/scope.ts'
import type { Writing } from './database.ts'

/**
 * Runs `work` with the product's reach, and the caller's again afterwards; who and whether was decided before.
 * @NOTE Everything that runs in this transaction meanwhile has that reach: `work` is awaited alone, never beside other statements of the same
 * transaction. When it throws, the transaction ends, and the reach with it.
 */
export async function asProduct<T>(tx: Writing, scope: Scope, work: () => Promise<T>): Promise<T> {
  await sql`select set_config('midcourse.reach', 'all', true)`.execute(tx)
  const done = await work()
  await sql`select set_config('midcourse.reach', ${scope.reach}, true)`.execute(tx)
  return done
}
