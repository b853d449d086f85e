// The links of the loop that begin with tracking: signals of a run, done, open or stopped for want of anybody taking them up.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { ThreadNode } from '../../programme/contract.ts'
import { signalRows } from '../store/signal.ts'
import { asSignal } from './signal-text.ts'

/** Links of the loop that begin here: every signal about the run; of those about learners, the ones somebody took up. */
export async function threadOf(reading: Reading, scope: Scope, run: string, now: Date): Promise<ThreadNode[]> {
  const rows = await signalRows(reading, scope, { run })
  return rows
    .filter(({ kind, ending }) => kind !== 'off-course' || ending?.how === 'acted')
    .map((row): ThreadNode => {
      const waited = now.getTime() - row.raisedAt.getTime()
      const stopped = row.ending === null && waited > patience
      return {
        id: row.id,
        stage: 'track',
        kind: 'signal',
        title: asSignal(row).title,
        at: row.raisedAt.toISOString(),
        from: [],
        state: row.ending ? 'done' : stopped ? 'stopped' : 'open',
        stoppedSince: stopped ? new Date(row.raisedAt.getTime() + patience).toISOString() : null,
        href: `/runs/${run}/track?signal=${row.id}`,
      }
    })
}

/** A signal nobody has taken up or dismissed for so long is a chain that stopped. */
const patience = 3 * 86_400_000
