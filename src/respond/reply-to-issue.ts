// Staff answer a report; with category and owner that keeps the 24-hour promise.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { rightsOn } from './permissions.ts'
import { issueForStep } from './store/issue.ts'
import type { StepTaken } from './advance-issue.ts'
import { advanceIssue } from './advance-issue.ts'

/** Answers a report. `remedy` names the plan that answers several at once. */
export async function replyToIssue(
  tx: Writing,
  scope: Scope,
  ask: { id: string; issue: string; text: string; remedy?: string | null; now: Date },
): Promise<StepTaken> {
  const issue = await issueForStep(tx, scope, ask.issue)
  if (!issue) return { refused: 'not-found' }
  if (!(await rightsOn(tx, scope, issue)).answer) return { refused: 'not-yours' }
  return advanceIssue(tx, scope, issue, {
    id: ask.id,
    happening: { what: 'replied', at: ask.now, text: ask.text },
    remedy: ask.remedy,
  })
}
