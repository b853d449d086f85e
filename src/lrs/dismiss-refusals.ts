// Refusals that need not go in are dismissed with a reason, several at once.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { mayAdminister } from './permissions.ts'
import { saveDismissals } from './store/quarantine.ts'

/** Answers how many are dismissed now; those mended or dismissed before stay as they are. */
export async function dismissRefusals(
  tx: Writing,
  scope: Scope,
  d: { refusals: string[]; because: string; now: Date },
): Promise<{ dismissed: number } | { refused: 'not-yours' }> {
  if (!mayAdminister(scope)) return { refused: 'not-yours' }
  const done = await saveDismissals(tx, scope, { refusals: d.refusals, because: d.because, at: d.now })
  for (const refusal of done) await writeAuditLog(tx, scope, 'lrs.refusal-dismissed', refusal)
  return { dismissed: done.length }
}
