// An opening by mistake is taken back as long as nothing has happened; those who were told of it are told of that too.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import type { RunState } from './contract.ts'
import { mayMoveRun } from './permissions.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import type { Trace } from './rules/run-state.ts'
import { checkTakingBack } from './rules/run-state.ts'
import { runById } from './store/run.ts'
import { addStep, claimRun, stepsOf } from './store/run-state.ts'

/** Back to 筹备: a further step, so that the opening stays on record. `traces` are what has happened in the run. */
export async function takeBackOpening(
  tx: Writing,
  scope: Scope,
  { run, traces }: { run: string; traces: readonly Trace[] },
  now: Date,
): Promise<{ state: RunState } | SetupRefusal> {
  if (!(await runById(tx, scope, run))) return { refused: 'not-found' }
  if (!mayMoveRun(scope, run)) return { refused: 'not-yours' }
  await actAsProduct(tx)
  await claimRun(tx, scope, run)
  const steps = await stepsOf(tx, scope, run)
  const [before, last] = [steps.at(-2), steps.at(-1)]
  if (last?.state === 'preparing' && before?.state === 'running' && last.by === scope.person)
    return { state: 'preparing' }
  const back = checkTakingBack(last?.state ?? 'preparing', traces)
  if ('refused' in back) return back
  await addStep(tx, scope, { run, state: back.state, at: now, told: true })
  await writeAuditLog(tx, scope, 'programme.opening-taken-back', run)
  return back
}
