// A run begins, ends, is followed up and closed; each step is a row with who and when.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { RunState } from './contract.ts'
import { mayMoveRun } from './permissions.ts'
import type { RunStateBlockers } from './rules/run-state.ts'
import { checkRunState } from './rules/run-state.ts'
import { runById, saveRunState } from './store/run.ts'

/** Moves a run one state on; `blockers` says what later stages hold against it. */
export async function changeRunState(
  tx: Writing,
  scope: Scope,
  m: { run: string; state: RunState; blockers: RunStateBlockers },
  now: Date,
): Promise<{ state: RunState } | { refused: string; params?: Record<string, number> }> {
  const run = await runById(tx, scope, m.run)
  if (!run) return { refused: 'not-found' }
  if (!mayMoveRun(scope, m.run)) return { refused: 'not-yours' }
  const next = checkRunState(run.state, m.state, m.blockers)
  if ('refused' in next) return next
  await saveRunState(tx, scope, { run: m.run, state: m.state, at: now })
  await writeAuditLog(tx, scope, 'programme.run-moved', m.run, { state: m.state })
  return next
}
