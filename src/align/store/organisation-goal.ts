// What the organisation wants, whatever the run.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'

/** What the organisation wants, by name. */
export function organisationGoals(reading: Reading, _scope: Scope) {
  return reading.selectFrom('align.organisation_goal').select(['id', 'name']).orderBy('at').execute()
}

/** Writes down what the organisation wants. */
export async function saveOrganisationGoal(
  tx: Writing,
  _scope: Scope,
  g: { id: string; name: string; owner: string | null; at: Date },
): Promise<void> {
  await tx
    .insertInto('align.organisation_goal')
    .values(g)
    .onConflict((c) => c.doNothing())
    .execute()
}
