// 360 rounds of a run as they may be seen: whole by staff and leaders, else as the way to the reports one may open.
import { roundsOf } from '../../../evidence/public.ts'
import { superiorsOf } from '../../../people/public.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import { systemScope } from '../../../platform/auth/scope.ts'
import type { OpenDatabase, Reading } from '../../../platform/db/database.ts'
import { isLearner } from '../../../programme/public.ts'
import { mayPlan } from '../../permissions.ts'
import { closedOf, personsSeen } from '../../store/feedback-360-results.ts'
import { runIfReadable } from '../readable-run.ts'
import type { Round } from './contract.ts'

/** The person themselves and their direct superior: nobody else, training staff and administrators neither. */
export async function mayOpen(reading: Reading, scope: Scope, persons: string[]): Promise<Set<string>> {
  const above = await superiorsOf(reading, scope, persons)
  return new Set(persons.filter((p) => scope.person !== null && (p === scope.person || above.get(p) === scope.person)))
}

/** Rounds of a run; null where the run is not this person's. A learner sees no table, only the way to the own report. */
export async function viewRounds(
  db: OpenDatabase,
  scope: Scope,
  run: string,
): Promise<{ rounds: Round[]; mayClose: boolean; whole: boolean } | null> {
  const whole = (await runIfReadable(db, scope, run)) !== null
  const mine = await db.read(scope, async (reading) => {
    if (!whole && !(scope.person !== null && (await isLearner(reading, scope, run, scope.person)))) return null
    const seen = await personsSeen(reading, scope, run)
    const may = await mayOpen(reading, scope, [...new Set(seen.map((s) => s.person))])
    return seen.filter((s) => may.has(s.person))
  })
  if (mine === null) return null
  const product = systemScope(scope.person)
  const mayClose = mayPlan(scope, run)
  return db.read(product, async (reading) => {
    const closed = new Map((await closedOf(reading, product, run)).map((c) => [c.round, c]))
    const rounds = (await roundsOf(reading, product, run)).map((r): Round => ({
      id: r.id,
      name: r.name,
      openedAt: r.openedAt.toISOString(),
      closedAt: r.closedAt?.toISOString() ?? null,
      box: mayClose && r.closedAt === null ? r.box : [],
      figures: whole ? (closed.get(r.id)?.figures ?? null) : null,
      reports: mine.filter((m) => m.round === r.id).map(({ person, name }) => ({ person, name })),
    }))
    return { rounds, mayClose, whole }
  })
}
