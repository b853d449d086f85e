// One person's report of a 360 round, for that person and the one above.
import type { Scope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase } from '../../../platform/db/database.ts'
import { personFiguresOf } from '../../store/feedback-360-results.ts'
import { mayOpen } from './view-rounds.ts'

/** One person's report, or null. */
export async function viewPersonReport(
  db: OpenDatabase,
  scope: Scope,
  ask: { run: string; round: string; person: string },
) {
  return db.read(scope, async (reading) => {
    if (!(await mayOpen(reading, scope, [ask.person])).has(ask.person)) return null
    const found = await personFiguresOf(reading, scope, ask)
    return (
      found && {
        round: found.round,
        closedAt: found.closedAt.toISOString(),
        name: found.name,
        own: scope.person === ask.person,
        figures: found.figures,
      }
    )
  })
}
