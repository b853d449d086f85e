// The business signs, or objects, why a goal was not measured.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { Params } from '../platform/localised-text/contract.ts'
import { runById } from '../programme/public.ts'
import { isBusiness } from './permissions.ts'
import { claimGoals, notMeasured, saveNotMeasuredAnswer } from './store/not-measured-goal.ts'

interface Answer {
  run: string
  goal: string
  version: number
  agrees: boolean
  because: string
}

/** Each reason is answered once, by one who holds the business seat today and did not sign it as the lead. */
export async function answerNotMeasured(
  tx: Writing,
  scope: Scope,
  a: Answer,
  now: Date,
): Promise<Record<string, never> | { refused: string; params?: Params }> {
  const run = await runById(tx, scope, a.run)
  if (!run) return { refused: 'not-found' }
  if (!isBusiness(scope, a.run)) return { refused: 'not-the-business-seat' }
  if (run.state === 'closed') return { refused: 'run-is-closed' }
  await claimGoals(tx, scope, a.run)
  const asked = (await notMeasured(tx, scope, a.run)).find((n) => n.goal === a.goal)
  if (!asked) return { refused: 'nothing-to-sign' }
  if (asked.by === scope.person) return { refused: 'signed-by-you-already' }
  if (asked.version !== a.version) return { refused: 'reason-has-changed' }
  if (asked.answer)
    return asked.answer.by === scope.person && asked.answer.agrees === a.agrees
      ? {}
      : { refused: 'answered-already', params: { name: asked.answer.byName } }
  await saveNotMeasuredAnswer(tx, scope, { ...a, by: scope.person!, at: now })
  await writeAuditLog(tx, scope, a.agrees ? 'evaluate.not-measured-signed' : 'evaluate.not-measured-objected', a.goal)
  return {}
}
