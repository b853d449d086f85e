// Why is it so? A person records the verdict, kept together with the evidence both ways as it stood then.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { closedRuns } from '../programme/public.ts'
import { mayDecide } from './permissions.ts'
import { signsFor } from './read/diagnosis-signs.ts'
import { findingById, saveDiagnosis } from './store/finding.ts'
import type { Cause } from './tables.ts'

type Answer = { id: string } | { refused: string }

/** Records the verdict together with the signs as they stand at this moment. */
export async function diagnoseFinding(
  tx: Writing,
  scope: Scope,
  ask: { id: string; finding: string; verdict: Cause; because: string; now: Date },
): Promise<Answer> {
  const finding = await findingById(tx, scope, ask.finding)
  if (!finding) return { refused: 'not-found' }
  if (!mayDecide(scope, finding.run)) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [finding.run])).has(finding.run)) return { refused: 'closed-run' }
  const known = finding.diagnoses.find((d) => d.id === ask.id)
  if (known) return known.verdict === ask.verdict ? { id: known.id } : { refused: 'id-used-for-something-else' }
  if (finding.state === 'dropped') return { refused: 'finding-dropped' }
  if (!ask.because.trim()) return { refused: 'say-why' }
  const seen = await signsFor(tx, scope, finding, ask.now)
  await saveDiagnosis(tx, scope, {
    id: ask.id,
    finding: finding.id,
    verdict: ask.verdict,
    because: ask.because.trim(),
    seen: JSON.stringify(seen),
    at: ask.now,
    by_person: scope.person,
  })
  await writeAuditLog(tx, scope, 'improve.diagnosed', finding.id, { verdict: ask.verdict })
  return { id: ask.id }
}
