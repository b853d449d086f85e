// A finding is put aside without a change, and why stays beside it.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { closedRuns } from '../programme/public.ts'
import { mayDecide } from './permissions.ts'
import { findingById, saveDropped } from './store/finding.ts'

type Answer = { id: string } | { refused: string }

/** Puts a finding aside without a change. */
export async function dropFinding(
  tx: Writing,
  scope: Scope,
  ask: { finding: string; because: string; now: Date },
): Promise<Answer> {
  const finding = await findingById(tx, scope, ask.finding)
  if (!finding) return { refused: 'not-found' }
  if (!mayDecide(scope, finding.run)) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [finding.run])).has(finding.run)) return { refused: 'closed-run' }
  if (finding.dropped) return { id: finding.id }
  if (finding.state === 'changed') return { refused: 'change-under-way' }
  if (!ask.because.trim()) return { refused: 'say-why' }
  await saveDropped(tx, scope, {
    finding: finding.id,
    because: ask.because.trim(),
    at: ask.now,
    by_person: scope.person,
  })
  await writeAuditLog(tx, scope, 'improve.dropped', finding.id)
  return { id: finding.id }
}
