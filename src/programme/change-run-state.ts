// A run begins, is followed up and closed; each step is a row with who and when. A beginning is told to those it concerns.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { organisationDay } from './find-run-to-set-up.ts'
import type { LeftOpen, RunState } from './contract.ts'
import { mayMoveRun } from './permissions.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import type { RunStateBlockers } from './rules/run-state.ts'
import { checkRunState } from './rules/run-state.ts'
import { runById } from './store/run.ts'
import { endSeatsAtClosing } from './store/seat.ts'
import { addStep, claimRun, removePlannedOpening, stepsOf } from './store/run-state.ts'

/** Moves a run one state on; `blockers` says what keeps it, `leftOpen` what is not done when it is closed. Who does the same twice has done it once; a second person is told who was first. */
export async function changeRunState(
  tx: Writing,
  scope: Scope,
  m: { run: string; state: RunState; blockers: RunStateBlockers; leftOpen?: readonly LeftOpen[] },
  now: Date,
): Promise<{ state: RunState } | SetupRefusal> {
  if (!(await runById(tx, scope, m.run))) return { refused: 'not-found' }
  if (!mayMoveRun(scope, m.run)) return { refused: 'not-yours' }
  await actAsProduct(tx)
  await claimRun(tx, scope, m.run)
  const last = (await stepsOf(tx, scope, m.run)).at(-1)
  const from = last?.state ?? 'preparing'
  if (from === m.state && from !== 'preparing' && last)
    return last.by === scope.person
      ? { state: from }
      : { refused: `already-${from}`, params: { name: last.byName ?? '' } }
  const next = checkRunState(from, m.state, m.blockers)
  if ('refused' in next) return next
  await addStep(tx, scope, { run: m.run, state: m.state, at: now, told: m.state === 'running', leftOpen: m.leftOpen })
  if (m.state === 'running') await removePlannedOpening(tx, scope, m.run)
  if (m.state === 'closed')
    await endSeatsAtClosing(tx, scope, { run: m.run, lastDay: await organisationDay(tx, scope, now) })
  await writeAuditLog(tx, scope, 'programme.run-moved', m.run, { state: m.state })
  return next
}
