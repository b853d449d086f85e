// Which run follows this one.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { runs } from '../../programme/public.ts'

/** The run after this one, if it is prepared already. */
export async function nextRun(
  reading: Reading,
  scope: Scope,
  run: string,
): Promise<{ id: string; name: string } | null> {
  const next = (await runs(reading, scope)).find((r) => r.follows === run)
  return next ? { id: next.id, name: next.name } : null
}
