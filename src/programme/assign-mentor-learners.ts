// A mentor gets learners of the run, these and no others.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { findRunToSetUp } from './find-run-to-set-up.ts'
import type { SetupRefusal } from './rules/run-setup.ts'
import { learnersOf } from './store/enrolment.ts'
import { everySeat } from './store/run-setup.ts'
import { replaceMentorLearners } from './store/seat.ts'

export async function assignMentorLearners(
  tx: Writing,
  scope: Scope,
  ask: { run: string; mentor: string; learners: string[] },
): Promise<{ learners: number } | SetupRefusal> {
  const run = await findRunToSetUp(tx, scope, ask.run)
  if ('refused' in run) return run
  const isMentor = (await everySeat(tx, scope, run.id)).some((s) => s.role === 'mentor' && s.person === ask.mentor)
  if (!isMentor) return { refused: 'not-a-mentor' }
  if (ask.learners.includes(ask.mentor)) return { refused: 'mentor-of-oneself' }
  const known = new Set((await learnersOf(tx, scope, run.id)).map((l) => l.id))
  const learners = new Set(ask.learners)
  if ([...learners].some((l) => !known.has(l))) return { refused: 'not-a-learner' }
  await replaceMentorLearners(tx, scope, { run: run.id, mentor: ask.mentor, learners: [...learners] })
  await writeAuditLog(tx, scope, 'programme.mentor-assigned', ask.mentor, { run: run.id, learners: learners.size })
  return { learners: learners.size }
}
