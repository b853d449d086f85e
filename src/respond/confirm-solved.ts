// The reporter says 解决了, and it is closed; or 没解决, and it opens again with a clock of its own; or says more.
import type { Scope } from '../platform/auth/scope.ts'
import type { Writing } from '../platform/db/database.ts'
import { isReporter } from './permissions.ts'
import { issueForStep } from './store/issue.ts'
import type { StepTaken } from './advance-issue.ts'
import { advanceIssue } from './advance-issue.ts'

/** `receipt` is the hash of an anonymous reporter's code; null for somebody signed in. */
export async function confirmSolved(
  tx: Writing,
  scope: Scope,
  ask: { id: string; issue: string; solved: boolean; text: string; receipt: string | null; now: Date },
): Promise<StepTaken> {
  const issue = await issueForStep(tx, scope, ask.issue)
  if (!issue) return { refused: 'not-found' }
  if (!isReporter(scope, issue, ask.receipt)) return { refused: 'only-the-reporter' }
  return advanceIssue(tx, scope, issue, {
    id: ask.id,
    happening: { what: ask.solved ? 'confirmed' : 'denied', at: ask.now },
    text: ask.text.trim(),
  })
}

/** The reporter adds words, signed in or with the code of an anonymous report; a closed report is reopened instead. */
export async function addReporterMessage(
  tx: Writing,
  scope: Scope,
  ask: { id: string; issue: string; text: string; receipt: string | null; now: Date },
): Promise<StepTaken> {
  const issue = await issueForStep(tx, scope, ask.issue)
  if (!issue) return { refused: 'not-found' }
  if (!isReporter(scope, issue, ask.receipt)) return { refused: 'only-the-reporter' }
  return advanceIssue(tx, scope, issue, { id: ask.id, happening: { what: 'said', at: ask.now, text: ask.text } })
}
