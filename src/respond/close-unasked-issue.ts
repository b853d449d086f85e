// Staff close a report whose reporter can not be asked whether it is solved, and say why.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { rightsOn } from './permissions.ts'
import { issueForStep } from './store/issue.ts'
import type { StepTaken } from './advance-issue.ts'
import { advanceIssue } from './advance-issue.ts'

/** Where the reporter can not be asked — gone, or nobody but a signal — staff close it; why it could not be asked stays beside it. */
export async function closeUnaskedIssue(
  tx: Writing,
  scope: Scope,
  ask: { id: string; issue: string; because: string; now: Date },
): Promise<StepTaken> {
  const issue = await issueForStep(tx, scope, ask.issue)
  if (!issue) return { refused: 'not-found' }
  if (!(await rightsOn(tx, scope, issue)).triage) return { refused: 'not-yours' }
  return advanceIssue(tx, scope, issue, {
    id: ask.id,
    happening: { what: 'closed-unasked', at: ask.now, text: ask.because },
  })
}
