// The next run of a programme: same course, new dates, and what the last run carried over to answer.
import { actAsProduct } from '../platform/db/act-as-product.ts'
import { addDays, daysBetween } from '../calendar/day.ts'
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { idFrom } from '../platform/db/id.ts'
import { mayPrepareRun } from './permissions.ts'
import { runById, runNamed, saveRun, saveRunState } from './store/run.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { findOrCreateProgramme } from './store/programme.ts'
import { modulesOf, saveModules } from './store/module.ts'
import { seat } from './store/seat.ts'

/** Prepares a run that follows another: its modules at the same distance from the new first day. The same id with the same names again changes nothing. */
export async function createNextRun(
  tx: Writing,
  scope: Scope,
  r: { id: string; follows: string; name: string; startsOn: string },
  now: Date,
): Promise<{ id: string } | SetupRefusal> {
  const before = await runById(tx, scope, r.follows)
  if (!before) return { refused: 'not-found' }
  if (!mayPrepareRun(scope, r.follows)) return { refused: 'not-yours' }
  await actAsProduct(tx)
  const existing = await runById(tx, scope, r.id)
  if (existing)
    return existing.follows === r.follows && existing.name === r.name
      ? { id: r.id }
      : { refused: 'id-used-for-something-else' }
  const days = daysBetween(before.startsOn, r.startsOn)
  if (days <= 0) return { refused: 'starts-before-the-last-run' }
  if (await runNamed(tx, scope, { programme: before.programme, name: r.name }))
    return { refused: 'run-name-taken', params: { programme: before.programme, name: r.name } }
  await saveRun(tx, scope, {
    id: r.id,
    programme: await findOrCreateProgramme(tx, scope, before.programme),
    name: r.name,
    startsOn: r.startsOn,
    endsOn: addDays(before.endsOn, days),
    follows: r.follows,
  })
  const modules = await modulesOf(tx, scope, r.follows)
  await saveModules(
    tx,
    scope,
    modules.map((m) => ({
      ...m,
      id: idFrom(r.id, 'module', m.number),
      run: r.id,
      startsOn: addDays(m.startsOn, days),
      endsOn: addDays(m.endsOn, days),
    })),
  )
  await saveRunState(tx, scope, { run: r.id, state: 'preparing', at: now })
  if (scope.person) await seat(tx, scope, { run: r.id, person: scope.person, role: 'lead' })
  await writeAuditLog(tx, scope, 'programme.run-prepared', r.id)
  return { id: r.id }
}
