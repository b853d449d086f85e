// A training from nothing: a programme by its name, and its first run, led by whoever makes it.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { mayBeginTraining } from './permissions.ts'
import { checkFirstModules, checkRunDates, shareOutDays } from './rules/run-setup.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { runOfModule, saveModules } from './store/module.ts'
import { findOrCreateProgramme } from './store/programme.ts'
import { runById, runNamed, saveRun, saveRunState } from './store/run.ts'
import { seat } from './store/seat.ts'

export interface FirstRun {
  id: string
  programme: string
  name: string
  startsOn: string
  endsOn: string
  /** In their order; the days of the run are shared out among them. */
  modules: readonly { id: string; name: string }[]
}

/** Makes a run that follows none; the same id with the same names again changes nothing. */
export async function createRun(
  tx: Writing,
  scope: Scope,
  r: FirstRun,
  now: Date,
): Promise<{ id: string } | SetupRefusal> {
  if (!mayBeginTraining(scope)) return { refused: 'not-the-training-duty' }
  const existing = await runById(tx, scope, r.id)
  if (existing)
    return existing.programme === r.programme && existing.name === r.name
      ? { id: r.id }
      : { refused: 'id-used-for-something-else' }
  const modules = shareOutDays(r.modules, r)
  const no = checkRunDates(r, []) ?? checkFirstModules(modules, r)
  if (no) return no
  if (await runNamed(tx, scope, r))
    return { refused: 'run-name-taken', params: { programme: r.programme, name: r.name } }
  for (const m of modules) if (await runOfModule(tx, scope, m.id)) return { refused: 'id-used-for-something-else' }
  const programme = await findOrCreateProgramme(tx, scope, r.programme)
  await saveRun(tx, scope, { id: r.id, programme, name: r.name, startsOn: r.startsOn, endsOn: r.endsOn })
  await saveRunState(tx, scope, { run: r.id, state: 'preparing', at: now })
  await saveModules(tx, scope, modules)
  if (scope.person) await seat(tx, scope, { run: r.id, person: scope.person, role: 'lead' })
  await writeAuditLog(tx, scope, 'programme.run-created', r.id, { modules: modules.length })
  return { id: r.id }
}
