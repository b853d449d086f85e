// The next run of a programme: same course, new dates, and the last run's open findings at its door.
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

const dayMs = 86_400_000
const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)

/** Prepares a run that follows another: its modules at the same distance from the new first day. */
export async function createNextRun(
  tx: Writing,
  scope: Scope,
  r: { id: string; follows: string; name: string; startsOn: string },
  now: Date,
): Promise<{ id: string } | SetupRefusal> {
  const before = await runById(tx, scope, r.follows)
  if (!before) return { refused: 'not-found' }
  if (!mayPrepareRun(scope, r.follows)) return { refused: 'not-yours' }
  const days = Math.round((Date.parse(r.startsOn) - Date.parse(before.startsOn)) / dayMs)
  if (days <= 0) return { refused: 'starts-before-the-last-run' }
  const existing = await runById(tx, scope, r.id)
  if (existing && (existing.follows !== r.follows || existing.name !== r.name))
    return { refused: 'id-used-for-something-else' }
  const called = await runNamed(tx, scope, { programme: before.programme, name: r.name })
  if (called && called !== r.id)
    return { refused: 'run-name-taken', params: { programme: before.programme, name: r.name } }
  await saveRun(tx, scope, {
    id: r.id,
    programme: await findOrCreateProgramme(tx, scope, before.programme),
    name: r.name,
    startsOn: r.startsOn,
    endsOn: moved(before.endsOn, days),
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
      startsOn: moved(m.startsOn, days),
      endsOn: moved(m.endsOn, days),
    })),
  )
  if (!existing) await saveRunState(tx, scope, { run: r.id, state: 'preparing', at: now })
  if (scope.person) await seat(tx, scope, { run: r.id, person: scope.person, role: 'lead' })
  await writeAuditLog(tx, scope, 'programme.run-prepared', r.id)
  return { id: r.id }
}
