// Every signal ends: acted on by what took it up, or dismissed with a reason.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { Deed, Dismissal } from './read/signals/contract.ts'
import { closedRuns } from '../programme/public.ts'
import { mayAct } from './permissions.ts'
import { saveEnding, signalRow } from './store/signal.ts'

/** `did` belongs to what was acted on, `reason` to what was dismissed. */
export interface EndSignal {
  signal: string
  how: 'acted' | 'dismissed'
  because: string
  did?: Deed
  reason?: Dismissal
  takenBy?: string | null
  now: Date
}

/** Ends a signal this person may act on. Ending it again the same way is no harm; another ending is refused. */
export async function endSignal(
  tx: Writing,
  scope: Scope,
  e: EndSignal,
): Promise<{ id: string } | { refused: 'not-found' | 'not-yours' | 'signal-ended' | 'closed-run' }> {
  const signal = await signalRow(tx, scope, e.signal)
  if (!signal) return { refused: 'not-found' }
  if (!mayAct(scope, signal.run)) return { refused: 'not-yours' }
  if ((await closedRuns(tx, scope, [signal.run])).has(signal.run)) return { refused: 'closed-run' }
  const saved = await saveEnding(tx, scope, {
    signal: e.signal,
    how: e.how,
    because: e.because,
    did: e.did ?? null,
    reason: e.reason ?? null,
    takenBy: e.takenBy ?? null,
    at: e.now,
  })
  if (saved)
    await writeAuditLog(tx, scope, `track.signal-${e.how}`, e.signal, {
      takenBy: e.takenBy ?? null,
      did: e.did ?? null,
      reason: e.reason ?? null,
    })
  else {
    const ending = (await signalRow(tx, scope, e.signal))?.ending
    if (ending?.how !== e.how || ending.because !== e.because || ending.takenBy !== (e.takenBy ?? null))
      return { refused: 'signal-ended' }
  }
  return { id: e.signal }
}
