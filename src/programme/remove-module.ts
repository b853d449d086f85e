// A module is taken out of a run while nothing points to it.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { findRunToSetUp, savePlanBefore } from './find-run-to-set-up.ts'
import type { FindReferences } from './list-references.ts'
import { listReferences } from './list-references.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { modulesOf, removeModule } from './store/module.ts'

/** A module that is not there any more is no mistake: the press came twice. `held`: something rests on it that this person may not see. */
export async function removeModuleFromRun(
  tx: Writing,
  scope: Scope,
  ask: { run: string; module: string; because?: string | undefined },
  { now, references, held }: { now: Date; references: FindReferences; held: boolean },
): Promise<Record<string, never> | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  const module = (await modulesOf(tx, scope, run.id)).find((m) => m.id === ask.module)
  if (!module) return {}
  const found = await references(tx, scope, { run: run.id, module: module.id })
  if (found.length > 0) return listReferences('module-is-used', found, { number: module.number, name: module.name })
  if (held) return { refused: 'module-is-held', params: { number: module.number, name: module.name } }
  const unsaid = await savePlanBefore(tx, scope, run, { because: ask.because, at: now })
  if (unsaid) return unsaid
  await removeModule(tx, scope, { run: run.id, module: module.id })
  await writeAuditLog(tx, scope, 'programme.module-removed', module.id, { run: run.id, number: module.number })
  return {}
}
