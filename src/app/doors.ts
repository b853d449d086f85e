// What later stages hold against a run's next step: carried items unanswered, goals nobody can say anything about.
import { goalsOf } from '../align/public.ts'
import { mayStart } from '../improve/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'

/** How many carried items wait for an answer, and how many goals have no evidence yet. */
export async function doorsOf(reading: Reading, scope: Scope, run: string): Promise<{ unanswered: number; goalsWithoutEvidence: number }> {
  const { waiting } = await mayStart(reading, scope, run)
  return { unanswered: waiting.length, goalsWithoutEvidence: (await goalsOf(reading, scope, run)).length }
}
