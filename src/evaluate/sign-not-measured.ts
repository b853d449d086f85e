// Why a goal was not measured, signed by the lead; where the run has somebody from the business, they sign too or object.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import { systemScope } from '../platform/auth/scope.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { OpenDatabase } from '../platform/db/database.ts'
import type { Params } from '../platform/localised-text/contract.ts'
import { runById } from '../programme/public.ts'
import { leadsRun } from './permissions.ts'
import { goalStandings } from './read/goal-standings.ts'
import { claimGoals, notMeasured, saveNotMeasured } from './store/not-measured-goal.ts'

/** The same sentence again is the same signature; after an objection, or while it waits, another sentence takes its place. */
export async function signNotMeasured(
  db: OpenDatabase,
  scope: Scope,
  g: { run: string; goal: string; because: string },
  now: Date,
): Promise<Record<string, never> | { refused: string; params?: Params }> {
  const run = await db.read(scope, (reading) => runById(reading, scope, g.run))
  if (!run) return { refused: 'not-found' }
  if (!leadsRun(scope, g.run)) return { refused: 'not-the-lead' }
  if (run.state === 'closed') return { refused: 'run-is-closed' }
  const product = systemScope(scope.person)
  const goal = (await db.read(product, (reading) => goalStandings(reading, product, g.run))).find(
    ({ id }) => id === g.goal,
  )
  if (!goal) return { refused: 'no-such-goal' }
  if (goal.evidence) return { refused: 'goal-has-evidence', params: { name: goal.name } }
  return db.write(scope, async (tx): Promise<Record<string, never> | { refused: string; params?: Params }> => {
    await claimGoals(tx, scope, g.run)
    const last = (await notMeasured(tx, scope, g.run)).find((n) => n.goal === g.goal)
    if (last && !last.answer && last.because === g.because && last.by === scope.person) return {}
    if (last?.answer?.agrees || (last && goal.reason?.standing === 'signed'))
      return { refused: 'reason-is-signed', params: { name: goal.name, by: last.byName } }
    await saveNotMeasured(tx, scope, { ...g, version: (last?.version ?? 0) + 1, by: scope.person!, at: now })
    await writeAuditLog(tx, scope, 'evaluate.not-measured', g.goal)
    return {}
  })
}
