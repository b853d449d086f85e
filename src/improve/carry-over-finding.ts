// What is still open at the end of one run is left to the next, with what it should do about it.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { closedRuns } from '../programme/public.ts'
import { mayDecide } from './permissions.ts'
import { standsOpen } from './rules/finding.ts'
import { findingById, saveCarry } from './store/finding.ts'
import type { ChangeKind } from './tables.ts'

type Answer = { id: string } | { refused: string }

/** Says what the next run should do about a finding. */
export async function carryOverFinding(
  tx: Writing,
  scope: Scope,
  ask: { finding: string; text: string; kind: ChangeKind; now: Date },
): Promise<Answer> {
  const finding = await findingById(tx, scope, ask.finding)
  if (!finding) return { refused: 'not-found' }
  if (!mayDecide(scope, finding.run)) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [finding.run])).has(finding.run)) return { refused: 'closed-run' }
  if (!standsOpen(finding.state)) return { refused: 'not-open' }
  if (!ask.text.trim()) return { refused: 'say-what' }
  const saved = await saveCarry(tx, scope, {
    finding: finding.id,
    text: ask.text.trim(),
    kind: ask.kind,
    at: ask.now,
    by_person: scope.person,
  })
  if (!saved) return finding.carry?.text === ask.text.trim() ? { id: finding.id } : { refused: 'carried-already' }
  await writeAuditLog(tx, scope, 'improve.carried', finding.id)
  return { id: finding.id }
}
