// What somebody set for themselves on a page, found again on every device of theirs.
import type { Scope } from '../auth/scope.ts'
import type { Reading, Writing } from '../db/database.ts'
import type {} from './tables.ts'

/** What who asks set under this name; undefined when nothing. */
export async function preference(reading: Reading, scope: Scope, name: string): Promise<unknown> {
  if (scope.person === null) return undefined
  const row = await reading
    .selectFrom('platform.preference')
    .select('value')
    .where('person', '=', scope.person)
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

/** Sets it for who asks; the latest holds. */
export async function savePreference(
  tx: Writing,
  scope: Scope,
  { name, value, at }: { name: string; value: unknown; at: Date },
): Promise<void> {
  if (scope.person === null) return
  const set = { value: JSON.stringify(value), at }
  await tx
    .insertInto('platform.preference')
    .values({ person: scope.person, name, ...set })
    .onConflict((c) => c.columns(['person', 'name']).doUpdateSet(set))
    .execute()
}
