// A learner reports what came of a practice task, once the target is reached.
import { writeAuditLog } from '../platform/audit/audit-log.ts'
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { record } from '../evidence/public.ts'
import type { ReportEntry } from './contract.ts'
import { submissionState } from './read/submission-state.ts'
import { refusalOf } from './rules/joint-review-state.ts'
import type { SubmissionKey } from './store/submission.ts'
import { saveReport } from './store/submission.ts'
import { organisationToday } from '../people/public.ts'

type Refused = { refused: string; params?: Record<string, number> }

/** Under which key evidence knows that a task was handed in, or missed. */
export const handedIn = (task: string) => `task ${task} handed in`

/** Hands in the report once the target is reached; handing in again makes a new version until the review begins. */
export async function handIn(
  tx: Writing,
  scope: Scope,
  p: SubmissionKey,
  r: ReportEntry,
  now: Date,
): Promise<{ version: number } | Refused> {
  if (scope.person !== p.person) return { refused: 'not-yours' }
  const found = await submissionState(tx, scope, p)
  if (!found) return { refused: 'not-found' }
  const no = refusalOf(found.work, { what: 'report', target: found.task.target })
  if (no) return no
  const version = found.version + 1
  await saveReport(tx, scope, p, { ...r, version, at: now })
  if (version === 1) {
    const today = await organisationToday(tx, scope, now)
    await record(tx, scope, [
      {
        person: p.person,
        run: p.run,
        kind: 'task.handed-in',
        module: found.task.module,
        activity: p.task,
        day: today,
        at: now,
        value: today <= found.dueOn ? 1 : 0,
        outOf: 1,
        source: 'practise',
        sourceKey: handedIn(p.task),
      },
    ])
  }
  await writeAuditLog(tx, scope, 'practise.report-handed-in', p.task, { version })
  return { version }
}
