// A run that is ready before its first day opens by itself on that day, unless the plan is withdrawn.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { organisationDay } from './find-run-to-set-up.ts'
import { mayMoveRun } from './permissions.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { runById } from './store/run.ts'
import { claimRun, plannedOpening, savePlannedOpening } from './store/run-state.ts'

/** What is still missing does not keep it from being planned: it is looked at on the day. */
export async function planOpening(
  tx: Writing,
  scope: Scope,
  run: string,
  now: Date,
): Promise<{ startsOn: string } | SetupRefusal> {
  if (!(await runById(tx, scope, run))) return { refused: 'not-found' }
  if (!mayMoveRun(scope, run) || !scope.person) return { refused: 'not-yours' }
  await actAsProduct(tx)
  await claimRun(tx, scope, run)
  const known = await runById(tx, scope, run)
  if (known?.state !== 'preparing') return { refused: 'not-preparing' }
  const today = await organisationDay(tx, scope, now)
  if (known.startsOn <= today) return { refused: 'first-day-is-here', params: { startsOn: known.startsOn, today } }
  if (await plannedOpening(tx, scope, run)) return { startsOn: known.startsOn }
  await savePlannedOpening(tx, scope, { run, by: scope.person, at: now })
  await writeAuditLog(tx, scope, 'programme.opening-planned', run, { startsOn: known.startsOn })
  return { startsOn: known.startsOn }
}
