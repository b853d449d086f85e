// A module is added to a run, or gets another number, name or days.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { findRunToSetUp, savePlanBefore } from './find-run-to-set-up.ts'
import { checkModule } from './rules/run-setup.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { modulesOf, runOfModule, saveModules } from './store/module.ts'

export interface ModuleAsked {
  run: string
  id: string
  number: number
  name: string
  startsOn: string
  endsOn: string
  because?: string | undefined
}

export async function setModule(
  tx: Writing,
  scope: Scope,
  { because, ...module }: ModuleAsked,
  now: Date,
): Promise<{ id: string } | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, module.run)
  if ('refused' in run) return run
  const of = await runOfModule(tx, scope, module.id)
  if (of !== null && of !== run.id) return { refused: 'id-used-for-something-else' }
  const modules = await modulesOf(tx, scope, run.id)
  const no = checkModule(module, modules, run)
  if (no) return no
  const before = modules.find((m) => m.id === module.id)
  if (
    before &&
    before.number === module.number &&
    before.name === module.name &&
    before.startsOn === module.startsOn &&
    before.endsOn === module.endsOn
  )
    return { id: module.id }
  const unsaid = await savePlanBefore(tx, scope, run, { because, at: now })
  if (unsaid) return unsaid
  await saveModules(tx, scope, [module])
  await writeAuditLog(tx, scope, before ? 'programme.module-changed' : 'programme.module-added', module.id, {
    run: run.id,
    number: module.number,
    startsOn: module.startsOn,
    endsOn: module.endsOn,
  })
  return { id: module.id }
}
