// Where a learner's work on a task stands: read whole, as every verb needs it.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import type { Side, Task } from '../contract.ts'
import type { SubmissionState } from '../rules/joint-review-state.ts'
import { taskById } from '../store/task.ts'
import type { SubmissionKey } from '../store/submission.ts'
import { agreementOf, scoringsOf } from '../store/joint-review.ts'
import { assignmentOf, linesOf, reportOf } from '../store/submission.ts'

/** The work as the rules see it, with its task; null when there is none or it may not be seen. */
export async function submissionState(
  reading: Reading,
  scope: Scope,
  p: SubmissionKey,
): Promise<{ task: Task; dueOn: string; name: string; work: SubmissionState; version: number } | null> {
  const [task, assignment] = [await taskById(reading, scope, p.run, p.task), await assignmentOf(reading, scope, p)]
  if (!task || !assignment) return null
  const scorings = await scoringsOf(reading, scope, p)
  const of = (side: Side) => scorings.find((s) => s.side === side)?.scores ?? null
  const [lines, report, agreement] = [
    await linesOf(reading, scope, p),
    await reportOf(reading, scope, p),
    await agreementOf(reading, scope, p),
  ]
  return {
    task,
    ...assignment,
    version: report?.version ?? 0,
    work: {
      lines: lines.length,
      reported: report !== null,
      scorings: { trainer: of('trainer'), superior: of('superior') },
      agreement,
    },
  }
}
