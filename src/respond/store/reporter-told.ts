// Steps on reports that carry a name, and of which of them the reporter has been told.
import type { Reading, Writing } from '../../platform/db/database.ts'
import type { Scope } from '../../platform/auth/scope.ts'
import { toldSteps } from '../rules/reporter-notice.ts'

/** Steps since a moment of which the reporter has not been told, oldest first; those they took themselves are none. */
export function stepsToTell(reading: Reading, _scope: Scope, since: Date): Promise<{ id: string; issue: string }[]> {
  return reading
    .selectFrom('respond.step as s')
    .innerJoin('respond.issue as i', 'i.id', 's.issue')
    .select(['s.id', 's.issue'])
    .where('s.at', '>', since)
    .where('s.what', 'in', [...toldSteps])
    .where('i.reporter', 'is not', null)
    .where((eb) => eb.or([eb('s.by_person', 'is', null), eb('s.by_person', '!=', eb.ref('i.reporter'))]))
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('respond.reporter_told as t').select('t.step').whereRef('t.step', '=', 's.id'))),
    )
    .orderBy('s.at')
    .orderBy('s.number')
    .execute()
}

/** Writes down that these are told; answers those that no other worker has told meanwhile. */
export async function claimSteps(tx: Writing, _scope: Scope, steps: readonly string[], at: Date): Promise<Set<string>> {
  if (steps.length === 0) return new Set()
  const claimed = await tx
    .insertInto('respond.reporter_told')
    .values(steps.map((step) => ({ step, at })))
    .onConflict((c) => c.doNothing())
    .returning('step')
    .execute()
  return new Set(claimed.map(({ step }) => step))
}
