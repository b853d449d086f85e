// A learner takes part from another day, leaves on a day, or comes back.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { findRunToSetUp } from './find-run-to-set-up.ts'
import { checkEnrolment } from './rules/run-setup.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { enrol, learnersOf, startLater } from './store/enrolment.ts'

export async function changeEnrolment(
  tx: Writing,
  scope: Scope,
  ask: { run: string; person: string; since: string; until: string | null },
): Promise<Record<string, never> | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  const learner = (await learnersOf(tx, scope, run.id)).find((l) => l.id === ask.person)
  if (!learner) return { refused: 'not-a-learner' }
  if (learner.since === ask.since && learner.until === ask.until) return {}
  // @NOTE A sheet may have said an earlier day than the run's first; that day may stay.
  const bounds = learner.since === ask.since ? { ...run, startsOn: ask.since, endsOn: ask.since } : run
  const no = checkEnrolment(ask, bounds)
  if (no) return no
  await enrol(tx, scope, [{ run: run.id, person: ask.person, since: ask.since, until: ask.until }])
  if (learner.since !== ask.since) await startLater(tx, scope, run.id, [{ person: ask.person, since: ask.since }])
  await writeAuditLog(tx, scope, 'programme.enrolment-changed', ask.person, {
    run: run.id,
    since: ask.since,
    until: ask.until,
  })
  return {}
}
