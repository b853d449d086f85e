// What later stages hold against a run's next step: carried items unanswered, goals nobody can say anything about.
import { goalStandings, isAnswered } from '../evaluate/public.ts'
import { mayStart } from '../improve/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'

/** How many carried items wait for an answer, and how many goals have neither evidence nor a signed reason. */
export async function runBlockers(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ unanswered: number; goalsWithoutEvidence: number }> {
  const { waiting } = await mayStart(reading, scope, run)
  const silent = (await goalStandings(reading, scope, run)).filter((goal) => !isAnswered(goal))
  return { unanswered: waiting.length, goalsWithoutEvidence: silent.length }
}
