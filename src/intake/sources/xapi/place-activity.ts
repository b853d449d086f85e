// Somebody says which run an activity belongs to; what waited for it flows in, what was placed otherwise moves.
import { actAsProduct } from '../../../platform/db/act-as-product.ts'
import { writeAuditLog } from '../../../platform/audit/audit-log.ts'
import type { Scope } from '../../../platform/auth/scope.ts'
import type { Writing } from '../../../platform/db/database.ts'
import { newId } from '../../../platform/db/id.ts'
import { modulesOf, runPlaces } from '../../../programme/public.ts'
import { mayMatchActors } from '../../permissions.ts'
import { holdPull, unitsNear } from '../../store/xapi-statements.ts'
import { activitySeen, dropPlacing, savePlacing } from '../../store/activity-placing.ts'
import type { Placing } from '../../store/activity-placing.ts'
import { processPending } from './process-pending.ts'
import type { Processed } from './process-pending.ts'

/** `placing` null: nothing is said of it any more. */
export async function placeActivity(
  tx: Writing,
  scope: Scope,
  { activity, placing, now }: { activity: string; placing: Placing | null; now: Date },
): Promise<Processed | { refused: string }> {
  if (!mayMatchActors(scope)) return { refused: 'not-yours' }
  await actAsProduct(tx)
  await holdPull(tx, scope)
  if (!(await activitySeen(tx, scope, activity))) return { refused: 'no-such-activity' }
  if (placing?.programme && !(await isThere(tx, scope, placing))) return { refused: 'no-such-run' }
  if (placing) await savePlacing(tx, scope, { id: newId(), ...placing, activity, at: now })
  else await dropPlacing(tx, scope, activity)
  const settled = await processPending(tx, scope, await unitsNear(tx, scope, activity), now)
  await writeAuditLog(tx, scope, placing ? 'intake.activity-placed' : 'intake.activity-unplaced', activity, {
    ...settled,
  })
  return settled
}

/** The programme has runs, the run is one of them, and the module one of its numbers. */
async function isThere(tx: Writing, scope: Scope, { programme, run, module }: Placing): Promise<boolean> {
  const own = (await runPlaces(tx, scope)).filter((r) => r.programme === programme && (run === null || r.run === run))
  if (module === null) return own.length > 0
  for (const r of own) if ((await modulesOf(tx, scope, r.run)).some((m) => m.number === module)) return true
  return false
}
