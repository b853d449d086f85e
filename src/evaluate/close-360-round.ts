// A 360 round is closed: its box is emptied, what may be shown is kept, and everything else is gone.
import { emptyRound, roundsOf } from '../evidence/public.ts'
import { deleteSealedFiles } from '../intake/public.ts'
import { ratableItems } from '../people/public.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import { mayPlan } from './permissions.ts'
import { summarise360Round } from './rules/feedback-360.ts'
import { saveRound } from './store/feedback-360-results.ts'

/** Closes a round for good. One transaction: rows are taken out, figures are written, files and key are erased, or nothing happens. */
export async function close360Round(
  db: OpenDatabase,
  scope: Scope,
  ask: { run: string; round: string },
  now: Date,
): Promise<{ people: number; items: number } | { refused: string }> {
  if (!mayPlan(scope, ask.run)) return { refused: 'not-yours' }
  const product = systemScope(scope.person)
  return db.write(product, async (tx) => {
    const round = (await roundsOf(tx, product, ask.run)).find((r) => r.id === ask.round)
    if (!round) return { refused: 'not-found' }
    if (round.closedAt === null && round.box.length === 0) return { refused: 'round-empty' }
    const rows = await emptyRound(tx, product, { round: round.id, now })
    if (rows === null) return { refused: 'round-closed' }
    const { run: figures, people } = summarise360Round(rows, await ratableItems(tx, product))
    await saveRound(tx, product, { round: round.id, run: ask.run, name: round.name, at: now, figures, people })
    await deleteSealedFiles(tx, product, ask.run)
    await writeAuditLog(tx, product, 'evaluate.round-closed', round.id, { people: people.size })
    return { people: people.size, items: figures.items.length }
  })
}
