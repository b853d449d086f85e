// An anonymous report, found by the code that only its writer has.
import type { Scope } from '../../platform/auth/scope.ts'
import type { Reading } from '../../platform/db/database.ts'
import { receiptOf } from '../report-issue.ts'
import type { Issue } from '../store/issue.ts'
import { holdReceipt, issueByReceipt } from '../store/issue.ts'
import { viewIssues } from './issues.ts'

/** The report of a code, with the hash that is kept of the code; null when there is none. */
export async function anonymousReportStatus(
  reading: Reading,
  scope: Scope,
  code: string,
): Promise<{ issue: Issue; receipt: string } | null> {
  const receipt = receiptOf(code)
  await holdReceipt(reading, scope, receipt)
  const issue = await issueByReceipt(reading, scope, receipt)
  return issue && { issue, receipt }
}

/** The same as its writer is shown it. */
export async function viewAnonymousReport(reading: Reading, scope: Scope, code: string) {
  const found = await anonymousReportStatus(reading, scope, code)
  return found && { issue: (await viewIssues(reading, scope, [found.issue]))[0]! }
}
