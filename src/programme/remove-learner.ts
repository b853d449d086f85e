// A learner who was enrolled by mistake is taken out, while nothing of theirs is in the run; later they leave on a day instead.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { findRunToSetUp } from './find-run-to-set-up.ts'
import type { FindReferences } from './list-references.ts'
import { listReferences } from './list-references.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { learnersOf, removeEnrolment } from './store/enrolment.ts'

export async function removeLearner(
  tx: Writing,
  scope: Scope,
  ask: { run: string; person: string },
  references: FindReferences,
): Promise<Record<string, never> | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  const learner = (await learnersOf(tx, scope, run.id)).find((l) => l.id === ask.person)
  if (!learner) return {}
  const found = await references(tx, scope, ask)
  if (found.length > 0) return listReferences('learner-has-rows', found, { name: learner.name })
  await removeEnrolment(tx, scope, ask)
  await writeAuditLog(tx, scope, 'programme.learner-removed', ask.person, { run: run.id })
  return {}
}
