// What later stages hold against a run's next step: carried items unanswered, goals nobody can say anything about.
import { goalsOf } from '../align/public.ts'
import { notMeasured, reportsOf } from '../evaluate/public.ts'
import { mayStart } from '../improve/public.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Reading } from '../platform/db/database.ts'

/** How many carried items wait for an answer, and how many goals have no evidence yet. */
export async function runBlockers(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ unanswered: number; goalsWithoutEvidence: number }> {
  const { waiting } = await mayStart(reading, scope, run)
  const [goals, signed, reports] = [
    await goalsOf(reading, scope, run),
    new Set(await notMeasured(reading, scope, run)),
    await reportsOf(reading, scope, run),
  ]
  // @NOTE A report answers for the business figures; a competency goal needs its own reason until its levels are measured.
  const silent = goals.filter((g) => !signed.has(g.id) && !(g.kind === 'kpi' && reports.length > 0))
  return { unanswered: waiting.length, goalsWithoutEvidence: silent.length }
}
