// What monitoring asks the database: never what a row says of anybody.
import type { Scope } from '../auth/scope.ts'
import type { Reading } from '../db/database.ts'

/** The migrations this database has seen. */
export async function appliedMigrations(reading: Reading, _scope: Scope): Promise<string[]> {
  return (await reading.selectFrom('platform.migration').select('name').execute()).map(({ name }) => name)
}
